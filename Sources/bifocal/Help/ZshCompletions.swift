/// Completions for zsh.
struct ZshCompletions {
  private let commands: CommandList

  init(_ commands: CommandList) { self.commands = commands }

  /// The script: it finds the command typed so far, then leaves the rest to `_arguments`.
  var script: String {
    """
    #compdef bifocal
    # zsh completions for bifocal \(Version.number)
    _bifocal() {
      local command="" word
      local -a choices
      for word in "${(@)words[2,CURRENT-1]}"; do
        case "${command:+$command }$word" in
          (\(commands.beginnings.map(Shell.quoted).joined(separator: "|")))
            command="${command:+$command }$word" ;;
        esac
      done
      case "$command" in
    \((leadingCases + commandCases).joined(separator: "\n"))
      esac
    }
    if [[ "$funcstack[1]" == "_bifocal" ]]; then _bifocal "$@"; else compdef _bifocal bifocal; fi

    """
  }

  /// A case for no command yet, and one for each family of commands.
  private var leadingCases: [String] {
    ([""] + commands.families).map { name in
      let choices = commands.words(after: name).map { "\($0.word):\($0.summary)" }
      return """
            (\(Shell.quoted(name)))
              choices=(\(choices.map(Shell.quoted).joined(separator: " ")))
              if [[ "$PREFIX" == -* ]]; then
                _arguments -s \(specifications(of: GlobalOptions.all))
              else
                _describe command choices
              fi ;;
        """
    }
  }

  private var commandCases: [String] {
    commands.all.map { command in
      let operands = Shell.quoted("*:\(Self.escaped(operandName(of: command))):")
      return """
            (\(Shell.quoted(command.name)))
              _arguments -s \(specifications(of: command.allOptions)) \\
                \(operands)\(Shell.quoted(action(command.operands.completion))) ;;
        """
    }
  }

  private func operandName(of command: any Command) -> String {
    command.operands.usage.isEmpty ? "nothing" : command.operands.usage
  }

  /// One word for each spelling of each option, on lines of their own.
  private func specifications(of options: [any DeclaredOption]) -> String {
    let words = options.map(\.declaration).flatMap { option in
      option.allSpellings.map { Shell.quoted(specification(of: option, spelled: $0)) }
    }
    return words.map { "\\\n            \($0)" }.joined(separator: " ")
  }

  /// One spelling as `_arguments` wants it: `(-n --top)--top=[print the first N terms]:N: `.
  private func specification(of option: OptionDeclaration, spelled spelling: String) -> String {
    let others = option.allSpellings.joined(separator: " ")
    let repetition = option.isRepeatable ? "*" : "(\(others))"
    let value = option.metavar.map { ":\(Self.escaped($0)):\(action(option.completion))" } ?? ""
    // A long option also takes its value after =.
    let equals = option.metavar != nil && spelling.hasPrefix("--") ? "=" : ""
    return "\(repetition)\(spelling)\(equals)[\(Self.escaped(option.summary))]\(value)"
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: " "
    case .file: "_files"
    case .folder: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    }
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\:[]".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}

/// Completions for bash.
struct BashCompletions {
  private let commands: CommandList

  init(_ commands: CommandList) { self.commands = commands }

  /// The script: it finds the command typed so far, then looks up what may come next.
  var script: String {
    """
    # bash completions for bifocal \(Version.number)
    _bifocal() {
      local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
      # bash takes the = of --name=value for a word.
      if [[ "$current" == "=" ]]; then
        current=""
      elif [[ "$previous" == "=" ]]; then
        previous="${COMP_WORDS[COMP_CWORD-2]}"
      fi
      local command="" i
      for ((i = 1; i < COMP_CWORD; i++)); do
        case "${command:+$command }${COMP_WORDS[i]}" in
          \(commands.beginnings.map(Shell.quoted).joined(separator: "|")))
            command="${command:+$command }${COMP_WORDS[i]}" ;;
        esac
      done
      COMPREPLY=()
      case "$command $previous" in
    \(valueLines.joined(separator: "\n"))
      esac
      case "$command" in
    \(commandLines.joined(separator: "\n"))
      esac
    }
    complete -F _bifocal bifocal

    """
  }

  /// A line for each option with a value: what the value may be.
  private var valueLines: [String] {
    let own = commands.all.flatMap { command in
      command.options.compactMap { valueLine($0.declaration, command: command.name) }
    }
    return own + GlobalOptions.all.compactMap { valueLine($0.declaration, command: nil) }
  }

  private func valueLine(_ option: OptionDeclaration, command: String?) -> String? {
    guard option.metavar != nil else { return nil }
    let patterns = option.allSpellings.map { spelling in
      command.map { Shell.quoted("\($0) \(spelling)") } ?? "*" + Shell.quoted(" \(spelling)")
    }
    return "    \(patterns.joined(separator: "|"))) \(reply(option.completion)); return ;;"
  }

  /// A line for each command: its options after a hyphen, else its operands.
  private var commandLines: [String] {
    let leading = ([""] + commands.families).map { name in
      let words = commands.words(after: name).map(\.word)
      return line(name: name, options: GlobalOptions.all, operands: .words(words))
    }
    return leading
      + commands.all.map { command in
        line(
          name: command.name, options: command.allOptions, operands: command.operands.completion)
      }
  }

  private func line(
    name: String, options: [any DeclaredOption], operands: Completion
  ) -> String {
    let spellings = options.flatMap(\.declaration.allSpellings)
    return """
          \(Shell.quoted(name)))
            if [[ "$current" == -* ]]; then
              \(reply(.words(spellings)))
            else
              \(reply(operands))
            fi ;;
      """
  }

  /// A name may have spaces in it, so the replies are told apart by lines.
  private func reply(_ choices: String) -> String {
    #"mapfile -t COMPREPLY < <(compgen \#(choices) -- "$current")"#
  }

  private func reply(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ":"
    case .file: "compopt -o filenames; \(reply("-f"))"
    case .folder: "compopt -o filenames; \(reply("-d"))"
    case .words(let words): reply("-W \(Shell.quoted(words.joined(separator: " ")))")
    }
  }
}

/// Completions for fish.
struct FishCompletions {
  private let commands: CommandList

  init(_ commands: CommandList) { self.commands = commands }

  /// The script: a function that knows the command typed so far, and a line for each thing that
  /// may follow it.
  var script: String {
    """
    # fish completions for bifocal \(Version.number)
    function __bifocal_command_is
        set -l command
        for word in (commandline -opc)[2..-1]
            set -l longer (string trim -- "$command $word")
            if contains -- $longer \(commands.beginnings.map(Self.quoted).joined(separator: " "))
                set command $longer
            end
        end
        test "$command" = "$argv[1]"
    end
    complete -c bifocal -f
    \((commandLines + optionLines + operandLines).joined(separator: "\n"))

    """
  }

  private var commandLines: [String] {
    ([""] + commands.families).flatMap { name in
      commands.words(after: name).map { word in
        "\(start(name)) -a \(Self.quoted(word.word)) -d \(Self.quoted(word.summary))"
      }
    }
  }

  private var optionLines: [String] {
    let global = GlobalOptions.all.flatMap { lines($0.declaration, start: "complete -c bifocal") }
    return global
      + commands.all.flatMap { command in
        command.options.flatMap { lines($0.declaration, start: start(command.name)) }
      }
  }

  private var operandLines: [String] {
    commands.all.compactMap { command in
      switch command.operands.completion {
      case .nothing: nil
      case .file: "\(start(command.name)) -F"
      case .folder: "\(start(command.name)) -a '(__fish_complete_directories)'"
      case .words(let words):
        "\(start(command.name)) -a \(Self.quoted(words.joined(separator: " ")))"
      }
    }
  }

  private func start(_ name: String) -> String {
    "complete -c bifocal -n \(Self.quoted("__bifocal_command_is \(Self.quoted(name))"))"
  }

  private func lines(_ option: OptionDeclaration, start: String) -> [String] {
    option.spellings.enumerated().map { index, spelling in
      let letter = index == 0 ? option.letter.map { " -s \($0)" } ?? "" : ""
      return "\(start)\(letter) -l \(spelling.dropFirst(2))\(value(of: option))"
        + " -d \(Self.quoted(option.summary))"
    }
  }

  private func value(of option: OptionDeclaration) -> String {
    guard option.metavar != nil else { return "" }
    return switch option.completion {
    case .nothing: " -x"
    case .file: " -r -F"
    case .folder: " -x -a '(__fish_complete_directories)'"
    case .words(let words): " -x -a \(Self.quoted(words.joined(separator: " ")))"
    }
  }

  /// `text` as one word of fish, which escapes quotes within quotes.
  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}

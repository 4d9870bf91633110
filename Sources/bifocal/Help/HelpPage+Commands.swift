extension HelpPage {
  /// The help of `command`, or of the whole program.
  init(of command: (any Command)?, in commands: CommandList, for console: Console) {
    self.init(width: console.environment.terminalWidth, palette: console.palette)
    if let command {
      add(command)
    } else {
      add(commands)
    }
  }

  /// What the program does, in one paragraph.
  static let introduction =
    "Bifocal reads Chinese and English articles, counts their words, tags the people, places, "
    + "organisations and themes in them, and shows how these rise and fall over time."

  private mutating func add(_ commands: CommandList) {
    add(paragraphs: Self.introduction)
    add(heading: "Usage")
    add(line: "bifocal COMMAND [OPTION…] [OPERAND…]")
    for group in CommandGroup.allCases {
      let members = commands.all.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      add(heading: group.rawValue)
      add(list: members.map { HelpItem(term: $0.name, text: $0.summary) })
    }
    add(heading: "Options of every command")
    add(list: GlobalOptions.all.map(\.declaration.helpItem))
    add(paragraphs: "bifocal COMMAND --help explains a command.")
  }

  private mutating func add(_ command: any Command) {
    add(paragraphs: command.summary.capitalizedFirst + ".")
    add(heading: "Usage")
    add(line: command.usage)
    add(paragraphs: command.description)
    if !command.options.isEmpty {
      add(heading: "Options")
      add(list: command.options.map(\.declaration.helpItem))
    }
    add(heading: "Options of every command")
    add(list: GlobalOptions.all.map(\.declaration.helpItem))
    guard !command.examples.isEmpty else { return }
    add(heading: "Examples")
    for example in command.examples {
      add(line: example.line)
      add(note: example.shows)
    }
  }
}

extension Command {
  /// How it is called: `bifocal terms [OPTION…] [PATH…]`.
  var usage: String {
    ["bifocal", name, "[OPTION…]", operands.usage].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension OptionDeclaration {
  /// How it is written: `-n, --top N`, `--[no-]fold`.
  var usage: String {
    let long = (isNegatable ? "--[no-]" : "--") + name
    return (letter.map { "-\($0), " } ?? "    ") + long + (metavar.map { " \($0)" } ?? "")
  }

  /// The summary with the default and the details.
  var explanation: String {
    let notes = [isRepeatable ? "may be repeated" : nil, defaultText.map { "default: \($0)" }]
      .compactMap(\.self)
    let first = summary + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))")
    return details.isEmpty ? first : "\(first)\n\(details)"
  }

  var helpItem: HelpItem { HelpItem(term: usage, text: explanation) }
}

extension String {
  /// The text as a sentence begins: `"count"` is `"Count"`.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Help as a manual page, in the language of `man` (roff).
///
///     ManualPage(of: command, in: commands).text  // .TH "BIFOCAL-TERMS" "1" "" "Bifocal 0.1.0" …
struct ManualPage {
  /// The page.
  private(set) var text = ""

  /// Writes the page of `command`, or that of the whole program.
  init(of command: (any Command)?, in commands: CommandList) {
    if let command {
      add(command)
    } else {
      add(commands)
    }
    add(section: "EXIT STATUS")
    add(term: "0", explanation: "All was done.")
    add(term: "1", explanation: "Nothing was found.")
    add(term: "2", explanation: "The command line, an input or the output was at fault.")
  }

  private mutating func add(_ commands: CommandList) {
    addTitle("bifocal", summary: "bilingual text mining, Chinese and English")
    add(section: "SYNOPSIS")
    add(line: "bifocal COMMAND [OPTION…] [OPERAND…]")
    add(section: "DESCRIPTION")
    add(paragraphs: HelpPage.introduction)
    for group in CommandGroup.allCases {
      let members = commands.all.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      add(section: group.rawValue.uppercased())
      for command in members { add(term: command.name, explanation: command.summary) }
    }
    addGlobalOptions()
  }

  private mutating func add(_ command: any Command) {
    let name = "bifocal-" + command.name.split(separator: " ").joined(separator: "-")
    addTitle(name, summary: command.summary)
    add(section: "SYNOPSIS")
    add(line: command.usage)
    add(section: "DESCRIPTION")
    add(paragraphs: command.description.isEmpty ? command.summary : command.description)
    if !command.options.isEmpty { add(section: "OPTIONS") }
    for option in command.options { add(option.declaration) }
    addGlobalOptions()
    guard !command.examples.isEmpty else { return }
    add(section: "EXAMPLES")
    for example in command.examples { add(term: example.line, explanation: example.shows) }
  }

  private mutating func addGlobalOptions() {
    add(section: "OPTIONS OF EVERY COMMAND")
    for option in GlobalOptions.all { add(option.declaration) }
  }

  private mutating func add(_ option: OptionDeclaration) {
    add(term: String(option.usage.trimmingPrefix("    ")), explanation: option.explanation)
  }
}

// MARK: The language of man

extension ManualPage {
  private mutating func addTitle(_ name: String, summary: String) {
    text += ".TH \"\(name.uppercased())\" \"1\" \"\" \"Bifocal \(Version.number)\"\n"
    add(section: "NAME")
    add(line: "\(name) - \(summary)")
  }

  private mutating func add(section: String) { text += ".SH \"\(section)\"\n" }

  private mutating func add(line: String) { text += Self.escaped(line) + "\n" }

  private mutating func add(paragraphs: String) {
    for line in paragraphs.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty { text += ".PP\n" } else { add(line: String(line)) }
    }
  }

  private mutating func add(term: String, explanation: String) {
    text += ".TP\n\\fB\(Self.escaped(term))\\fR\n"
    add(line: explanation.split(separator: "\n").joined(separator: "\n.br\n"))
  }

  /// `text` with what roff would take for itself taken from it.
  private static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var result = line == ".br" ? "" : line.first == "." || line.first == "'" ? "\\&" : ""
      for character in line {
        switch character {
        case "\\": result += "\\e"
        case "-": result += "\\-"
        default: result.append(character)
        }
      }
      return result
    }.joined(separator: "\n")
  }
}

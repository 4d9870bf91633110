/// `bifocal help`: help on a terminal, or as a manual page.
struct HelpCommand: Command {
  let commands: CommandList

  let name = "help"
  let group = CommandGroup.help
  let summary = "explain a command"
  let examples = [
    CommandExample("bifocal help help", "this page"),
    CommandExample("bifocal help --man > bifocal.1", "the manual page of the whole program"),
  ]

  static let manual = Option.flag("man", summary: "print the page in the language of man")

  var options: [any DeclaredOption] { [Self.manual] }

  var operands: Operands {
    let names = commands.words(after: "").map(\.word)
    return Operands("[COMMAND]", count: 0...2, completion: .words(names))
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let command = try command(named: arguments.operands)
    let text =
      arguments[Self.manual]
      ? ManualPage(of: command, in: commands).text
      : HelpPage(of: command, in: commands, for: console).text
    try console.output.write(text)
    return .done
  }

  private func command(named words: [String]) throws(UsageError) -> (any Command)? {
    guard !words.isEmpty else { return nil }
    var rest = words[...]
    let command = try commands.takeCommand(from: &rest)
    if let operand = rest.first { throw .unexpectedOperand(operand) }
    return command
  }
}

/// `bifocal completions`: what a shell needs to complete command lines.
struct CompletionsCommand: Command {
  let commands: CommandList

  let name = "completions"
  let group = CommandGroup.help
  let summary = "print completions for bash, zsh or fish"
  let operands = Operands(
    "bash|zsh|fish", count: 1...1, completion: .words(Shell.allCases.map(\.rawValue)))
  let examples = [
    CommandExample("source <(bifocal completions bash)", "completions in this shell"),
    CommandExample(
      "bifocal completions fish > ~/.config/fish/completions/bifocal.fish",
      "completions in every fish to come"),
  ]

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let operand = arguments.operands[0]
    guard let shell = Shell(rawValue: operand) else { throw UsageError.unexpectedOperand(operand) }
    try console.output.write(shell.completions(for: commands))
    return .done
  }
}

/// A program of several commands: words from the shell in, an exit code out.
///
///     let code = await Program.bifocal.run(["terms", "seeds"], console: console)
struct Program: Sendable {
  let commands: CommandList
  let version: Version

  /// The program `bifocal`.
  static let bifocal = Program(commands: .bifocal, version: .bifocal)

  /// Runs the command that `words` name, and says on standard error what goes wrong.
  func run(_ words: [String], console: Console) async -> ExitCode {
    do throws(UsageError) {
      let call = try Call(words, commands: commands)
      return await run(call, console: console)
    } catch {
      console.messages.fail("\(error)")
      return .failure
    }
  }

  /// Runs `call`, then finishes its output if it has not failed, and else discards it.
  private func run(_ call: Call, console: Console) async -> ExitCode {
    var console = console
    do {
      console = try console.configured(by: call.arguments)
      let code = try await answer(call, console: console)
      try console.output.finish()
      console.messages.clearStatus()
      return code
    } catch {
      console.output.discard()
      console.messages.clearStatus()
      if let error = error as? OutputError, error.isBrokenPipe { return .done }
      console.messages.fail("\(error)")
      return .failure
    }
  }

  private func answer(_ call: Call, console: Console) async throws -> ExitCode {
    if call.arguments[GlobalOptions.version] {
      try console.output.write(version.text(arguments: call.arguments, console: console))
      return .done
    }
    let asksForHelp = call.arguments[GlobalOptions.help]
    guard let command = call.command, !asksForHelp else {
      let page = HelpPage(of: call.command, in: commands, for: console)
      try console.output.write(page.text)
      // Without a command nothing was asked for, and nothing was done.
      return asksForHelp ? .done : .failure
    }
    return try await command.run(call.arguments, console: console)
  }
}

/// A command with its arguments, as read from the words of a command line.
private struct Call {
  /// `nil` when there are options at most.
  let command: (any Command)?
  let arguments: Arguments

  init(_ words: [String], commands: CommandList) throws(UsageError) {
    // Global options may stand before the command.
    var rest = words[...]
    var scanner = OptionScanner(GlobalOptions.all.map(\.declaration))
    try scanner.scanOptions(in: &rest)
    let leading = words.prefix(words.count - rest.count)
    command = rest.isEmpty ? nil : try commands.takeCommand(from: &rest)
    arguments = try Arguments(
      Array(leading + rest), operands: command?.operands ?? .none,
      options: command?.allOptions ?? GlobalOptions.all)
  }
}

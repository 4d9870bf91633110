@testable import bifocal

/// A run of the program within the test: what it printed, what it said, how it ended.
///
///     let run = await CapturedRun("terms", "--top=5")
///     run.output  // "5 table\n"
struct CapturedRun {
  let code: ExitCode
  /// What stands on standard output.
  let output: String
  /// What stands on standard error.
  let messages: String

  init(
    _ words: String..., program: Program = .sample, environment: Environment = Environment()
  ) async {
    await self.init(words, program: program, environment: environment)
  }

  init(
    _ words: [String], program: Program = .sample, environment: Environment = Environment()
  ) async {
    let output = Output.memory()
    let errors = Output.memory()
    let console = Console(output: output, errors: errors, environment: environment)
    code = await program.run(words, console: console)
    self.output = output.text
    self.messages = errors.text
  }
}

import BifocalText
import Testing

@testable import bifocal

@Suite struct HelpPageTests {
  @Test(
    "help, recorded",
    arguments: [
      (["--help"], "help.txt"), (["help", "terms"], "help-terms.txt"),
      (["help", "lexicon", "check"], "help-lexicon-check.txt"),
    ])
  func help(words: [String], golden: String) async throws {
    try Golden.expect(await CapturedRun(words).output, named: golden)
  }

  @Test func narrowHelp() async throws {
    let run = await CapturedRun("help", "terms", environment: Environment(terminalWidth: 50))
    try Golden.expect(run.output, named: "help-terms-narrow.txt")
  }

  @Test("lines fit the terminal", arguments: [40, 60, 80, 200])
  func width(columns: Int) async {
    let run = await CapturedRun("help", "terms", environment: Environment(terminalWidth: columns))
    let lines = run.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.last != " " })
    // What is to be copied is not wrapped.
    for line in lines where !line.contains("bifocal") {
      #expect(String(line).displayWidth <= min(columns, 100), "\(line)")
    }
  }

  @Test func headingsAreBoldWhenColoured() async {
    let run = await CapturedRun("help", "terms", "--color=always")
    #expect(run.output.contains("\u{1B}[1mUsage:\u{1B}[0m\n"))
  }
}

import Testing

@testable import bifocal

@Suite struct ManualPageTests {
  @Test(
    "manual pages, recorded",
    arguments: [
      (["help", "--man"], "bifocal.1"), (["help", "--man", "terms"], "bifocal-terms.1"),
    ])
  func manual(words: [String], golden: String) async throws {
    try Golden.expect(await CapturedRun(words).output, named: golden)
  }

  @Test func whatRoffWouldTakeForItselfIsEscaped() {
    struct DottedCommand: Command {
      let name = "dotted"
      let group = CommandGroup.help
      let summary = "begin with a dot"
      let description = ".SH is a request\n'so is this, and a \\ begins an escape-sequence"
      func run(_ arguments: Arguments, console: Console) async throws -> ExitCode { .done }
    }
    let page = ManualPage(of: DottedCommand(), in: CommandList([]))
    #expect(
      page.text.contains(
        "\\&.SH is a request\n\\&'so is this, and a \\e begins an escape\\-sequence\n"))
  }
}

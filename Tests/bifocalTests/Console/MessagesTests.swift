import Testing

@testable import bifocal

@Suite struct MessagesTests {
  @Test func messagesNameTheProgram() {
    let output = Output.memory()
    let messages = Messages(to: output, palette: Palette(isColored: false), isQuiet: false)
    messages.warn("新闻.md: not UTF-8")
    messages.fail("no input")
    #expect(output.text == "bifocal: 新闻.md: not UTF-8\nbifocal: no input\n")
  }

  @Test func onlyErrorsWhenQuiet() {
    let output = Output.memory()
    let messages = Messages(to: output, palette: Palette(isColored: true), isQuiet: true)
    messages.warn("a warning")
    messages.fail("no input")
    #expect(output.text == "\u{1B}[1;31mbifocal:\u{1B}[0m no input\n")
  }

  @Test func theStatusLineGivesWay() {
    let output = Output.memory()
    let messages = Messages(to: output, palette: Palette(isColored: false), isQuiet: false)
    messages.show(status: "1/2")
    messages.warn("a warning")
    messages.show(status: "2/2")
    messages.clearStatus()
    messages.clearStatus()
    #expect(output.text == "1/2\r\u{1B}[Kbifocal: a warning\n2/2\r\u{1B}[K")
  }
}

import BifocalReport
import Testing

@Suite struct ChartTextTests {
  @Test("a Han character is as wide as high, others three fifths of that")
  func widths() {
    #expect(ChartText.width("去俄化", size: 10) == 30)
    #expect(ChartText.width("NATO", size: 10) == 24)
    #expect(ChartText.width("去NATO", size: 10) == 34)
    #expect(ChartText.width("") == 0)
  }

  @Test("a text is cut to its room, with a sign")
  func fitted() {
    #expect(ChartText.fitted("去俄化", to: 30, size: 10) == "去俄化")
    #expect(ChartText.fitted("去俄化的战略", to: 37, size: 10) == "去俄化…")
  }
}

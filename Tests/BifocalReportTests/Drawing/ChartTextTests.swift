import BifocalReport
import Testing

@Suite struct ChartTextTests {
  @Test("a Han character is as wide as it is high, narrow letters are narrower than wide ones")
  func widths() {
    #expect(ChartText.width("去俄化", size: 10) == 30)
    #expect(ChartText.width("") == 0)
    #expect(ChartText.width("ill") < ChartText.width("abc"))
    #expect(ChartText.width("abc") < ChartText.width("MWm"))
    #expect(abs(ChartText.width("去NATO", size: 10) - 10 - ChartText.width("NATO", size: 10)) < 1e-9)
  }

  @Test("a text is cut to its room, with a sign")
  func fitted() {
    #expect(ChartText.fitted("去俄化", to: 30, size: 10) == "去俄化")
    #expect(ChartText.fitted("去俄化的战略", to: 47, size: 10) == "去俄化…")
    #expect(ChartText.fitted("去俄化", to: 3, size: 10) == "…")
  }
}

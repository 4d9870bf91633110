import BifocalText
import Testing

@Suite struct PartialDateTests {
  @Test(
    "reads ISO 8601 and writes it back", arguments: ["2022-07-08", "2022-07", "2022", "2024-02-29"])
  func roundTrip(text: String) throws {
    #expect(try #require(PartialDate(text)).description == text)
  }

  @Test(
    "knows what is no date",
    arguments: [
      "", "22-07-08", "2022-7-8", "2022-13", "2022-02-30", "2023-02-29", "2022-07-", "2022/07/08",
      "0000", "2022-00", "２０２２", "2022-07-08T00",
    ])
  func rejects(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("knows how precise it is")
  func precision() {
    #expect(PartialDate("2022")?.precision == .year)
    #expect(PartialDate("2022-07")?.precision == .month)
    #expect(PartialDate("2022-07-08")?.precision == .day)
    #expect(PartialDate(year: 2022, day: 3) == nil)
  }
}

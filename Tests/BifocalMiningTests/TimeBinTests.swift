import BifocalMining
import BifocalText
import Testing

@Suite struct TimeBinTests {
  @Test(
    "a date has a bin when it is precise enough",
    arguments: [
      ("2022-07-08", TimeBin.Period.year, "2022"), ("2022-07-08", .quarter, "2022-Q3"),
      ("2022-07-08", .month, "2022-07"), ("2022-12", .quarter, "2022-Q4"),
      ("2022-01", .month, "2022-01"),
      ("2022", .year, "2022"), ("2022", .month, nil), ("2022", .quarter, nil),
    ] as [(String, TimeBin.Period, String?)])
  func bins(date: String, period: TimeBin.Period, expected: String?) throws {
    #expect(TimeBin(of: try #require(PartialDate(date)), by: period)?.description == expected)
  }

  @Test("a span holds the empty bins too, over the turn of the year")
  func spans() throws {
    let bins = ["2023-02", "2022-11"].compactMap { PartialDate($0) }
      .compactMap { TimeBin(of: $0, by: .month) }
    #expect(
      TimeBin.spanning(bins).map(\.description) == ["2022-11", "2022-12", "2023-01", "2023-02"])
    #expect(TimeBin.spanning([]).isEmpty)
  }
}

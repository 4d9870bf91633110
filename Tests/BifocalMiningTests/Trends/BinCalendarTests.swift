import BifocalMining
import BifocalText
import Testing

@Suite struct BinCalendarTests {
  @Test(
    "a date has a bin when all that it may mean lies in one",
    arguments: [
      ("2022-07-08", BinCalendar.Period.year, 1, "2022"), ("2022-07-08", .quarter, 1, "2022-Q3"),
      ("2022-07-08", .month, 1, "2022-07"), ("2022-12", .quarter, 1, "2022-Q4"),
      ("2022-01", .month, 1, "2022-01"), ("2022", .year, 1, "2022"), ("2022", .month, 1, nil),
      ("2022", .quarter, 1, nil), ("2022-07-08", .day, 1, "2022-07-08"), ("2022-07", .day, 1, nil),
      ("2022-07-08", .week, 1, "2022-W27"), ("2022-07", .week, 1, nil),
      // The first week is the one with the first Thursday.
      ("2021-01-03", .week, 1, "2020-W53"), ("2021-01-04", .week, 1, "2021-W01"),
      ("2024-12-30", .week, 1, "2025-W01"), ("2026-12-31", .week, 1, "2026-W53"),
      // Years that begin within a year.
      ("2022-03-31", .year, 4, "2021/22"), ("2022-04-01", .year, 4, "2022/23"),
      ("2022-03", .quarter, 4, "2021/22-Q4"), ("2022-04", .quarter, 4, "2022/23-Q1"),
      ("2022", .year, 4, nil), ("1999-12-01", .year, 10, "1999/00"),
      ("2022-07", .month, 4, "2022-07"),
      ("0001-01-01", .year, 4, "0000/01"), ("0001-01-01", .week, 1, "0001-W01"),
      ("9999-12-31", .week, 1, "9999-W52"),
    ] as [(String, BinCalendar.Period, Int, String?)])
  func bins(date: String, period: BinCalendar.Period, firstMonth: Int, expected: String?) throws {
    let calendar = BinCalendar(by: period, firstMonth: firstMonth)
    let bin = calendar.bin(of: try #require(PartialDate(date)))
    #expect(bin?.description == expected)
  }

  @Test("every day is in the bin that holds it, bins follow each other, names lead back")
  func laws() {
    for period in BinCalendar.Period.allCases {
      let calendar = BinCalendar(by: period, firstMonth: 7)
      for day in stride(from: 0, to: 25_000, by: 113) {
        let bin = calendar.bin(ofDay: day)
        #expect(bin.days.contains(day))
        #expect(calendar.bin(ofDay: bin.days.upperBound).ordinal == bin.ordinal + 1)
      }
      let bin = calendar.bin(ofDay: 19_181)
      #expect(calendar.bin(named: bin.description) == bin)
    }
    let monday = BinCalendar(by: .week).bin(ofDay: 19_181)
    #expect(monday.firstDay?.description == "2022-07-04")
    #expect(monday.lastDay?.description == "2022-07-10")
  }

  @Test("what names no bin", arguments: ["", "2022-13", "2022-W60", "2022-07-08", "juli", "99"])
  func unnamed(name: String) { #expect(BinCalendar(by: .month).bin(named: name) == nil) }
}

import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct PartialDateCalendarTests {
  @Test("days are counted from 1970-01-01, and back again")
  func dayNumbers() throws {
    #expect(PartialDate("1970-01-01")?.dayNumber == 0)
    #expect(PartialDate("2000-03-01")?.dayNumber == 11_017)
    #expect(PartialDate("1969-12-31")?.dayNumber == -1)
    for number in stride(from: -50_000, to: 60_000, by: 37) {
      #expect(PartialDate(dayNumber: number)?.dayNumber == number)
    }
  }

  @Test(
    "the nearest day of this month and number, and the last one",
    arguments: [
      ("2022-07-15", 7, 8, "2022-07-08"), ("2022-01-02", 12, 30, "2021-12-30"),
      ("2021-12-30", 1, 2, "2022-01-02"), ("2022", 7, 8, "2022-07-08"),
    ])
  func nearest(reference: String, month: Int, day: Int, expected: String) throws {
    let date = try #require(PartialDate(reference))
    #expect(date.nearest(month: month, day: day)?.description == expected)
  }

  @Test("a coarse date is after another only as a whole")
  func isAfter() throws {
    let month = try #require(PartialDate("2022-07"))
    let day = try #require(PartialDate("2022-07-08"))
    let next = try #require(PartialDate("2022-08"))
    #expect(!month.isAfter(day))
    #expect(!day.isAfter(month))
    #expect(next.isAfter(day))
    #expect(month.agrees(with: day) && day.agrees(with: month))
    #expect(!next.agrees(with: day))
  }
}

import BifocalText
import Testing

@testable import BifocalMining

@Suite struct TrendTestsTests {
  /// A hundred articles a month; some of them hold the term.
  static func line(_ relevant: [Int], from first: String = "2020-01-01") throws -> TrendLine {
    var counts = BinnedCounts(in: BinCalendar(by: .month))
    let item = counts.item(named: "词")
    let start = try #require(PartialDate(first))
    var bin = counts.calendar.bin(ofDay: start.dayNumber)
    for number in relevant {
      for article in 0..<100 {
        counts.add(
          [(item, article < number ? 1 : 0)], words: 100,
          date: PartialDate(dayNumber: bin.days.upperBound - 1))
      }
      bin = counts.calendar.bin(ofDay: bin.days.upperBound)
    }
    return TrendLine(
      TrendSeries(
        of: try TrendExpression("词"), in: counts, table: BinTable(of: counts), measure: .share))
  }

  @Test("bursts, changes, shift and peak are places of the line")
  func places() throws {
    let line = try Self.line([2, 1, 3, 2, 2, 9, 11, 8, 10, 2, 1, 3])
    #expect(line.tests.bursts.map(\.bins) == [5..<9])
    #expect(line.tests.changes == [5, 9])
    #expect(line.tests.peak == 6)
    #expect(line.isBurst(5) && !line.isBurst(9))
    expect(.value(line.tests.bursts[0].weight), is: 8.867033)
    let step = try Self.line([2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9])
    #expect(step.tests.shift == 6 && step.tests.changes == [6])
    expect(.value(step.tests.pettitt?.p ?? 1), is: 0.0314078, within: 1e-6)
  }

  @Test(
    "one bin, and nothing but zeros, have tests that say nothing", arguments: [[3], [0, 0, 0, 0]])
  func nothing(relevant: [Int]) throws {
    let tests = try Self.line(relevant).tests
    #expect(tests.mannKendall.p == 1 && tests.mannKendall.s == 0)
    #expect(tests.bursts.isEmpty && tests.changes.isEmpty)
    #expect((tests.pettitt?.p ?? 1) == 1)
  }
}

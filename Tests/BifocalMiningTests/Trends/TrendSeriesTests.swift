import BifocalText
import Testing

@testable import BifocalMining

@Suite struct TrendSeriesTests {
  /// Two terms over four months; there are no articles in March.
  private static let counts: BinnedCounts = {
    var counts = BinnedCounts(in: BinCalendar(by: .month))
    let (a, b) = (counts.item(named: "a"), counts.item(named: "b"))
    let articles = [("2022-01", 4, 2), ("2022-01", 0, 2), ("2022-02", 3, 0), ("2022-04-10", 1, 1)]
    for (date, first, second) in articles {
      counts.add([(a, first), (b, second)], words: 1000, date: PartialDate(date))
    }
    return counts
  }()

  private func series(
    _ text: String, measure: TrendMeasure = .rate, smoothing: Int = 0
  ) throws -> TrendSeries {
    TrendSeries(
      of: try TrendExpression(text), in: Self.counts, table: BinTable(of: Self.counts),
      measure: measure, smoothing: smoothing)
  }

  @Test("rates have Wilson's interval; a bin without articles has no value; the last is partial")
  func rates() throws {
    let points = try series("a").points
    #expect(points.map(\.value) == [20, 30, nil, 10])
    #expect(points.map(\.count) == [4, 3, 0, 1] && points.map(\.documents) == [1, 1, 0, 1])
    #expect(points.map(\.isPartial) == [false, false, false, true])
    let interval = try #require(points[0].interval)
    expect(.value(interval.lowerBound), is: 7.780273)
    expect(.value(interval.upperBound), is: 51.313518)
    #expect(points[2].interval == nil)
  }

  @Test("shares are of articles")
  func shares() throws {
    #expect(try series("a", measure: .share).points.map(\.value) == [50, 100, nil, 100])
    let interval = try #require(try series("a", measure: .share).points[0].interval)
    #expect(interval.lowerBound > 9 && interval.upperBound < 91)
  }

  @Test("quotients have no value where the divisor is zero, and an interval where it is not")
  func quotients() throws {
    let points = try series("a/b").points
    #expect(points.map(\.value) == [1, nil, nil, 1])
    let interval = try #require(points[0].interval)
    // The share 4 of 8 lies between 0.2152 and 0.7848.
    expect(.value(interval.lowerBound), is: 0.274236)
    expect(.value(interval.upperBound), is: 3.646493)
    #expect(points[1].interval == nil)
    #expect(try series("a - b").points.map(\.value) == [0, 30, nil, 0])
    #expect(try series("a - b").points[0].count == nil)
  }

  @Test("a mean is that of the neighbours that have a value")
  func smoothing() throws {
    #expect(try series("a", smoothing: 1).points.map(\.smoothed) == [25, 25, 20, 10])
  }

  @Test("what was not counted is nowhere")
  func unknown() throws {
    #expect(try series("x").points.map(\.value) == [0, 0, nil, 0])
  }

  @Test("tests look at whole bins with articles only")
  func tests() throws {
    let tests = TrendTests(of: try series("a"))
    #expect(tests.tested == [0, 1])
    #expect(tests.mannKendall.s == 1 && tests.theilSen?.slope == 10)
    #expect(tests.keyness.keys.sorted() == [0, 1])
    let none = TrendTests(of: try series("x"))
    #expect(none.mannKendall.p == 1 && none.bursts.isEmpty && none.changes.isEmpty)
    #expect(none.peak == nil)
  }
}

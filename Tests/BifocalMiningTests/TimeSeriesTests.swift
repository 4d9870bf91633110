import BifocalMining
import BifocalText
import Testing

@Suite struct TimeSeriesTests {
  @Test("counts, documents and rates a bin; what has no bin is counted apart")
  func points() {
    var series = TimeSeries(by: .month)
    series.add(["去俄化": 3], words: 5000, date: PartialDate("2022-07-08"))
    series.add(["去俄化": 1, "峰会": 2], words: 5000, date: PartialDate("2022-07"))
    series.add(["峰会": 1], words: 100, date: PartialDate("2022-09-01"))
    series.add(["峰会": 9], words: 100, date: PartialDate("2022"))
    series.add([:], words: 100, date: nil)
    let points = series.points(of: "去俄化")
    #expect(points.map(\.bin.description) == ["2022-07", "2022-08", "2022-09"])
    #expect(points.map(\.count) == [4, 0, 0])
    #expect(points.map(\.documents) == [2, 0, 0])
    #expect(points.map(\.words) == [10_000, 0, 100])
    #expect(points.map(\.ratePer10K) == [4, 0, 0])
    #expect(series.undatedDocuments == 2)
    #expect(series.ranked().map(\.item) == ["去俄化", "峰会"])
  }

  @Test("an empty series has no bins")
  func empty() {
    #expect(TimeSeries(by: .year).points(of: "x").isEmpty)
  }
}

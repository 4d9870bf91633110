import TestSupport
import Testing

@testable import BifocalMining

@Suite struct TheilSenTests {
  @Test(
    "agrees with scipy's theilslopes",
    arguments: [
      (SampleSeries.a, 0.3666667, 2.4833333, 0.0, 0.8),
      (SampleSeries.b, 2.5227273, 9.625, 2, 3),
      (SampleSeries.c, -0.9166667, 9.7083333, -1, -0.5),
      ([Double](repeating: 5, count: 6), 0, 5, 0, 0),
    ] as [([Double], Double, Double, Double, Double)])
  func values(
    series: [Double], slope: Double, intercept: Double, low: Double, high: Double
  ) throws {
    let line = try #require(TheilSen(series))
    expect(.value(line.slope), is: slope)
    expect(.value(line.intercept), is: intercept)
    expect(.value(line.interval.lowerBound), is: low)
    expect(.value(line.interval.upperBound), is: high)
  }

  @Test("a line is found through gaps, and whatever a few values are")
  func robust() throws {
    let gaps = try #require(TheilSen([1, 3, 9, 11], at: [0, 1, 4, 5]))
    #expect(gaps.slope == 2 && gaps.intercept == 1)
    let outlier = try #require(TheilSen([0, 1, 2, 900, 4, 5, 6, 7, 8]))
    #expect(abs(outlier.slope - 1) < 0.01)
    #expect(TheilSen([]) == nil && TheilSen([1]) == nil)
  }

  @Test(
    "by season it agrees with pymannkendall, whose slope is a period's",
    arguments: [
      (SampleSeries.a, 4, 1.5), (SampleSeries.b, 3, 8), (SampleSeries.c, 2, -1.6666667),
      (SampleSeries.step, 2, 1.675), (SampleSeries.monthly, 12, 2),
    ] as [([Double], Int, Double)])
  func seasonal(series: [Double], period: Int, slope: Double) throws {
    let line = try #require(TheilSen(series, at: Array(series.indices), period: period))
    expect(.value(line.slope * Double(period)), is: slope)
    #expect(line.interval.contains(line.slope))
  }

  @Test("there is no slope where no season comes twice")
  func noSeason() throws {
    #expect(TheilSen([1, 2, 3], at: [0, 1, 2], period: 3) == nil)
    let two = try #require(TheilSen([1, 9, 5], at: [0, 1, 4], period: 4))
    #expect(two.slope == 1 && two.interval == 1...1)
  }

  @Test("a selected value is the one that sorting would put there")
  func selection() {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let values = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        Double(Int.random(in: 0...9, using: &random))
      }
      let sorted = values.sorted()
      for index in values.indices {
        var copy = values
        #expect(copy.orderStatistic(index) == sorted[index])
      }
      var copy = values
      #expect(copy.median() == (sorted[(values.count - 1) / 2] + sorted[values.count / 2]) / 2)
    }
  }
}

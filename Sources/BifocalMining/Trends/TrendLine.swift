/// A line over time with its tests.
///
///     let line = TrendLine(series)
///     line.tests.bursts.first.map { line.series.points[$0.bins.lowerBound].bin }  // 2020-01
public struct TrendLine: Sendable {
  /// The line.
  public let series: TrendSeries
  /// Its tests.
  public let tests: TrendTests
  /// log₁₀ of the rate of false discoveries, if it was found by ranking many.
  public let log10Q: Double?

  /// Tests a line.
  ///
  /// - Parameters:
  ///   - series: The line.
  ///   - settings: The numbers of the tests.
  ///   - log10Q: log₁₀ of the rate of false discoveries, if it was found by ranking many.
  public init(
    _ series: TrendSeries, settings: TrendTests.Settings = .init(), log10Q: Double? = nil
  ) {
    self.series = series
    tests = TrendTests(of: series, settings: settings)
    self.log10Q = log10Q
  }

  /// The name, with the group's behind it if there is one.
  public var label: String {
    series.group.map { "\(series.name) (\($0))" } ?? series.name
  }

  /// Whether a bin is within a burst.
  public func isBurst(_ bin: Int) -> Bool { tests.bursts.contains { $0.bins.contains(bin) } }
}

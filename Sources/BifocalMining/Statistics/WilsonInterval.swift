/// Wilson's (1927) confidence interval of a share, at 95 %.
///
///     WilsonInterval.bounds(of: 0, in: 20)  // 0...0.161
///
/// Unlike the usual interval it stays between 0 and 1 and has a width for 0 of 20.
public enum WilsonInterval {
  /// Returns the bounds of a share.
  ///
  /// - Parameters:
  ///   - count: How many succeeded, at most `trials`.
  ///   - trials: How many there were.
  /// - Returns: Bounds between 0 and 1, or `nil` when there were no trials.
  public static func bounds(of count: Int, in trials: Int) -> ClosedRange<Double>? {
    guard trials > 0 else { return nil }
    let n = Double(trials)
    let share = Double(count) / n
    let z = NormalDistribution.quantile95
    let middle = share + z * z / (2 * n)
    let reach = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // Rounding may lead a trace beyond the ends.
    let low = count == 0 ? 0 : max(0, (middle - reach) / scale)
    let high = count == trials ? 1 : min(1, (middle + reach) / scale)
    return low...high
  }
}

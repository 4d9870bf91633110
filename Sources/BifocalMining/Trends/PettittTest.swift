internal import Glibc

/// Pettitt's (1979) test for one shift of the level of a series.
///
///     let test = PettittTest([2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9])
///     test?.index      // 6: the first value of the new level
///     test?.statistic  // 36
///     test?.p          // 0.0314
///
/// It compares ranks, so that outliers count no more than other values.
public struct PettittTest: Sendable, Equatable {
  /// The index of the first value after the shift.
  public let index: Int
  /// K, the greatest |U|.
  public let statistic: Double
  /// Whether values are greater after the shift.
  public let isRise: Bool
  /// log₁₀ of the approximate chance of such a K.
  public let log10P: Double

  /// The approximate chance of such a K without a shift.
  public var p: Double { PowerOfTen.value(log10P) }

  /// Tests a series in the order of time; nothing for fewer than two values.
  ///
  /// - Complexity: O(*n* log *n*).
  public init?(_ values: [Double]) {
    guard values.count > 1 else { return nil }
    let n = Double(values.count)
    var sum = 0.0
    var best = (index: 1, u: 0.0)
    for (index, rank) in Ranks(of: values).average.dropLast().enumerated() {
      sum += rank
      let u = 2 * sum - Double(index + 1) * (n + 1)
      if abs(u) > abs(best.u) { best = (index + 1, u) }
    }
    self.index = best.index
    statistic = abs(best.u)
    isRise = best.u < 0
    // The approximation may exceed 1 by far where there is nothing.
    let logP = log(2) - 6 * best.u * best.u / (n * n * n + n * n)
    log10P = min(0, logP / log(10))
  }
}

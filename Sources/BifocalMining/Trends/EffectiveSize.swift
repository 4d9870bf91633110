/// By how much values that are like their neighbours make the variance of S greater.
///
/// Both methods look at what is left of a series when Sen's slope is taken away, and count as many
/// independent values as there would be.
enum EffectiveSize {
  /// Returns *n*/*n*\* of Hamed and Rao (1998): over the correlations of ranks that are significant at
  /// 5 %.
  ///
  /// - Complexity: O(*n*²).
  static func hamedRao(of values: [Double]) -> Double {
    let n = values.count
    guard n > 2 else { return 1 }
    let ranks = Ranks(of: SerialCorrelation.detrended(values).rest).average
    let correlations = SerialCorrelation.correlations(of: ranks, through: n - 1)
    let limit = NormalDistribution.quantile95 / Double(n).squareRoot()
    var sum = 0.0
    for lag in 1..<n - 1 where abs(correlations[lag]) > limit {
      let rest = Double(n - lag)
      sum += rest * (rest - 1) * (rest - 2) * correlations[lag]
    }
    let size = Double(n)
    return 1 + 2 / (size * (size - 1) * (size - 2)) * sum
  }

  /// Returns *n*/*n*\* of Yue and Wang (2004): over all correlations.
  ///
  /// - Complexity: O(*n*²).
  static func yueWang(of values: [Double]) -> Double {
    let n = values.count
    guard n > 2 else { return 1 }
    let correlations = SerialCorrelation.correlations(
      of: SerialCorrelation.detrended(values).rest, through: n - 1)
    let sum = (1..<n).reduce(0.0) { sum, lag in
      sum + (1 - Double(lag) / Double(n)) * correlations[lag]
    }
    return 1 + 2 * sum
  }
}

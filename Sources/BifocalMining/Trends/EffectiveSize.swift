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
    let correlations = autocorrelations(of: Ranks(of: detrended(values)).average)
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
    let correlations = autocorrelations(of: detrended(values))
    let sum = (1..<n).reduce(0.0) { sum, lag in
      sum + (1 - Double(lag) / Double(n)) * correlations[lag]
    }
    return 1 + 2 * sum
  }

  /// What is left when Sen's slope is taken away.
  private static func detrended(_ values: [Double]) -> [Double] {
    let slope = TheilSen(values)?.slope ?? 0
    return values.enumerated().map { $1 - slope * Double($0 + 1) }
  }

  /// The correlation with itself at each lag from 0; none of a constant.
  private static func autocorrelations(of values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviations = values.map { $0 - mean }
    let variance = deviations.reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return [Double](repeating: 0, count: values.count) }
    return values.indices.map { lag in
      zip(deviations, deviations.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 } / variance
    }
  }
}

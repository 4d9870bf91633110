/// How values are like those before them, once Sen's slope is taken away.
enum SerialCorrelation {
  /// What is left of a series when Sen's slope is taken away, and the slope.
  static func detrended(_ values: [Double]) -> (slope: Double, rest: [Double]) {
    let slope = TheilSen(values)?.slope ?? 0
    return (slope, values.enumerated().map { $1 - slope * Double($0 + 1) })
  }

  /// The correlation with itself at each lag from 0 to a last one; none of a constant.
  ///
  /// - Complexity: O(*n* · *lag*).
  static func correlations(of values: [Double], through lag: Int) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let deviations = values.map { $0 - mean }
    let variance = deviations.reduce(0) { $0 + $1 * $1 }
    guard variance > 0 else { return [Double](repeating: 0, count: lag + 1) }
    return (0...lag).map { lag in
      zip(deviations, deviations.dropFirst(lag)).reduce(0) { $0 + $1.0 * $1.1 } / variance
    }
  }

  /// Trend-free pre-whitening (Yue, Pilon, Phinney and Cavadias 2002): a series without what each value
  /// has of the one before it, which its trend does not count as.
  ///
  /// - Returns: One value fewer than there are.
  static func preWhitened(_ values: [Double]) -> [Double] {
    guard values.count > 1 else { return [] }
    let (slope, rest) = detrended(values)
    let correlation = correlations(of: rest, through: 1)[1]
    return zip(rest, rest.dropFirst()).enumerated().map { index, pair in
      pair.1 - pair.0 * correlation + slope * Double(index + 1)
    }
  }
}

internal import Glibc

/// Corrections for looking at many terms at once, on logarithms of p.
///
///     MultipleTests.benjaminiHochberg([-3, -1.5, -1])  // [-2.52…, -1.32…, -1]
///
/// With ten thousand terms five hundred have a p below .05 by chance alone.
public enum MultipleTests {
  /// Returns log₁₀ of each p times the number of tests, at most 0 (Bonferroni).
  ///
  /// - Complexity: O(*n*).
  public static func bonferroni(_ log10P: [Double]) -> [Double] {
    let family = log10(Double(max(1, log10P.count)))
    return log10P.map { min(0, $0 + family) }
  }

  /// Returns log₁₀ of the least rate of false discoveries at which each test counts as one
  /// (Benjamini and Hochberg 1995), in the order given.
  ///
  /// - Complexity: O(*n* log *n*).
  public static func benjaminiHochberg(_ log10P: [Double]) -> [Double] {
    let family = log10(Double(max(1, log10P.count)))
    let order = log10P.indices.sorted { (log10P[$0], $0) < (log10P[$1], $1) }
    var adjusted = log10P
    var least = 0.0
    for (rank, index) in order.enumerated().reversed() {
      // The last factor is exactly 1.
      least = min(least, log10P[index] + (family - log10(Double(rank + 1))))
      adjusted[index] = least
    }
    return adjusted
  }
}

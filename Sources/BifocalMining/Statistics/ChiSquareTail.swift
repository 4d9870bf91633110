internal import Glibc

/// The upper tail of the χ² distribution with one degree of freedom, as a logarithm.
///
///     ChiSquareTail.log10(165.254209)  // -37.094221
///
/// The tail itself is 0 in a `Double` from about 1,400 on; its logarithm is not.
public enum ChiSquareTail {
  /// Returns log₁₀ of the probability of at least `statistic` by chance.
  ///
  /// - Parameter statistic: A χ² or G² of at least 0, its sign left out.
  /// - Returns: A logarithm of at most 0.
  /// - Complexity: O(1).
  public static func log10(_ statistic: Double) -> Double {
    logErfc((max(0, statistic) / 2).squareRoot()) / Glibc.log(10)
  }

  /// ln erfc(z); beyond 20 by its asymptotic series (Abramowitz and Stegun 7.1.23), where the terms
  /// that are left out are below 10⁻¹⁰.
  private static func logErfc(_ z: Double) -> Double {
    guard z > 20 else { return Glibc.log(erfc(z)) }
    let step = 1 / (2 * z * z)
    let series = -step * (1 - 3 * step * (1 - 5 * step * (1 - 7 * step)))
    return -z * z - Glibc.log(z * Double.pi.squareRoot()) + log1p(series)
  }
}

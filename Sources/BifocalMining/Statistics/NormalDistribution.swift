/// The standard normal distribution.
///
///     NormalDistribution.twoSidedLog10P(1.96)  // -1.30, p = 0.05
///     NormalDistribution.quantile95            // 1.959964
public enum NormalDistribution {
  /// How many standard deviations on both sides hold 95 % of it.
  public static let quantile95 = 1.959_963_984_540_054

  /// Returns log₁₀ of the chance of being at least |z| from the mean, on either side.
  ///
  /// The square of a normal variable is χ² with one degree of freedom.
  ///
  /// - Complexity: O(1).
  public static func twoSidedLog10P(_ z: Double) -> Double { ChiSquareTail.log10(z * z) }
}

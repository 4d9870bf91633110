internal import Glibc

/// Numbers of trends as people and programs read them.
enum TrendNumber {
  /// To four significant places at most, in the fewest digits; for programs.
  ///
  ///     TrendNumber.rounded(68.6193)  // 68.6193
  static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

  /// To two places, always two.
  ///
  ///     TrendNumber.aligned(-0.004)  // "0.00"
  static func aligned(_ value: Double) -> String { DecimalText.fixed(value, places: 2) }

  /// A probability by its logarithm: three places, or a power of ten when it is smaller than that shows.
  ///
  ///     TrendNumber.probability(-1.3)   // "0.050"
  ///     TrendNumber.probability(-12.4)  // "4e-13"
  static func probability(_ log10P: Double) -> String {
    guard log10P < -2.5 else { return DecimalText.fixed(pow(10, log10P), places: 3) }
    var power = log10P.rounded(.down)
    var factor = pow(10, log10P - power).rounded()
    if factor >= 10 { (factor, power) = (1, power + 1) }
    return "\(Int(factor))e\(Int(power))"
  }
}

internal import Glibc

/// Numbers of which the logarithm is known.
enum PowerOfTen {
  /// Returns ten to a power; 0 if that is too small for a `Double`.
  static func value(_ power: Double) -> Double { power < -300 ? 0 : pow(10, power) }
}

internal import Glibc

/// The beta distribution's lower tail, as a logarithm, and the place where it reaches a given value.
///
/// It gives the exact (Clopper–Pearson) bounds of a proportion.
struct IncompleteBeta {
  private let a: Double
  private let b: Double
  private let logBeta: Double

  /// Makes the distribution with two shapes above 0.
  init(_ a: Double, _ b: Double) {
    self.a = a
    self.b = b
    logBeta = lgamma(a).0 + lgamma(b).0 - lgamma(a + b).0
  }

  /// Returns ln I_x(a, b) for an `x` between 0 and 1.
  func logTail(at x: Double) -> Double {
    // The fraction converges fast on one side of the mean only; the other side is the complement.
    if x < (a + 1) / (a + b + 2) {
      return logFront(x) - log(a) + log(Self.fraction(x, a, b))
    }
    return log1p(-exp(logFront(x) - log(b)) * Self.fraction(1 - x, b, a))
  }

  /// Returns the x between `low` and `high` whose tail has the logarithm `target`.
  ///
  /// Newton's steps on ln I over ln x, which is all but a line far out in the tail; a step that
  /// leaves the bracket is a bisection instead.
  func quantile(logTail target: Double, from low: Double, to high: Double) -> Double {
    var (low, high) = (low, high)
    var x = low
    for _ in 0..<100 {
      let tail = logTail(at: x)
      if tail < target { low = x } else { high = x }
      let slope = exp(logFront(x) - log1p(-x) - tail)
      var next = x * exp((target - tail) / slope)
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - x) <= 1e-14 * x { return next }
      x = next
    }
    return x
  }

  /// ln of x^a (1−x)^b / B(a, b).
  private func logFront(_ x: Double) -> Double { a * log(x) + b * log1p(-x) - logBeta }

  /// The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by
  /// Lentz's method.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func nonZero(_ number: Double) -> Double { abs(number) < tiny ? tiny : number }
    var c = 1.0
    var d = 1 / nonZero(1 - (a + b) * x / (a + 1))
    var result = d
    for index in 1...10_000 {
      let m = Double(index)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / nonZero(1 + even * d)
      c = nonZero(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / nonZero(1 + odd * d)
      c = nonZero(1 + odd / c)
      result *= d * c
      if abs(d * c - 1) < 1e-15 { break }
    }
    return result
  }
}

/// Mann and Kendall's test for a monotone trend: whether later values tend to be greater or less.
///
///     let test = MannKendall([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
///     test.s  // 25
///     test.z  // 1.668
///     test.p  // 0.0953
///
/// Nothing is assumed of the shape of the trend or of the distribution of values (Mann 1945, Kendall
/// 1975). Ties are corrected for, and *z* has the correction for continuity.
public struct MannKendall: Sendable, Equatable {
  /// How many values there are.
  public let count: Int
  /// How many pairs of them are compared; with none, nothing is tested.
  public let pairCount: Int
  /// The number of pairs in which the later value is greater, less the number in which it is less.
  public let s: Int
  /// The variance of S if there is no trend.
  public let variance: Double
  /// S in standard deviations, brought one pair nearer to zero.
  public let z: Double
  /// log₁₀ of the chance of such an S, on two sides.
  public let log10P: Double
  /// S divided by the number of pairs (Kendall's τ_a).
  public let tau: Double

  /// The chance of such an S without a trend, on two sides; 0 if it is too small for a `Double`.
  public var p: Double { PowerOfTen.value(log10P) }

  /// Tests a series in the order of time.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - times: The numbers of their bins, in order, from 0 and without gaps unless told; only the
  ///     seasonal test minds them.
  ///   - method: What is done about values that are not independent.
  /// - Complexity: O(*n* log *n*) for the original and the seasonal test; O(*n*²) for the others.
  public init(_ values: [Double], at times: [Int]? = nil, method: Method = .original) {
    let parts: [[Double]] =
      switch method {
      case .original, .hamedRao, .yueWang: [values]
      case .preWhitening: [SerialCorrelation.preWhitened(values)]
      case .seasonal(let period):
        Seasons(of: values, at: times ?? Array(values.indices), period: period)
          .series.map(\.values)
      }
    let ranks = parts.map { Ranks(of: $0) }
    let s = ranks.reduce(0) { $0 + Self.score(of: $1.dense) }
    var variance = ranks.reduce(0) { $0 + Self.variance(of: $1) }
    switch method {
    case .original, .preWhitening, .seasonal: break
    case .hamedRao: variance *= EffectiveSize.hamedRao(of: values)
    case .yueWang: variance *= EffectiveSize.yueWang(of: values)
    }
    count = values.count
    self.s = s
    self.variance = variance
    z = s == 0 || variance <= 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
    log10P = min(0, NormalDistribution.twoSidedLog10P(z))
    pairCount = parts.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 }
    tau = pairCount == 0 ? 0 : Double(s) / Double(pairCount)
  }

  /// The variance of S if values have no order, less what ties take from it.
  private static func variance(of ranks: Ranks) -> Double {
    func term(_ count: Int) -> Double {
      let n = Double(count)
      return n * (n - 1) * (2 * n + 5)
    }
    let tied = ranks.ties.reduce(0) { $0 + term($1) }
    return max(0, (term(ranks.dense.count) - tied) / 18)
  }

  /// S, by counting for each value the earlier ones that are less and those that are greater.
  private static func score(of ranks: [Int]) -> Int {
    var earlier = FenwickTree(count: (ranks.max() ?? -1) + 1)
    var score = 0
    for (seen, rank) in ranks.enumerated() {
      let less = earlier.sum(below: rank)
      let greater = seen - earlier.sum(below: rank + 1)
      score += less - greater
      earlier.add(1, at: rank)
    }
    return score
  }
}

/// Sums over the beginning of a list of numbers, each of which may grow (Fenwick 1994).
private struct FenwickTree {
  private var sums: [Int]

  init(count: Int) { sums = [Int](repeating: 0, count: count + 1) }

  mutating func add(_ amount: Int, at index: Int) {
    var node = index + 1
    while node < sums.count {
      sums[node] += amount
      node += node & -node
    }
  }

  func sum(below index: Int) -> Int {
    var node = index
    var sum = 0
    while node > 0 {
      sum += sums[node]
      node -= node & -node
    }
    return sum
  }
}

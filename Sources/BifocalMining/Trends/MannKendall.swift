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
  /// What is done about values that are like their neighbours, which make a trend seem surer than it
  /// is.
  public enum Autocorrelation: String, Sendable, CaseIterable {
    /// Values are taken to be independent.
    case none
    /// The variance grows by the significant correlations of the ranks of what is left when Sen's
    /// slope is taken away (Hamed and Rao 1998).
    case hamedRao = "hamed-rao"
    /// The variance grows by all correlations of what is left when Sen's slope is taken away (Yue and
    /// Wang 2004). With a strong trend it becomes far too small; it is here to compare with others.
    case yueWang = "yue-wang"
  }

  /// How many values there are.
  public let count: Int
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
  /// - Complexity: O(*n* log *n*), without a correction for autocorrelation; O(*n*²) with one.
  public init(_ values: [Double], autocorrelation: Autocorrelation = .none) {
    let ranks = Ranks(of: values)
    let s = Self.score(of: ranks.dense)
    let n = Double(values.count)
    let tied = ranks.ties.reduce(0.0) { sum, tie in
      let t = Double(tie)
      return sum + t * (t - 1) * (2 * t + 5)
    }
    var variance = max(0, (n * (n - 1) * (2 * n + 5) - tied) / 18)
    switch autocorrelation {
    case .none: break
    case .hamedRao: variance *= EffectiveSize.hamedRao(of: values)
    case .yueWang: variance *= EffectiveSize.yueWang(of: values)
    }
    count = values.count
    self.s = s
    self.variance = variance
    z = s == 0 || variance <= 0 ? 0 : Double(s - s.signum()) / variance.squareRoot()
    log10P = min(0, NormalDistribution.twoSidedLog10P(z))
    tau = values.count < 2 ? 0 : Double(s) / (n * (n - 1) / 2)
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

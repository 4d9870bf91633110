internal import Glibc

/// How often something occurs in a target and in a reference of known sizes.
///
///     let table = ContingencyTable(120, of: 500_000, against: 45, of: 1_500_000)
///     table.logLikelihood  // .value(165.254209)
///
/// The four cells are *a* = O₁₁, *b* = O₂₁, *c* = n₁ − a and *d* = n₂ − b, in Dunning's (1993) layout.
public struct ContingencyTable: Sendable, Hashable {
  /// How often it occurs in the target.
  public let target: Int
  /// How many words the target holds.
  public let targetSize: Int
  /// How often it occurs in the reference.
  public let reference: Int
  /// How many words the reference holds.
  public let referenceSize: Int

  /// Makes a table of two counts, each with the size it is part of.
  public init(_ target: Int, of targetSize: Int, against reference: Int, of referenceSize: Int) {
    self.target = target
    self.targetSize = targetSize
    self.reference = reference
    self.referenceSize = referenceSize
  }

  /// The same with target and reference exchanged.
  public var swapped: ContingencyTable {
    ContingencyTable(reference, of: referenceSize, against: target, of: targetSize)
  }

  /// Why nothing can be said of these counts, if so.
  public var fault: Measured.Reason? {
    if targetSize == 0 { return .emptyTarget }
    if referenceSize == 0 { return .emptyReference }
    if target == 0, reference == 0 { return .absent }
    let isSound =
      (0...max(0, targetSize)).contains(target)
      && (0...max(0, referenceSize)).contains(reference)
    return isSound ? nil : .contradiction
  }

  var a: Double { Double(target) }
  var b: Double { Double(reference) }
  var c: Double { n1 - a }
  var d: Double { n2 - b }
  var n1: Double { Double(targetSize) }
  var n2: Double { Double(referenceSize) }
  var total: Double { n1 + n2 }

  /// How often it would occur in the target if it occurred alike in both.
  var expected: Double { (a + b) * n1 / total }

  /// Whether it occurs less often in the target than in both together.
  var isNegative: Bool { a < expected }

  /// G² of all four cells, negative where the target has less than expected.
  public var logLikelihood: Measured {
    signed(
      2
        * (Self.part(a, (a + b) * n1 / total) + Self.part(b, (a + b) * n2 / total)
          + Self.part(c, (c + d) * n1 / total) + Self.part(d, (c + d) * n2 / total)))
  }

  /// G² of the two cells that hold the term, as Rayson's calculator has it; signed.
  public var twoTermLogLikelihood: Measured {
    signed(2 * (Self.part(a, expected) + Self.part(b, (a + b) * n2 / total)))
  }

  /// Pearson's χ², negative where the target has less than expected.
  ///
  /// - Parameter isCorrected: Whether Yates's correction is made: each cell is brought nearer to what
  ///   is expected by a half, or by all that it differs.
  /// - Returns: The signed statistic, or why there is none.
  public func chiSquare(isCorrected: Bool = false) -> Measured {
    if let fault { return .undefined(fault) }
    guard c + d > 0 else { return .undefined(.nothingElse) }
    let product = (a + b) * (c + d) * (n1 / total) * (n2 / total)
    let difference = abs(a - expected)
    let kept = difference - (isCorrected ? min(0.5, difference) : 0)
    return signed(total * kept * kept / product)
  }

  /// Pearson's χ² as quanteda has it: Yates's correction is made if less than 5 are expected in some
  /// cell and the correction does not go beyond what is expected.
  public var quantedaChiSquare: Measured {
    let least = min(a + b, c + d) * min(n1, n2) / max(1, total)
    return chiSquare(isCorrected: least < 5 && abs(a * d - b * c) >= total / 2)
  }

  /// The chance of a table at most as likely as this one, of all with the same sums (Fisher's exact
  /// test on two sides).
  ///
  /// - Complexity: O(*a* + *b*).
  public var fisherExact: Measured {
    if let fault { return .undefined(fault) }
    func choices(_ from: Int, _ chosen: Int) -> Double {
      lgamma(Double(from + 1)).0 - lgamma(Double(chosen + 1)).0
        - lgamma(Double(from - chosen + 1)).0
    }
    let marginal = target + reference
    func logChance(_ count: Int) -> Double {
      choices(targetSize, count) + choices(referenceSize, marginal - count)
        - choices(targetSize + referenceSize, marginal)
    }
    // Equally likely tables differ by rounding.
    let observed = logChance(target) + 1e-7
    let counts = max(0, marginal - referenceSize)...min(marginal, targetSize)
    let chances = counts.lazy.map(logChance).filter { $0 <= observed }
    return Measured(min(1, chances.reduce(0) { $0 + exp($1) }))
  }

  /// Williams's *q*, by which G² or χ² is divided to be nearer to its distribution.
  public var williamsCorrection: Measured {
    if let fault { return .undefined(fault) }
    guard c + d > 0 else { return .undefined(.nothingElse) }
    let rows = total / (a + b) + total / (c + d) - 1
    let columns = total / n1 + total / n2 - 1
    return Measured(1 + rows * columns / (6 * total))
  }

  /// *O* ln(*O*/*E*), which is 0 for an empty cell.
  static func part(_ observed: Double, _ expected: Double) -> Double {
    observed == 0 ? 0 : observed * log(observed / expected)
  }

  private func signed(_ statistic: Double) -> Measured {
    if let fault { return .undefined(fault) }
    // Rounding may leave a trace below zero where there is no difference at all.
    return Measured(isNegative ? -max(0, statistic) : max(0, statistic))
  }
}

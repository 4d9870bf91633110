internal import Glibc

/// How evenly a term is spread over the parts of a corpus.
///
///     let spread = Dispersion(counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
///     spread.deviation  // .value(0.18)
///     spread.range      // 5
///
/// Parts may differ in size. The example is Gries's (2008).
public struct Dispersion: Sendable, Hashable {
  private let counts: [Double]
  private let sizes: [Double]
  private let total: Double
  private let size: Double

  /// Takes the occurrences in each part and its size in words; a part without words is none.
  public init(counts: [Int], sizes: [Int]) {
    let parts = zip(counts, sizes).filter { $1 > 0 }
    self.counts = parts.map { Double($0.0) }
    self.sizes = parts.map { Double($0.1) }
    total = self.counts.reduce(0, +)
    size = self.sizes.reduce(0, +)
  }

  /// In how many parts the term occurs.
  public var range: Int { counts.count { $0 > 0 } }

  /// DP, the deviation of proportions (Gries 2008): 0 for even.
  public var deviation: Measured {
    if let fault { return .undefined(fault) }
    return Measured(0.5 * zip(shares, sizeShares).reduce(0) { $0 + abs($1.0 - $1.1) })
  }

  /// DP divided by the most it can be (Lijffijt and Gries 2012): 1 for all in the smallest part.
  public var normalizedDeviation: Measured {
    dividedDeviation(by: sizeShares.min()) { $0 }
  }

  /// D_P (Egbert, Burch and Biber 2020): 1 for even.
  public var evenness: Measured {
    let least = zip(counts, sizeShares).filter { $0.0 > 0 }.map(\.1).min()
    return dividedDeviation(by: least) { 1 - $0 }
  }

  /// Juilland's D, of rates, so that parts may differ in size: 1 for even.
  public var juillandD: Measured {
    if let fault = fault ?? pairFault { return .undefined(fault) }
    let rates = rates
    let mean = rates.reduce(0, +) / Double(rates.count)
    let variance = rates.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rates.count)
    // Rounding may leave a trace below zero where all is in one part.
    let spread = variance.squareRoot() / mean / Double(rates.count - 1).squareRoot()
    return Measured(max(0, 1 - spread))
  }

  /// Carroll's D₂: the entropy of rates as a share of the most it can be.
  public var carrollD2: Measured {
    if let fault = fault ?? pairFault { return .undefined(fault) }
    let sum = rates.reduce(0, +)
    let entropy = rates.reduce(0) { $0 - ContingencyTable.part($1 / sum, 1) }
    return Measured(entropy / log(Double(rates.count)))
  }

  /// Rosengren's S: 1 for even.
  public var rosengrenS: Measured {
    if let fault { return .undefined(fault) }
    let root = zip(sizeShares, counts).reduce(0) { $0 + ($1.0 * $1.1).squareRoot() }
    return Measured(root * root / total)
  }

  /// The divergence of Kullback and Leibler from the sizes of the parts, in bits: 0 for even.
  public var divergence: Measured {
    if let fault { return .undefined(fault) }
    return Measured(
      zip(shares, sizeShares).reduce(0) { $0 + ContingencyTable.part($1.0, $1.1) } / log(2))
  }

  private var shares: [Double] { counts.map { $0 / total } }
  private var sizeShares: [Double] { sizes.map { $0 / size } }
  private var rates: [Double] { zip(counts, sizes).map { $0 / $1 } }

  private var fault: Measured.Reason? {
    if counts.isEmpty { return .tooFewParts }
    return total == 0 ? .absent : nil
  }

  /// Evenness is nothing that one part alone could have.
  private var pairFault: Measured.Reason? { counts.count < 2 ? .tooFewParts : nil }

  private func dividedDeviation(
    by least: Double?, _ change: (Double) -> Double
  ) -> Measured {
    if let fault = fault ?? pairFault { return .undefined(fault) }
    guard let deviation = deviation.number, let least, least < 1 else {
      return .undefined(.tooFewParts)
    }
    return Measured(change(deviation / (1 - least)))
  }
}

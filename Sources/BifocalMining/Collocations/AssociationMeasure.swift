internal import Glibc

/// How often two terms occur together, and each of them at all.
///
///     let pair = PairCounts(joint: 8, first: 15_828, second: 4_675, total: 14_307_668)
///     AssociationMeasure.tScore.value(of: pair)  // .value(0.999932)
///
/// The example is "new companies" of Manning and Schütze (1999).
public struct PairCounts: Sendable, Hashable {
  /// How often they occur together.
  public var joint: Int
  /// How often the first occurs.
  public var first: Int
  /// How often the second occurs.
  public var second: Int
  /// How many places for a pair there are.
  public var total: Int
  /// How many places beside the first are looked at; 1 for neighbours.
  public var span: Int

  /// Makes counts.
  public init(joint: Int, first: Int, second: Int, total: Int, span: Int = 1) {
    self.joint = joint
    self.first = first
    self.second = second
    self.total = total
    self.span = span
  }

  /// How often they would be together by chance; 0 where there are no places.
  public var expected: Double {
    total > 0 ? Double(first) * Double(second) / Double(total) * Double(span) : 0
  }
}

/// A measure of how much two terms attract each other.
///
/// Logarithms are to two, as in NLTK and Sketch Engine. Raw values are the names of columns.
public enum AssociationMeasure: String, Sendable, CaseIterable {
  /// Pointwise mutual information, log₂(f/E).
  case pmi = "PMI"
  /// log₂(f²/E).
  case mi2 = "MI2"
  /// log₂(f³/E), which rates frequent pairs higher.
  case mi3 = "MI3"
  /// PMI divided by −log₂(f/N): 1 for terms that are always together.
  case npmi = "NPMI"
  /// f · PMI.
  case lmi = "LMI"
  /// PMI · ln(f + 1).
  case miLogF = "MIlogf"
  /// (f − E)/√f.
  case tScore = "t"
  /// (f − E)/√E.
  case zScore = "z"
  /// G² of four cells.
  case logLikelihood = "LL"
  /// 2(f · ln(f/E) − (f − E)).
  case simpleLogLikelihood = "simpleLL"
  /// Pearson's χ².
  case chiSquare = "chi2"
  /// 2f/(f₁ + f₂).
  case dice = "Dice"
  /// 14 + log₂ Dice (Rychlý 2008), with f₁ as often as there are places beside it.
  case logDice
  /// f/(f₁ + f₂ − f).
  case jaccard = "Jaccard"
  /// The lesser of f/f₁ and f/f₂.
  case minimumSensitivity = "minSens"
  /// ΔP of the second given the first (Gries 2013).
  case deltaPForward = "deltaP21"
  /// ΔP of the first given the second.
  case deltaPBackward = "deltaP12"

  /// Returns the measure of a pair.
  ///
  /// - Returns: A finite value, or why there is none. G² and χ² are negative for pairs that avoid each
  ///   other.
  /// - Complexity: O(1).
  public func value(of pair: PairCounts) -> Measured {
    if let fault = Self.fault(of: pair) { return .undefined(fault) }
    let (f, f1, f2) = (Double(pair.joint), Double(pair.first), Double(pair.second))
    let total = Double(pair.total)
    let expected = pair.expected
    guard f > 0 || isDefinedApart else { return .undefined(.neverTogether) }
    let pmi = f > 0 ? log2(f / expected) : 0
    switch self {
    case .pmi: return Measured(pmi)
    case .mi2: return Measured(log2(f) + pmi)
    case .mi3: return Measured(2 * log2(f) + pmi)
    case .npmi: return f < total ? Measured(-pmi / log2(f / total)) : .undefined(.nothingElse)
    case .lmi: return Measured(f * pmi)
    case .miLogF: return Measured(pmi * log(f + 1))
    case .tScore: return Measured((f - expected) / f.squareRoot())
    case .zScore: return Measured((f - expected) / expected.squareRoot())
    case .logLikelihood: return Self.table(of: pair).logLikelihood
    case .simpleLogLikelihood:
      return Measured(2 * (ContingencyTable.part(f, expected) - (f - expected)))
    case .chiSquare: return Self.table(of: pair).chiSquare()
    case .dice: return Measured(2 * f / (f1 + f2))
    case .logDice: return Measured(14 + log2(2 * f / (Double(pair.span) * f1 + f2)))
    case .jaccard:
      // Within a wide window there may be more pairs than occurrences.
      return f1 + f2 > f ? Measured(f / (f1 + f2 - f)) : .undefined(.outOfRange)
    case .minimumSensitivity: return Measured(min(f / f1, f / f2))
    case .deltaPForward: return Self.deltaP(f, given: f1, of: f2, in: total)
    case .deltaPBackward: return Self.deltaP(f, given: f2, of: f1, in: total)
    }
  }

  /// The formula: *f* is how often two terms are together, *f₁* and *f₂* how often each occurs, *N* the
  /// number of words or sentences, *w* the width of the window, and *E* = w·f₁·f₂/N.
  public var formula: String {
    switch self {
    case .pmi: "log₂(f/E)"
    case .mi2: "log₂(f²/E)"
    case .mi3: "log₂(f³/E)"
    case .npmi: "log₂(f/E) / −log₂(f/N)"
    case .lmi: "f·log₂(f/E)"
    case .miLogF: "log₂(f/E)·ln(f+1)"
    case .tScore: "(f−E)/√f"
    case .zScore: "(f−E)/√E"
    case .logLikelihood:
      "2Σ O·ln(O/E) of four cells: f and w·f₁−f beside f₁, f₂−f and the rest elsewhere; signed"
    case .simpleLogLikelihood: "2(f·ln(f/E) − (f−E))"
    case .chiSquare: "Pearson's χ² of the four cells of LL; signed"
    case .dice: "2f/(f₁+f₂)"
    case .logDice: "14 + log₂(2f/(w·f₁+f₂))"
    case .jaccard: "f/(f₁+f₂−f)"
    case .minimumSensitivity: "min(f/f₁, f/f₂)"
    case .deltaPForward: "f/f₁ − (f₂−f)/(N−f₁)"
    case .deltaPBackward: "f/f₂ − (f₁−f)/(N−f₂)"
    }
  }

  /// Whether there is a value for two terms that never occur together.
  private var isDefinedApart: Bool {
    switch self {
    case .pmi, .mi2, .mi3, .npmi, .lmi, .miLogF, .tScore, .logDice: false
    default: true
    }
  }

  private static func fault(of pair: PairCounts) -> Measured.Reason? {
    let counts = [pair.joint, pair.first, pair.second, pair.total]
    guard counts.allSatisfy({ $0 >= 0 }), pair.span > 0 else { return .contradiction }
    guard pair.first > 0, pair.second > 0 else { return .absent }
    // Within a window one occurrence has several neighbours, so only neighbours bound each other.
    guard max(pair.first, pair.second) <= pair.total else { return .contradiction }
    if pair.span == 1, pair.joint > min(pair.first, pair.second) { return .contradiction }
    return nil
  }

  /// The second term beside the first, against the second term elsewhere.
  private static func table(of pair: PairCounts) -> ContingencyTable {
    let beside = pair.first * pair.span
    return ContingencyTable(
      pair.joint, of: beside, against: max(0, pair.second - pair.joint),
      of: max(0, pair.total - beside))
  }

  private static func deltaP(
    _ joint: Double, given cue: Double, of outcome: Double, in total: Double
  ) -> Measured {
    guard total > cue else { return .undefined(.nothingElse) }
    return Measured(joint / cue - (outcome - joint) / (total - cue))
  }
}

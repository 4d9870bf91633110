/// How much of what was wanted was found, and how much of what was found was right.
///
///     let score = Score(right: 3, found: 4, wanted: 6)
///     score.precision  // 0.75
///     score.recall     // 0.5
///     score.f1         // 0.6
///
/// Scores add up, so the sum of the scores of documents is the micro-average over them.
public struct Score: Sendable, Hashable {
  /// How many of the found are wanted.
  public var right: Int
  /// How many were found.
  public var found: Int
  /// How many there are to be found.
  public var wanted: Int

  /// Makes a score of counts.
  public init(right: Int = 0, found: Int = 0, wanted: Int = 0) {
    self.right = right
    self.found = found
    self.wanted = wanted
  }

  /// Compares two sets.
  ///
  ///     Score(of: ["RUS", "KAZ"], against: ["RUS", "CHN", "UZB"])  // 1 right of 2 found, 3 wanted
  ///
  /// - Complexity: O(*n*), where *n* is the size of the smaller set.
  public init<Element>(of found: Set<Element>, against wanted: Set<Element>) {
    self.init(
      right: found.intersection(wanted).count, found: found.count, wanted: wanted.count)
  }

  /// The share of the found that is right; 0 when nothing was found.
  public var precision: Double { Self.share(right, of: found) }

  /// The share of the wanted that was found; 0 when nothing was wanted.
  public var recall: Double { Self.share(right, of: wanted) }

  /// The harmonic mean of precision and recall; 0 when nothing was found or wanted.
  public var f1: Double { Self.share(2 * right, of: found + wanted) }

  /// Adds the counts of another score.
  public static func += (sum: inout Score, other: Score) {
    sum.right += other.right
    sum.found += other.found
    sum.wanted += other.wanted
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}

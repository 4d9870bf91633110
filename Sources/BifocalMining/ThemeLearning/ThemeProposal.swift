/// A rule that may be one of a theme, and what speaks for it.
public struct ThemeProposal: Sendable {
  /// The language of the rule: `zh` or `en`.
  public let language: String
  /// The pattern, as a file of rules writes it.
  public let pattern: String
  /// In how many articles about the theme it is found.
  public let positiveDocuments: Int
  /// In how many others.
  public let negativeDocuments: Int
  /// LRC, the least ratio of the rates that the counts allow, as a power of two.
  public let keyness: Double
  /// A weight to begin with: 2 for a combination that many articles about the theme and no others have,
  /// else 1.
  ///
  /// Only an analyst can tell what names a theme and weighs 3.
  public let weight: Double

  let candidate: ThemeCandidate
  /// The share of the articles with the rule that are about the theme, with one more that is not,
  /// times the share of all articles about the theme that have it.
  let rank: Double

  init(
    _ candidate: ThemeCandidate, in language: PatternSet.Unit, positiveDocuments: Int,
    negativeDocuments: Int, of positiveCount: Int, keyness: Double
  ) {
    self.candidate = candidate
    self.language = language.rawValue
    pattern = candidate.pattern(in: language)
    self.positiveDocuments = positiveDocuments
    self.negativeDocuments = negativeDocuments
    self.keyness = keyness
    let precision = Double(positiveDocuments) / Double(positiveDocuments + negativeDocuments + 1)
    let recall = Double(positiveDocuments) / Double(max(positiveCount, 1))
    rank = precision * recall.squareRoot()
    let isFrequent = positiveDocuments >= 3 && 3 * positiveDocuments >= positiveCount
    weight = candidate.parts.count > 1 && negativeDocuments == 0 && isFrequent ? 2 : 1
  }
}

internal import BifocalText

/// How far the parts of a long document have come, for what is counted over all of them.
///
///     var progress = TokenProgress()
///     for report in reports { print(progress.placed(report).coNLLU) }
///
/// Positions need no such thing, as a part says where it begins; sentences are known only when those
/// before them are found. Parts come in order.
public struct TokenProgress: Sendable {
  private var sentenceCount = 0
  private var hasBlock = false

  /// The progress before the first document.
  public init() {}

  /// Returns the report of the next part with the numbers that it has in the document.
  ///
  /// What is a whole document comes back as it is.
  public mutating func placed(_ report: TokenReport) -> TokenReport {
    guard let part = report.document.part else { return report }
    if part.number == 0 { self = TokenProgress() }
    var placed = report
    // Blank lines belong to the sentence before them, which is in the part before.
    let goesOn = sentenceCount > 0 && report.beginsBlank
    placed.firstSentence = goesOn ? sentenceCount - 1 : sentenceCount
    placed.hasBlockBefore = hasBlock
    sentenceCount = placed.firstSentence + (report.sentences?.count ?? 0)
    hasBlock = hasBlock || report.tokens.contains { !report.isBlank($0) }
    return placed
  }
}

public import BifocalText

/// The most frequent terms of a first reading, to be found again in a second.
///
///     let terms = FrequentTerms(counts, count: 50)
///     terms.units(of: article, .sentence, sentences: sentences, tokens: tokens)
public struct FrequentTerms: Sendable {
  private let vocabulary: TermVocabulary
  private let items: [Int: CooccurrenceUnits.Item]

  /// Takes the most frequent terms.
  ///
  /// - Parameters:
  ///   - counts: The counts of the first reading, of single words.
  ///   - count: How many terms at most.
  /// - Complexity: O(*k* log *k*), where *k* is the number of different terms.
  public init(_ counts: TermCounts, count: Int) {
    precondition(counts.shape == .words, "terms are single words")
    vocabulary = counts.vocabulary
    var selection = TermSelection()
    selection.limit = count
    items = Dictionary(
      uniqueKeysWithValues: TermTable(counts, selection: selection).rows.map {
        ($0.unit, .init(id: $0.entry.term, label: $0.entry.surface, kind: "term"))
      })
  }

  /// Returns the units of an article with the terms in them.
  ///
  /// - Parameters:
  ///   - document: The article.
  ///   - kind: What a unit is.
  ///   - sentences: Its sentences; only units that are sentences need them.
  ///   - tokens: Its tokens, or those in languages that are counted.
  /// - Returns: The units.
  /// - Complexity: O(*n* log *u*), where *n* is the number of tokens and *u* that of units.
  public func units(
    of document: Document, _ kind: CooccurrenceUnits.Kind, sentences: [Range<Int>], tokens: [Token]
  ) -> CooccurrenceUnits {
    var units = CooccurrenceUnits(of: document, kind, sentences: sentences, tokens: tokens)
    let words = tokens.filter { $0.kind != .space }
    let places = vocabulary.known(words, of: document.text)
    for (token, place) in zip(words, places) where place >= 0 {
      if let item = items[Int(place)] { units.add(item, at: token.range.lowerBound) }
    }
    return units
  }
}

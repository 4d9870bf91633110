public import BifocalText

/// Which tokens are counted as terms, and under which name.
///
///     let filter = try TermFilter(stopWords: ["the", "的"])
///     filter.term(of: "Sanctions", kind: .word)  // "sanctions"
///     filter.term(of: "的", kind: .ideographic)  // nil
///
/// A term is a folded word: `Sanctions` and `sanctions` are one, 俄羅斯 and 俄罗斯 are one.
public struct TermFilter: Sendable {
  private let stopWords: Set<String>
  private let minimumLength: Int
  private let countsAll: Bool
  private let folding: CharacterFolding

  /// Makes a filter.
  ///
  /// - Parameters:
  ///   - stopWords: Words that are not counted, folded.
  ///   - minimumLength: Shorter words are not counted. A single Han character is rarely a word that
  ///     one counts, and a single letter never.
  ///   - countsAll: Whether numbers and punctuation are counted too, and every token is taken as it
  ///     is: the way to count text that somebody else has cut.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(stopWords: Set<String> = [], minimumLength: Int = 2, countsAll: Bool = false)
    throws(ICUError)
  {
    self.stopWords = stopWords
    self.minimumLength = minimumLength
    self.countsAll = countsAll
    folding = try CharacterFolding.shared()
  }

  /// Returns the term that a token is counted as, or `nil` when it is not counted.
  public func term(of text: Substring, kind: Token.Kind) -> String? {
    term(of: text, isWord: kind.isWord)
  }

  /// Whether a token of this kind is one of the words that rates are measured against.
  func isWord(_ kind: Token.Kind) -> Bool {
    kind != .space && (countsAll || kind != .other)
  }

  func term(of text: Substring, isWord: Bool) -> String? {
    guard isWord || countsAll, text.unicodeScalars.count >= minimumLength else { return nil }
    let folded = folding.folded(text)
    // ICU keeps the English possessive on its word.
    let isPossessive = !countsAll && folded.hasSuffix("'s")
    let term = isPossessive ? String(folded.dropLast(2)) : folded
    guard !term.isEmpty else { return nil }
    return stopWords.contains(term) || stopWords.contains(folded) ? nil : term
  }
}

/// Phrases that are found by characters, where the cut of the text leaves them their place.
///
///     let names = try PhraseLexicon([.init("中国", .prefer)])
///
/// In 发展|中|国家 the text is not cut at the ends of 中国, so the name is refused there. This is the
/// straddle veto; the cut itself has weighed the names of a `WordLexicon` by cost.
public struct PhraseLexicon: Sendable {
  /// The phrases, in the order of their indices.
  let phrases: [WordLexicon.Word]
  let matcher: PhraseMatcher
  /// Whether a phrase stands wherever it is found.
  let isFree: [Bool]

  /// Makes a lexicon; the index of a phrase is its name in matches.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all phrases.
  public init(_ phrases: [WordLexicon.Word]) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    self.init(phrases, folded: FoldedPhrases(phrases.lazy.map(\.text), folding: folding))
  }

  /// Makes a lexicon of phrases that were folded before.
  init(_ phrases: [WordLexicon.Word], folded: FoldedPhrases) {
    self.phrases = phrases
    matcher = PhraseMatcher(folded)
    // A phrase without Han characters has the borders of its own script.
    isFree = phrases.map { phrase in
      // All Han characters begin with greater bytes than those of other scripts in most names.
      phrase.mode == .force || !phrase.text.utf8.contains { $0 >= 0xE3 }
        || !phrase.text.unicodeScalars.contains { WordCharacters.isHan($0.value) }
    }
  }

  /// Returns every place of every phrase, but for those that the straddle veto refuses.
  ///
  /// They come in the order of `PhraseMatcher.matches(in:)` and may overlap. Without a cut there is
  /// no veto.
  ///
  /// - Complexity: That of `PhraseMatcher.matches(in:)`, and O(log *n*) for each match.
  public func matches(in text: FoldedText, breaks: WordBreaks?) -> [PhraseMatcher.Match] {
    let matches = matcher.matches(in: text)
    guard let breaks else { return matches }
    return matches.filter { match in
      isFree[match.phrase] || breaks.hasBorders(around: text.offsets(of: match.range))
    }
  }
}

/// Phrases that are found by characters, where the cut of the text leaves them their place.
///
///     let names = try PhraseLexicon([.init("中国", .prefer)])
///
/// In 发展|中|国家 the text is not cut at the ends of 中国, so the name is refused there. This is the
/// straddle veto; the cut itself has weighed the names of a `WordLexicon` by cost.
public struct PhraseLexicon: Sendable {
  /// The phrases, in the order of their indices.
  let phrases: WordList
  let matcher: PhraseMatcher
  /// Whether a phrase stands wherever it is found.
  let isFree: [Bool]
  /// Where phrases may begin; nothing where too few texts are searched for it to be worth its making.
  private let filter: PhraseFilter?

  /// Makes a lexicon; the index of a phrase is its name in matches.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all phrases.
  public init(_ phrases: [WordLexicon.Word]) throws(ICUError) {
    self.init(try WordList(phrases))
  }

  /// Makes a lexicon; the index of a phrase is its name in matches.
  ///
  /// - Parameter phrases: The phrases.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all phrases.
  public init(_ phrases: WordList) { self.init(phrases, isFiltered: true) }

  init(_ list: WordList, isFiltered: Bool) {
    let phrases = list.phrases
    self.phrases = list
    matcher = PhraseMatcher(phrases)
    // A phrase without Han characters has the borders of its own script.
    let isFree = phrases.indices.map { phrase in
      list.modes[phrase] == .force
        || !phrases.range(of: phrase).contains { WordCharacters.isHan(phrases.scalars[$0]) }
    }
    self.isFree = isFree
    filter = isFiltered ? PhraseFilter(phrases, areFree: isFree) : nil
  }

  /// Returns every place of every phrase, but for those that the straddle veto refuses.
  ///
  /// They come in the order of `PhraseMatcher.matches(in:)` and may overlap. Without a cut there is
  /// no veto.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - breaks: Its cut.
  ///   - ranges: The ranges of positions in which a phrase must begin, in order; `nil` for all.
  /// - Returns: The places with the indices of their phrases.
  /// - Complexity: That of `PhraseMatcher.matches(in:)`.
  public func matches(
    in text: FoldedText, breaks: WordBreaks?, within ranges: [Range<Int>]? = nil
  ) -> [PhraseMatcher.Match] {
    func stands(_ phrase: Int, _ range: Range<Int>) -> Bool {
      guard let breaks else { return true }
      return breaks.hasBorders(around: range) || isFree[phrase]
    }
    return if let filter {
      matcher.matches(
        in: text, at: filter.starts(in: text, within: ranges, breaks: breaks), where: stands)
    } else {
      matcher.matches(in: text, at: (ranges ?? [0..<text.count]).joined(), where: stands)
    }
  }
}

public import BifocalText

extension LexiconSet {
  /// Returns the words that a tokenizer keeps whole: the names of actors, the terms that name a
  /// theme, and others besides.
  ///
  ///     let words = try lexicons.words(adding: [.init("云计算", .force)])
  ///     let tokenizer = try Tokenizer(lexicon: words)
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  public func words(adding others: [WordLexicon.Word] = []) throws(ICUError) -> WordLexicon {
    // The terms are made of words, so they are joined from them and weigh nothing in the cut.
    try WordLexicon(
      actors.names.map { .init($0.text, $0.mode) } + themes.terms.map { .init($0, .align) }
        + others)
  }
}

public import BifocalText

extension LexiconSet {
  /// Returns the words that a tokenizer keeps whole: the names of actors, the terms that name a
  /// theme, and others besides.
  ///
  ///     let words = try lexicons.words(adding: [.init("云计算", .force)])
  ///     let tokenizer = try Tokenizer(lexicon: words)
  ///
  /// - Parameters:
  ///   - others: Further words.
  ///   - joinsUnknown: Whether runs of characters that nobody knows are joined to names.
  /// - Returns: The words, compiled.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  public func words(
    adding others: [WordLexicon.Word] = [], joinsUnknown: Bool = true
  ) throws(ICUError) -> WordLexicon {
    // The terms are made of words, so they are joined from them and weigh nothing in the cut.
    try WordLexicon(
      actors.names.map { .init($0.text, $0.mode) } + themes.terms.map { .init($0, .align) }
        + others,
      unknownWords: joinsUnknown ? transliteration : .none)
  }

  /// Returns for each folded word the file and line that it comes from: `actors/persons.tsv:12`.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public func wordOrigins() throws(ICUError) -> [String: String] {
    let folding = try CharacterFolding.shared()
    var origins: [String: String] = [:]
    for rule in themes.rules where rule.weight >= ThemeLexicon.namingWeight {
      for phrase in rule.pattern.wholePhrases {
        origins[folding.folded(phrase)] = "\(rule.name.file):\(rule.name.line)"
      }
    }
    for name in actors.names { origins[folding.folded(name.text)] = name.place }
    return origins
  }
}

public import BifocalText

extension Vocabulary {
  /// Returns the words that a tokenizer keeps whole: the names of actors, the terms that name a
  /// theme, and others besides.
  ///
  ///     let words = try vocabulary.words(adding: [.init("云计算", .force)])
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
    try WordLexicon(
      actors.names.words, adding: wholeTerms + others,
      unknownWords: joinsUnknown ? transliteration.unknownWords : .none)
  }

  /// The terms that name a theme: they are made of words, so they are joined from them and weigh
  /// nothing in the cut.
  var wholeTerms: [WordLexicon.Word] { terms.map { .init($0.text, .align) } }

  /// Returns for each word, in the form of `WordList.form(of:folding:)`, the file and line that it comes from:
  /// `actors/persons.tsv:12`.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public func wordOrigins() throws(ICUError) -> [String: String] {
    let folding = try CharacterFolding.shared()
    var origins: [String: String] = [:]
    for term in terms { origins[WordList.form(of: term.text, folding: folding)] = term.place }
    for index in actors.names.indices {
      origins[actors.names.words[index].text] = actors.names[index].place
    }
    return origins
  }
}

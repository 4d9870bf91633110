/// Recognises the main language of a text by its characters.
///
///     let recognizer = try LanguageRecognizer()
///     recognizer.dominantLanguage(of: "俄羅斯總統普丁訪問北京")  // .traditionalChinese
///     recognizer.dominantLanguage(of: "Putin visits Beijing")   // .english
///
/// Chinese is told from English by what carries more of the text (a Han character says about as
/// much as half an English word), and Simplified from Traditional by the characters that exist in
/// only one of them. A text in another script, such as Cyrillic, is `.undetermined`.
public struct LanguageRecognizer: Sendable {
  private let variants: [CharacterFolding.HanVariant]

  /// Makes a recogniser; make one and keep it.
  ///
  /// - Throws: `ICUError` when ICU has no table of Traditional and Simplified characters.
  public init() throws(ICUError) { variants = try CharacterFolding.shared().variants() }

  /// Returns the language of most of `text`, or `.undetermined` when it has no letters it knows.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func dominantLanguage(of text: String) -> Language {
    let bytes = text.utf8Span.span
    var counts = LetterCounts()
    var end = 0
    while end < bytes.count { end = counts.addLine(of: bytes, from: end, variants: variants) }
    return counts.dominantLanguage
  }

  /// Returns the languages of a text by paragraphs, neighbours of one language in one span.
  ///
  ///     let text = "普京访问塔吉克斯坦。\nПослание Президента Федеральному Собранию"
  ///     recognizer.languageSpans(of: text).map(\.language)  // [.simplifiedChinese, .undetermined]
  ///
  /// A paragraph is a line. One with few letters, such as a name, goes with the text as a whole, and so
  /// does a Chinese one whose characters both scripts have; one without letters goes with what is
  /// before it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - main: Its main language, if that is known.
  /// - Returns: Spans that follow each other and cover the text; none when it is empty.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func languageSpans(of text: String, main: Language? = nil) -> [LanguageSpan] {
    let bytes = text.utf8Span.span
    let main = main ?? dominantLanguage(of: text)
    var spans: [LanguageSpan] = []
    var end = 0
    while end < bytes.count {
      let start = end
      var counts = LetterCounts()
      end = counts.addLine(of: bytes, from: start, variants: variants)
      let language =
        counts.isEmpty ? spans.last?.language ?? main : Self.language(of: counts, in: main)
      if let last = spans.last, last.language == language {
        spans[spans.count - 1] = LanguageSpan(
          range: last.range.lowerBound..<end, language: language)
      } else {
        spans.append(LanguageSpan(range: start..<end, language: language))
      }
    }
    return spans
  }

  private static func language(of counts: LetterCounts, in main: Language) -> Language {
    guard counts.tellsLanguage else { return main }
    let language = counts.dominantLanguage
    return language.isChinese && main.isChinese && !counts.tellsScript ? main : language
  }
}

/// Paragraphs of a text that follow each other and are in one language.
public struct LanguageSpan: Sendable, Equatable {
  /// Where they are in the text, in UTF-8 offsets.
  public let range: Range<Int>
  /// The language; `.undetermined` is any that Bifocal does not know.
  public let language: Language

  /// Makes a span.
  public init(range: Range<Int>, language: Language) {
    self.range = range
    self.language = language
  }
}

extension [LanguageSpan] {
  /// Returns those of a text's tokens that begin in paragraphs of some languages.
  ///
  ///     spans.tokens(tokens, in: [.english])
  ///
  /// - Parameters:
  ///   - tokens: The tokens, in order.
  ///   - languages: The languages that are kept.
  /// - Returns: The tokens that are kept, in order.
  /// - Complexity: O(*n*), where *n* is the number of tokens and spans.
  public func tokens(_ tokens: [Token], in languages: Set<Language>) -> [Token] {
    if allSatisfy({ languages.contains($0.language) }) { return tokens }
    var span = startIndex
    return tokens.filter { token in
      while span < endIndex, self[span].range.upperBound <= token.range.lowerBound { span += 1 }
      return span < endIndex && languages.contains(self[span].language)
    }
  }
}

import BifocalText
import Testing

@Suite struct LanguageSpansTests {
  static let chinese = "俄罗斯总统普京访问塔吉克斯坦，与总统会谈。"
  static let traditional = "俄羅斯總統普丁訪問北京，與習近平會談。"
  static let english = "Putin visits Beijing for talks on gas and trade."
  static let russian = "Послание Президента Федеральному Собранию"

  @Test(
    "paragraphs have languages of their own",
    arguments: [
      ([chinese, english], "zh-Hans en"),
      ([chinese, chinese, russian, chinese], "zh-Hans und zh-Hans"),
      ([chinese, traditional], "zh-Hans zh-Hant"), ([english, russian], "en und"),
      ([chinese, "NATO", "2022", "普京", chinese], "zh-Hans"), ([english, "普京", english], "en"),
      ([traditional, "中美日同意在北京再次合作"], "zh-Hant"), (["東京で会議が開かれたと伝えられた", chinese], "und zh-Hans"),
      (["", chinese, "", ""], "zh-Hans"), ([], ""),
      ([chinese, "", english, "", "2022", english], "zh-Hans en"),
    ])
  func spans(paragraphs: [String], expected: String) throws {
    let text = paragraphs.joined(separator: "\n")
    let main: Language? = paragraphs.first == "" ? .simplifiedChinese : nil
    let spans = try LanguageRecognizer().languageSpans(of: text, main: main)
    let languages = spans.map(\.language.rawValue).joined(separator: " ")
    #expect(languages == expected)
    // They cover the text, one after the other.
    #expect(spans.first?.range.lowerBound ?? 0 == 0)
    #expect(spans.last?.range.upperBound ?? 0 == text.utf8.count)
    for (span, next) in zip(spans, spans.dropFirst()) {
      #expect(span.range.upperBound == next.range.lowerBound)
      #expect(span.language != next.language)
    }
  }

  @Test("tokens of some languages are kept")
  func tokens() throws {
    let text = "\(Self.chinese)\n\(Self.russian)\n\(Self.english)"
    let spans = try LanguageRecognizer().languageSpans(of: text)
    let tokens = try Tokenizer(segmentation: .icu, lexicon: WordLexicon()).tokens(in: text)
    let kept = spans.tokens(tokens, in: [.simplifiedChinese, .english])
    #expect(kept.count < tokens.count)
    let words = kept.map { String(text.slice(utf8: $0.range)) }
    #expect(words.contains("Beijing") && words.contains("总统"))
    #expect(!words.contains("Послание"))
    #expect(spans.tokens(tokens, in: Set(Language.allCases)).count == tokens.count)
    #expect(spans.tokens(tokens, in: []).isEmpty)
  }
}

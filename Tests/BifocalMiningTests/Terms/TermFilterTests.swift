import BifocalMining
import BifocalText
import Testing

@Suite struct TermFilterTests {
  @Test(
    "what two spellings have in common is what they are counted as",
    arguments: [
      (TermFilter.Form.folded, "Sanctions", "sanctions"), (.folded, "俄羅斯", "俄罗斯"),
      (.folded, "Kremlin's", "kremlin"), (.stemmed, "Sanctioned", "sanction"),
      (.stemmed, "俄羅斯", "俄罗斯"), (.written, "Kremlin's", "Kremlin's"), (.written, "俄羅斯", "俄羅斯"),
    ])
  func forms(form: TermFilter.Form, text: String, expected: String) throws {
    #expect(try TermFilter(form: form).term(of: text[...], kind: .word) == expected)
  }

  @Test("classes decide what is counted")
  func classes() throws {
    let words = try TermFilter()
    #expect(words.term(of: "2022", kind: .number) == nil)
    #expect(words.term(of: "，。", kind: .other) == nil)
    let both = try TermFilter(classes: [.numbers, .punctuation])
    #expect(both.term(of: "2022", kind: .number) == "2022")
    #expect(both.term(of: "……", kind: .other) == "……")
    #expect(both.term(of: "俄罗斯", kind: .ideographic) == nil)
    #expect(try TermFilter(classes: [.all]).term(of: "  ", kind: .space) == nil)
  }

  @Test("stop words are left out in whatever spelling")
  func stopWords() throws {
    let filter = try TermFilter(stopWords: ["the", "it's", "与"], minimumLength: 1)
    for text in ["The", "It's", "the's", "與"] {
      #expect(filter.term(of: text[...], kind: .word) == nil)
    }
  }
}

import BifocalText
import TestSupport
import Testing

@Suite struct UnknownWordsTests {
  private static let unknown = UnknownWords(
    strong: Set("普鲁申科佛罗伦萨詹姆斯伊丽莎".unicodeScalars), weak: Set("基雷安".unicodeScalars))

  @Test(
    "runs of transliteration characters that nobody knows are one name",
    arguments: [
      "普鲁申科|和|詹姆斯|访问|佛罗伦萨", "普京|说", "安|和", "基|雷|和", "", "他|说|Putin",
    ])
  func joins(marked: String) throws {
    let words: [WordLexicon.Word] = [.init("普京", .prefer), .init("学家", .prefer)]
    let lexicon = try WordLexicon(words, unknownWords: Self.unknown)
    let expected = MarkedText(marked)
    let tokens = try Tokenizer(lexicon: lexicon).tokens(in: expected.text)
    #expect(expected.text.marked(by: tokens.map(\.range)) == marked)
  }

  @Test("without the rule the characters stay single")
  func without() throws {
    let text = "普鲁申科"
    let tokens = try Tokenizer(lexicon: WordLexicon()).tokens(in: text)
    #expect(text.marked(by: tokens.map(\.range)) == "普|鲁|申|科")
  }

  @Test("tokens of any text still join back to it")
  func covers() throws {
    let tokenizer = try Tokenizer(lexicon: WordLexicon([], unknownWords: Self.unknown))
    var random = SplitMix64(seed: 13)
    for _ in 0..<200 {
      let text = RandomText.string(length: 20, using: &random) + "普鲁申科" + "基雷，申 科"
      #expect(cover(text, try tokenizer.tokens(in: text).map(\.range)))
    }
  }
}

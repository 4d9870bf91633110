@testable import BifocalText
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

  @Test("names that the cut marks are those found by a look at every piece", arguments: 0..<8)
  func marks(seed: UInt64) throws {
    let lexicon = try WordLexicon(
      [.init("普京", .prefer), .init("去俄化", .force), .init("罗伦", .align), .init("X詹", .force)],
      unknownWords: Self.unknown)
    let tokenizer = try Tokenizer(lexicon: lexicon)
    let parts = [
      "普", "鲁", "魯", "申", "科", "基", "雷", "伊麗莎白", "伊丽", "普京", "去俄化", "罗伦", "X詹", "姆\u{301}", "，",
      " ",
      "的", "中国", "の", "·", "a", "豈",
    ]
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...90, using: &random)).map { _ in
        parts[Int.random(in: 0..<parts.count, using: &random)]
      }.joined()
      let joined = try tokenizer.segmented(text) { text, breaks in
        lexicon.joinedWords.phrases.matches(in: text, breaks: breaks).leftmostLongest()
          .map(\.range)
      }
      #expect(try tokenizer.tokens(in: text) == joined.tokens, "\(text.debugDescription)")
    }
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

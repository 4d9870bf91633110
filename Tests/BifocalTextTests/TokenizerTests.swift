import BifocalText
import TestSupport
import Testing

@Suite struct TokenizerTests {
  static let lexicon: [WordLexicon.Word] = [
    .init("去俄化", .force), .init("习近平", .prefer), .init("普京", .prefer), .init("中国", .prefer),
    .init("白俄罗斯", .prefer), .init("哈萨克斯坦", .prefer), .init("北约", .prefer),
    .init("中国-中亚峰会", .force), .init("BZ-YQ1722", .force), .init("C++", .force),
    .init("Central Asia", .force), .init("印度尼西亚", .prefer), .init("印度", .prefer),
    .init("俄", .force), .init("李强", .prefer),
  ]

  @Test(
    "lexicon words are tokens unless ICU's words explain the place better",
    arguments: [
      "谈不上|去俄化", "習近平|等|出席", "普京|访问|哈萨克斯坦", "发展|中|国家", "普京|都|不信", "李|强调", "李强|说", "其中|国家",
      "集中|国力",
      "中国|国家", "白俄羅斯", "印度尼西亚|和|印度", "出席|中国-中亚峰会", "BZ-YQ1722|型|与|C++", "in| |Central Asia|.",
    ])
  func lexiconMode(marked: String) throws {
    let tokenizer = try Tokenizer(lexicon: WordLexicon(Self.lexicon))
    let expected = MarkedText(marked)
    let tokens = try tokenizer.tokens(in: expected.text)
    #expect(expected.text.marked(by: tokens.map(\.range)) == marked)
  }

  @Test(
    "white space alone cuts text that is segmented already",
    arguments: ["外交部| |发言人| |毛宁", "去俄化|\n|a.b|　|c", "| |x"])
  func spacesMode(marked: String) throws {
    let tokenizer = try Tokenizer(segmentation: .spaces, lexicon: WordLexicon())
    let expected = MarkedText(marked)
    let tokens = try tokenizer.tokens(in: expected.text)
    #expect(tokens.map { String(expected.text.slice(utf8: $0.range)) } == expected.pieces)
  }

  @Test("kinds follow ICU's rule status")
  func kinds() throws {
    let tokenizer = try Tokenizer(lexicon: WordLexicon(Self.lexicon))
    let kinds = try tokenizer.tokens(in: "普京 said 3.5，カナ\u{3000}").map(\.kind)
    #expect(
      kinds == [.ideographic, .space, .word, .space, .number, .other, .kana, .space]
        || kinds == [.ideographic, .space, .word, .space, .number, .other, .ideographic, .space])
  }

  @Test("tokens of any text join back to it", arguments: Tokenizer.Segmentation.allCases)
  func joins(segmentation: Tokenizer.Segmentation) throws {
    let tokenizer = try Tokenizer(
      segmentation: segmentation, lexicon: WordLexicon(Self.lexicon))
    var random = SplitMix64(seed: 11)
    for _ in 0..<300 {
      let text =
        RandomText.string(length: 40, using: &random) + "發展中國家去俄化"
        + RandomText.string(length: 10, using: &random)
      #expect(cover(text, try tokenizer.tokens(in: text).map(\.range)))
    }
    #expect(try tokenizer.tokens(in: "").isEmpty)
  }

  @Test("ICU mode is ICU's word break iterator")
  func icuMode() throws {
    let tokenizer = try Tokenizer(
      segmentation: .icu, lexicon: WordLexicon(Self.lexicon))
    let boundaries = try TextBoundaries(of: .word)
    var random = SplitMix64(seed: 12)
    for _ in 0..<200 {
      let text = RandomText.string(length: 60, using: &random)
      #expect(try tokenizer.tokens(in: text).map(\.range.upperBound) == boundaries.ends(in: text))
    }
  }
}

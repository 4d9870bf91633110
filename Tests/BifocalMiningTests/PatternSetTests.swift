import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct PatternSetTests {
  private static func article(_ text: String, names: [Article.Name] = []) throws -> Article {
    let segmented = try Tokenizer(lexicon: WordLexicon([])).segmented(text)
    let sentences = try SentenceSegmenter().sentences(in: text)
    return Article(
      text: segmented.text, breaks: segmented.breaks,
      sentences: segmented.text.positions(ofConsecutive: sentences), names: names)
  }

  private static func set(_ patterns: [String]) throws -> PatternSet {
    try PatternSet(patterns.map { (try Pattern(parsing: $0), .characters) }) { _ in .force }
  }

  /// The patterns and the text, in which @X stands at the first place, and the matches.
  @Test(
    "a pattern matches where all its items stand, by phrases or by names",
    arguments: [
      (["a"], "a b a", ["0:0..<1", "0:4..<5"]),
      (["(a|@X) ~9 @X"], "x b x", ["0:0..<5"]),
      (["(a|@X) ~9 b"], "x b a b", ["0:0..<3", "0:4..<7"]),
      (["a ~9 c", "b", "@type:PER"], "x a b", ["1:4..<5", "2:0..<1"]),
      (["a ~9 b ~9 c", "a ~9 b"], "a b。c", ["1:0..<3"]),
    ] as [([String], String, [String])])
  func matches(patterns: [String], text: String, expected: [String]) throws {
    let folded = try FoldedText(text)
    let x: UInt32 = 0x78
    let names = folded.scalars.indices.filter { folded.scalars[$0] == x }
      .map { Article.Name(range: $0..<$0 + 1, id: "X", kind: .person, rule: .lexicon) }
    let found = try Self.set(patterns).matches(in: try Self.article(text, names: names))
      .map { "\($0.pattern):\($0.range)" }
    #expect(found == expected)
  }

  @Test("many patterns find what each finds alone, and in some sentences what they find in all")
  func agrees() throws {
    var random = SplitMix64(seed: 13)
    let words = ["俄", "摆脱", "依赖", "a", "b c", "中国"]
    func word() -> String { words[Int.random(in: 0..<words.count, using: &random)] }
    for _ in 0..<8 {
      let patterns = (0..<6).map { _ in
        (0..<Int.random(in: 1...3, using: &random))
          .map { _ in "(\(word())|\(word()))" }.joined(separator: " ~3 ")
      }
      let text = (0..<30).map { _ in
        word() + ["", " ", "。", "的"][Int.random(in: 0..<4, using: &random)]
      }.joined()
      let article = try Self.article(text)
      let together = try Self.set(patterns).matches(in: article)
      let alone = try patterns.enumerated().flatMap { index, pattern in
        try Self.set([pattern]).matches(in: article)
          .map { PatternSet.Match(pattern: index, range: $0.range) }
      }
      #expect(together == alone)
      let some = article.sentences.indices.filter { _ in Bool.random(using: &random) }
      let focused = try Self.set(patterns).matches(in: article.focused(onSentences: some))
      #expect(
        focused == together.filter { some.contains(article.sentence(at: $0.range.lowerBound)) })
    }
  }
}

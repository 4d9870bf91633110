import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct PatternMatcherTests {
  private static func article(_ text: String, names: [Article.Name] = []) throws -> Article {
    let segmented = try Tokenizer(lexicon: WordLexicon([])).segmented(text)
    let sentences = try SentenceSegmenter().sentences(in: text)
    return Article(
      text: segmented.text, breaks: segmented.breaks,
      sentences: segmented.text.positions(ofConsecutive: sentences), names: names,
      actors: [Actor(id: "X", kind: .person, english: "X")])
  }

  /// A name wherever an x stands.
  private static func names(in text: FoldedText) -> [Article.Name] {
    let x: UInt32 = 0x78
    return text.scalars.indices.filter { text.scalars[$0] == x }
      .map { Article.Name(range: $0..<$0 + 1, kind: .person, rule: .lexicon, actor: 0) }
  }

  private static func set(_ patterns: [String]) throws -> PatternSet {
    PatternSet(try patterns.map { (try Pattern(parsing: $0), .characters) }) { _ in .force }
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
      (["a ~~9 b"], "b a b", ["0:0..<3", "0:2..<5"]),
      (["a ~~9 b"], "b。a", []),
      (["a ~~2 b ~3 c"], "b a c", ["0:0..<5"]),
      (["a ~9 !x b"], "a x b", []),
      (["a ~9 !x b"], "x a b x", ["0:2..<5"]),
      (["!x a"], "x a b a", ["0:6..<7"]), (["!x ~2 a"], "x b a", []),
      (["!x ~1 a"], "x a b a", ["0:6..<7"]),
      (["!x ~1 a"], "x。a", ["0:2..<3"]),
      (["a !x"], "a x a", ["0:4..<5"]),
      (["a ~~1 !x"], "x b a b a", ["0:8..<9"]),
      (["中立 !立即"], "中立即", []),
      (["!其中 中立"], "其中立", []),
      (["a ~9 !@X b"], "a x b", []),
    ] as [([String], String, [String])])
  func matches(patterns: [String], text: String, expected: [String]) throws {
    let names = Self.names(in: try FoldedText(text))
    let found = try Self.set(patterns).matches(in: Self.article(text, names: names))
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

  @Test("a matcher that has read other articles finds what a new one finds")
  func isReused() throws {
    var random = SplitMix64(seed: 29)
    let words = ["俄", "摆脱", "a", "b c", "c", "中国", "x"]
    func word() -> String { words[Int.random(in: 0..<words.count, using: &random)] }
    let patterns = [
      "俄 ~3 (b c)", "(a|中国) ~3 !c 摆脱", "!a c", "c ~~1 !中国", "(b c)", "c ~~4 a", "@X ~6 俄",
      "(中国|@X) ~~5 (摆脱|a) ~3 c",
    ]
    let set = try Self.set(patterns)
    let lexicon = try PhraseLexicon(set.words)
    var matcher = PatternMatcher(set)
    var count = 0
    for _ in 0..<60 {
      // A line break ends a sentence, and "b c" may stand over one.
      let text = (0..<24).map { _ in
        word() + ["", " ", "。", "\n"][Int.random(in: 0..<4, using: &random)]
      }.joined().replacing("b c", with: Bool.random(using: &random) ? "b c" : "b\nc")
      let article = try Self.article(text, names: Self.names(in: try FoldedText(text)))
      let found = matcher.matches(
        in: article,
        phrases: lexicon.matches(in: article.text, breaks: article.breaks))
      #expect(found == (try set.matches(in: article)))
      count += found.count
    }
    #expect(count > 100)
  }

  @Test("what looks for many items near each other in a long text looks at each place once")
  func repetition() throws {
    // With backtracking, this asks for a hundred million ways to choose the items.
    let text = String(repeating: "a ", count: 20_000)
    let article = try Self.article(text)
    let patterns = ["a ~9 a ~9 a ~9 a ~9 b", "a ~~9 a ~~9 a ~~9 b", "a ~9 !b a ~9 a ~9 c"]
    #expect(try Self.set(patterns).matches(in: article).isEmpty)
    #expect(try Self.set(["a ~9 a ~9 a"]).matches(in: article).count == 19_998)
  }

  @Test("a rule that refers to themes takes what they find, and themes of themes")
  func themes() throws {
    let patterns = ["@theme:b ~3 x", "@theme:c ~3 y", "z"]
    let set = try PatternSet(
      patterns.map { (try Pattern(parsing: $0), .words) }, themes: ["a", "b", "c"])
    let found = try set.matches(in: Self.article("z y x")).map { "\($0.pattern):\($0.range)" }
    #expect(found == ["0:0..<5", "1:0..<3", "2:0..<1"])
    let circle = try PatternSet(
      ["@theme:b", "(@theme:a|x)"].map { (try Pattern(parsing: $0), .words) }, themes: ["a", "b"])
    #expect(try circle.matches(in: Self.article("x")).contains { $0.pattern == 1 })
  }
}

extension PatternSet {
  /// The matches in an article whose phrases nobody has looked for yet.
  fileprivate func matches(in article: Article) throws -> [Match] {
    let phrases = try PhraseLexicon(words)
      .matches(in: article.text, breaks: article.breaks, within: article.focus)
    var matcher = PatternMatcher(self)
    return matcher.matches(in: article, phrases: phrases)
  }
}

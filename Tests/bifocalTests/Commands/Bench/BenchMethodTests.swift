import BifocalText
import Testing

@testable import bifocal

@Suite struct BenchMethodTests {
  @Test(
    "tokens are counted, white space among them",
    arguments: [
      (BenchMethod.lexicon, "普丁去俄化", 2), (.lexicon, "a b", 3), (.icu, "a b, 3.5", 6),
      (.plain, "a b, 3.5", 6), (.plain, "", 0),
    ])
  func counts(method: BenchMethod, text: String, expected: Int) throws {
    let words = try WordLexicon([.init("普丁", .force), .init("去俄化", .force)])
    #expect(try method.makeCutter(words: words)(text) == expected)
  }

  @Test("the plain loop finds the tokens of --segmentation icu")
  func plain() throws {
    let text = "普丁访问Moscow, 3.5%。去俄化\n"
    let words = try WordLexicon([.init("去俄化", .force)])
    #expect(
      try BenchMethod.plain.makeCutter(words: words)(text)
        == BenchMethod.icu.makeCutter(words: words)(text))
  }
}

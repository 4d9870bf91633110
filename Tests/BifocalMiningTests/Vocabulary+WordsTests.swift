import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct VocabularyWordsTests {
  @Test(
    "names, the terms of themes and others are kept whole",
    arguments: ["普京|反对|去俄化", "八一双鹿|访问|俄罗斯"])
  func words(marked: String) throws {
    let words = try Vocabulary(files: SmallLexicons.files).words(
      adding: [.init("八一双鹿", .force)])
    let expected = MarkedText(marked)
    let tokens = try Tokenizer(lexicon: words).tokens(in: expected.text)
    #expect(expected.text.marked(by: tokens.map(\.range)) == marked)
  }
}

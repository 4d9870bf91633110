import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct TokenFilterTests {
  @Test(
    "a token stays if one of its classes is kept and none dropped",
    arguments: [
      (TokenFilter.visible, [], "The|戰爭|与|3|,|カ"),
      ([.all], [], "The| |戰爭|与|3|,| |カ"),
      (TokenFilter.visible, [.stopwords, .punctuation], "戰爭|3|カ"),
      ([.words], [], "The|戰爭|与|カ"),
      ([.words], [.stopwords], "戰爭|カ"),
      ([.stopwords], [], "The|与"),
      ([.stopwords, .numbers], [], "The|与|3"),
      ([.punctuation, .spaces], [], " |,| "),
      ([.all], [.spaces], "The|戰爭|与|3|,|カ"),
      ([.words], [.words], ""),
      (TokenFilter.visible, [.all], ""),
      ([], [], ""),
    ] as [([TokenClass], [TokenClass], String)])
  func classes(keeping: [TokenClass], dropping: [TokenClass], expected: String) throws {
    let filter = try TokenFilter(
      keeping: keeping, dropping: dropping, stopWords: ["the", "与"])
    let text = "The 戰爭与3, カ"
    let tokens = try Tokenizer(lexicon: WordLexicon()).tokens(in: text)
    #expect(text.marked(by: filter.kept(tokens, of: text).map(\.range)) == expected)
  }

  @Test("stop words are compared folded")
  func folding() throws {
    let filter = try TokenFilter(dropping: [.stopwords], stopWords: ["与", "it"])
    for text in ["與", "It", "IT's", "Ｉｔ"] {
      let tokens = try Tokenizer(lexicon: WordLexicon()).tokens(in: text)
      #expect(filter.kept(tokens, of: text).isEmpty, "\(text)")
    }
  }
}

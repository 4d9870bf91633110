import BifocalText
import TestSupport
import Testing

@Suite struct SearchTokensTests {
  private static let words: [WordLexicon.Word] = [
    .init("中国外交部", .align), .init("去俄化", .align), .init("俄化", .prefer),
    .init("集体安全", .force), .init("集体安全条约组织", .force), .init("中国-中亚峰会", .force),
  ]

  @Test(
    "the words inside a word follow it, by place, the longer first",
    arguments: [
      ("中国外交部", "中国外交部|中国|外交|外交部"), ("中國外交部", "中國外交部|中國|外交部|外交"),
      ("集体安全条约组织", "集体安全条约组织|集体安全|集体|安全|条约|组织"),
      ("中国-中亚峰会", "中国-中亚峰会|中国|中亚|峰会"),
      ("去俄化", "去俄化|俄化"), ("说", "说"), ("Kazakhstan", "Kazakhstan"), ("", ""),
    ])
  func expands(text: String, expected: String) throws {
    let lexicon = try WordLexicon(Self.words)
    let tokens = try Tokenizer(lexicon: lexicon).tokens(in: text)
    let expanded = try SearchTokens(lexicon: lexicon).expanded(tokens, of: text)
    #expect(Set(expanded.map(\.range)).count == expanded.count)
    #expect(
      Set(expanded.map { String(text.slice(utf8: $0.range)) })
        == Set(expected.split(separator: "|").map(String.init)))
    let isOrdered = zip(expanded, expanded.dropFirst()).allSatisfy {
      ($0.range.lowerBound, -$0.range.count) <= ($1.range.lowerBound, -$1.range.count)
    }
    #expect(isOrdered)
  }

  @Test("without the words inside, the tokens are as they were")
  func keepsTokens() throws {
    let lexicon = try WordLexicon(Self.words)
    let text = "中国外交部发言人谈去俄化，and more"
    let tokens = try Tokenizer(lexicon: lexicon).tokens(in: text)
    let expanded = try SearchTokens(lexicon: lexicon).expanded(tokens, of: text)
    #expect(expanded.filter { tokens.contains($0) } == tokens)
  }
}

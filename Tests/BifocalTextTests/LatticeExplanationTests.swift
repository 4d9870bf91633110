import BifocalText
import TestSupport
import Testing

@Suite struct LatticeExplanationTests {
  private static let words: [WordLexicon.Word] = [
    .init("李强", .prefer), .init("普京", .prefer), .init("去俄化", .align), .init("俄军", .align),
    .init("C++", .force),
  ]

  @Test(
    "the edges that won are the words, and the others say what they would have cost",
    arguments: [("李强调", "李|强调"), ("普京都不信", "普京|都|不信"), ("李强说", "李强|说")])
  func won(text: String, expected: String) throws {
    let explainer = try LatticeExplainer(lexicon: WordLexicon(Self.words))
    let edges = try explainer.explanation(of: text).edges
    #expect(text.marked(by: edges.filter(\.won).map(\.range)) == expected)
    #expect(edges.count > edges.filter(\.won).count)
    #expect(edges.first { text.slice(utf8: $0.range).count == 2 }?.source == .lexicon)
  }

  @Test("joined words won, were vetoed by a piece, or were overlapped")
  func joins() throws {
    let explainer = try LatticeExplainer(lexicon: WordLexicon(Self.words))
    let text = "俄军事行动与俄军，C++去俄化"
    let joins = try explainer.explanation(of: text).joins
    #expect(
      joins.map { "\(text.slice(utf8: $0.range)) \($0.outcome.rawValue)" }
        == ["俄军 vetoed", "俄军 won", "C++ won", "去俄化 won"])
  }

  @Test("the slow lattice and the fast one agree on any Han text")
  func agrees() throws {
    let lexicon = try WordLexicon(Self.words)
    let explainer = try LatticeExplainer(lexicon: lexicon)
    let tokenizer = try Tokenizer(lexicon: lexicon)
    let characters = Array("李强调普京都不信发展中国家俄军事行动在中华人民共和国成立前后的时候说")
    var random = SplitMix64(seed: 8)
    for _ in 0..<150 {
      let text = String(
        (0..<Int.random(in: 1...12, using: &random)).map { _ in
          characters[Int.random(in: 0..<characters.count, using: &random)]
        })
      // Without joined words the tokens are the edges that won.
      guard !text.contains("俄军"), !text.contains("去俄化") else { continue }
      let won = try explainer.explanation(of: text).edges.filter(\.won).map(\.range)
      #expect(won == (try tokenizer.tokens(in: text).map(\.range)), "\(text)")
    }
  }
}

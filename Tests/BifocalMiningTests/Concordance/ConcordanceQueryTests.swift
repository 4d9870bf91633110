@testable import BifocalMining
import BifocalText
import Testing

@Suite struct ConcordanceQueryTests {
  @Test(
    "places by words and not within longer ones",
    arguments: [
      ("中国", "发展中国家是中国的朋友", ["中国"]), ("俄羅斯", "白俄罗斯与俄罗斯", ["俄罗斯"]),
      ("Central Asia", "In central  Asia and Central\nAsia.", ["Central\nAsia"]),
      ("sanction*", "Sanctions, sanctioned; unsanctioned", ["Sanctions", "sanctioned"]),
      ("new *", "New sanctions on new", ["New sanctions"]), ("zebra", "no such thing", []),
    ])
  func ranges(query: String, text: String, expected: [String]) throws {
    let query = try ConcordanceQuery(words: query)
    let lexicon = try WordLexicon([.init("白俄罗斯", .prefer), .init("俄罗斯", .prefer)])
    let segmented = try Tokenizer(lexicon: lexicon).segmented(text)
    #expect(query.ranges(in: segmented).map { String(text.slice(utf8: $0)) } == expected)
  }

  @Test("what asks for nothing or for everything is refused", arguments: ["", "  ", "*", "? *"])
  func nothing(text: String) {
    #expect(throws: ConcordanceQueryError(text: text)) { try ConcordanceQuery(words: text) }
  }
}

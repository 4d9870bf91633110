import BifocalText
import Testing

@testable import BifocalMining

@Suite struct ActorNamesTests {
  private static let rows =
    SmallLexicons.actorHeader + """
      GEO\tGPE\tGeorgia\t格鲁吉亚\t喬治亞\tGeorgian Republic|格鲁吉亚\t\t格\t
      georgia-us\tGPE\tGeorgia\t佐治亚\t喬治亞州\t\t佐州\t佐军\t
      trap\tPER\tJean-Luc\t\t\tJean Luc\t\t\t

      """

  @Test("a name is kept once, as it was written first, with all that bear it")
  func names() throws {
    var faults: [LexiconError.Fault] = []
    let table = LexiconTable(
      parsing: Self.rows, file: "a.tsv", columns: ActorLexicon.columns)
    let lexicon = ActorLexicon(tables: [table], folding: try .shared(), faults: &faults)
    let names = lexicon.names
    #expect(faults.isEmpty)
    #expect(
      names.map(\.text) == [
        "Georgia", "格鲁吉亚", "喬治亞", "Georgian Republic", "佐治亚", "喬治亞州", "佐州", "佐军", "Jean-Luc",
      ])
    #expect(names.map { Array($0.actors) } == [[0, 1], [0], [0], [0], [1], [1], [1], [1], [2]])
    #expect(names.map(\.mode).enumerated().filter { $0.1 == .align }.map(\.0) == [7])
    #expect(names.map(\.place)[3...4] == ["a.tsv:2", "a.tsv:3"])
    #expect(names.sharedIndices == [0])
    #expect(names[0].actors.first == 0)
    #expect(lexicon["georgia-us"]?.simplifiedChinese == "佐治亚")
    #expect(lexicon["geo"] == nil)
  }
}

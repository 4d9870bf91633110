import BifocalText
import Testing

@testable import BifocalMining

@Suite struct TrendCounterTests {
  private func counter(_ query: TrendQuery) throws -> TrendCounter {
    try TrendCounter(
      query, model: try Self.model(query), settings: .init(filter: try TermFilter(stopWords: ["的"]))
    )
  }

  private static func model(_ query: TrendQuery) throws -> TaggingModel {
    try TaggingModel(
      LexiconSet(files: SmallLexicons.files), adding: query.terms.map { .init($0, .force) })
  }

  private func counted(_ query: TrendQuery, _ texts: String...) throws -> [[String: Int]] {
    let counter = try counter(query)
    var names: [String] = []
    return try texts.map { text in
      let counts = try counter.counts(
        in: Document(id: "1", text: text, language: .simplifiedChinese))
      names += counts.newItems
      return Dictionary(
        counts.entries.map { (names[Int($0.item)], Int($0.count)) }, uniquingKeysWith: +)
    }
  }

  @Test("terms, in every article anew, spellings together")
  func terms() throws {
    let counts = try counted(.all(.terms), "制裁，制裁，能源。", "能源 Sanctions sanctions")
    #expect(counts == [["制裁": 2, "能源": 1], ["能源": 1, "sanctions": 2]])
  }

  @Test("runs of terms end at punctuation and at stop words")
  func ngrams() throws {
    let counts = try counted(.ngrams(2), "能源 制裁 能源，制裁的能源", "制裁 能源")
    #expect(counts == [["能源 制裁": 1, "制裁 能源": 1], ["制裁 能源": 1]])
    let longer = try counted(.ngrams(3), "能源 制裁 能源 制裁")
    #expect(longer == [["能源 制裁 能源": 1, "制裁 能源 制裁": 1]])
  }

  @Test("sums count all their items as one, however they are typed")
  func sums() throws {
    let sums = try TrendExpression("(去俄化+Sanctions)/俄罗斯 + SANCTIONS").sums
    let counts = try counted(.sums(sums), "去俄化與俄羅斯，sanctions。", "没有")
    #expect(counts[0]["去俄化+Sanctions"] == 2)
    #expect(counts[0]["俄罗斯"] == 1 && counts[0]["SANCTIONS"] == 1)
    #expect(counts[1].isEmpty)
  }

  @Test("actors, themes, statuses and pairs are those of the tagger")
  func tags() throws {
    let text = "哈萨克斯坦求合作而非去俄化。俄罗斯说去俄化在推进。"
    let tagger = try Tagger(TaggingModel(LexiconSet(files: SmallLexicons.files)))
    let tagged = try tagger.tagged(Document(id: "1", text: text))
    let themes = try counted(.all(.themes), text)[0]
    #expect(
      themes
        == Dictionary(tagged.themes.map { ($0.theme.id, $0.evidence.count) }, uniquingKeysWith: +))
    #expect(!themes.isEmpty)
    let statuses = try counted(.all(.statuses), text)[0]
    #expect(statuses.values.reduce(0, +) == themes.values.reduce(0, +))
    let denied = tagged.themes[0].evidence.count { $0.status == .denied }
    #expect(denied > 0 && statuses["de-russification:denied"] == denied)
    let actors = try counted(.all(.actors), text)[0]
    #expect(
      actors
        == Dictionary(tagged.actors.map { ($0.actor.id, $0.mentions.count) }, uniquingKeysWith: +))
    #expect(try counted(.all(.pairs), text)[0]["KAZ × de-russification"] == 1)
    let named = try TrendExpression("@KAZ + #de-russification:denied / (@KAZ&#de-russification)")
      .sums
    let counts = try counted(.sums(named), text)[0]
    #expect(
      counts == ["@KAZ": 1, "#de-russification:denied": denied, "@KAZ&#de-russification": 1])
  }

  @Test("places are those that are counted")
  func places() throws {
    let text = "哈萨克斯坦求合作而非去俄化。制裁。"
    let sums = try TrendExpression("@KAZ + 制裁 + #de-russification").sums
    let places = try TrendPlaces(sums, model: try Self.model(.sums(sums)))
    let ranges = try places.ranges(in: Document(id: "1", text: text))
    #expect(ranges.map { String(text.slice(utf8: $0)) } == ["哈萨克斯坦", "去俄化", "制裁"])
  }
}

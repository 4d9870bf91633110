import BifocalText
import Testing

@testable import BifocalMining

@Suite struct OfficeResolverTests {
  private static let roles = """
    id\toffice\tfrom\tto
    kassym-jomart-tokayev\tKAZ:president\t2019-03-20\t
    vladimir-putin\tKAZ:president\t1991-12-16\t2019-03-20

    """
  private static let offices = "office\tzh\ten\npresident\t总统\tpresident\n"

  private func holders(in text: String, date: String) throws -> [String] {
    let set = try LexiconSet(
      files: SmallLexicons.files + [("roles.tsv", Self.roles), ("offices.tsv", Self.offices)])
    #expect(set.faults.isEmpty)
    let tagger = try Tagger(TaggingModel(set), resolvesOffices: true)
    let document = Document(id: "t", text: text, date: PartialDate(date))
    return try tagger.tagged(document).actors.flatMap { found in
      found.mentions.filter { $0.rule == .office }.map { _ in found.actor.id }
    }
  }

  @Test(
    "an office beside its state is its holder at the date of the article",
    arguments: [
      ("哈萨克斯坦总统出席会议。", "2018-05", ["vladimir-putin"]),
      ("哈萨克斯坦总统出席会议。", "2022", ["kassym-jomart-tokayev"]),
      ("The president of Kazakhstan left.", "2018", ["vladimir-putin"]),
      ("Kazakhstan's president left.", "2023-01-02", ["kassym-jomart-tokayev"]),
      // On the day of a change the successor, in the year of it nobody.
      ("哈萨克斯坦总统出席会议。", "2019-03-20", ["kassym-jomart-tokayev"]),
      ("哈萨克斯坦总统出席会议。", "2019", []),
      ("哈萨克斯坦总统出席会议。", "1980", []),
      // Its holder is named, or the state is not.
      ("哈萨克斯坦总统普京出席会议。", "2018-05", []),
      ("总统出席会议。", "2018-05", []),
      ("哈萨克斯坦和中国的总统出席会议。", "2018-05", []),
    ])
  func holders(text: String, date: String, expected: [String]) throws {
    #expect(try holders(in: text, date: date) == expected)
  }

  @Test("offices are named only when asked for")
  func notAsked() throws {
    let set = try LexiconSet(
      files: SmallLexicons.files + [("roles.tsv", Self.roles), ("offices.tsv", Self.offices)])
    let document = Document(id: "t", text: "哈萨克斯坦总统出席会议。", date: PartialDate("2022"))
    let tagged = try Tagger(TaggingModel(set)).tagged(document)
    #expect(tagged.actors.map(\.actor.id) == ["KAZ"])
  }
}

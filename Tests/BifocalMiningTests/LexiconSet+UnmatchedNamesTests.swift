import BifocalMining
import BifocalText
import Testing

@Suite struct UnmatchedNamesTests {
  @Test("names that are found in no text, and actors without a name")
  func unmatched() throws {
    let more =
      SmallLexicons.actorHeader
      + "foreign-ministry\tORG\tForeign ministry\t外交部\t外交部\t\t外交部长\t\t\n"
      + "x-corp\tORG\tX\t\t\t\t\t\t\n"
    let set = try LexiconSet(files: SmallLexicons.files + [("actors/more.tsv", more)])
    let unmatched = try set.unmatchedNames()
    #expect(unmatched.map(\.text) == ["x-corp"])
    #expect(unmatched.map(\.place) == ["actors/more.tsv:3"])
  }

  @Test("the small lexicons have none")
  func none() throws {
    #expect(try LexiconSet(files: SmallLexicons.files).unmatchedNames().isEmpty)
  }
}

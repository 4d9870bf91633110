import BifocalText
import Testing

@testable import BifocalMining

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

  @Test("a name that is found in its paragraph is found alone")
  func paragraphs() throws {
    let set = try LexiconSet(files: SmallLexicons.files)
    let model = try TaggingModel(set)
    let tagger = try Tagger(model)
    let notFound = Set(try model.namesNotFoundAsLines())
    #expect(notFound.isEmpty)
    for (index, name) in set.actors.names.enumerated() where !notFound.contains(index) {
      let tagged = try tagger.tagged(Document(id: "", text: name.text))
      let ranges = tagged.actors.flatMap(\.mentions).map(\.range)
      #expect(ranges.contains(0..<name.text.utf8.count), "\(name.text)")
    }
  }

  @Test("the small lexicons have none")
  func none() throws {
    #expect(try LexiconSet(files: SmallLexicons.files).unmatchedNames().isEmpty)
  }
}

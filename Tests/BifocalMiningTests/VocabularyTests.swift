import BifocalText
import Testing

@testable import BifocalMining

@Suite struct VocabularyTests {
  @Test("it says of words what all lexicons say")
  func sameAsSet() throws {
    let vocabulary = try Vocabulary(files: SmallLexicons.files)
    let set = try LexiconSet(files: SmallLexicons.files)
    #expect(vocabulary.faults.isEmpty)
    #expect(vocabulary.stopWords == set.stopWords)
    #expect(vocabulary.abbreviations == ["Mr."])
    #expect(vocabulary.terms.map(\.text) == set.vocabulary.terms.map(\.text))
    #expect(vocabulary.terms.map(\.text) == ["去俄化"])
    #expect(try vocabulary.wordOrigins() == set.vocabulary.wordOrigins())
    #expect(try vocabulary.wordOrigins()["普京"] == "actors/persons.tsv:3")
    #expect(try vocabulary.wordOrigins()["kassym jomart tokayev"] == "actors/persons.tsv:2")
  }

  @Test(
    "of the rules of themes it reads those that name their theme, and names what is wrong with them",
    arguments: [
      ("de-russification\tzh\t(去俄\t3\n", ["themes/x.tsv:2:3"]),
      ("de-russification\tzh\t(去俄\t1\n", []),
      ("de-russification\tzh\t去俄\theavy\n", ["themes/x.tsv:2:4"]),
      ("nothing\tzh\t去俄\t3\n", ["themes/x.tsv:2:1"]),
    ])
  func faults(row: String, places: [String]) throws {
    let rules = "theme\tlanguage\tpattern\tweight\n" + row
    let vocabulary = try Vocabulary(files: SmallLexicons.files + [("themes/x.tsv", rules)])
    #expect(vocabulary.faults.map { "\($0.file):\($0.line):\($0.column)" } == places)
    #expect(
      try LexiconSet(files: SmallLexicons.files + [("themes/x.tsv", rules)]).faults.count == 1)
  }
}

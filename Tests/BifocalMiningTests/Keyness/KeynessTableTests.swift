import BifocalMining
import BifocalText
import Testing

@Suite struct KeynessTableTests {
  private static let target = "a a a b b c c c c c c d e f g h h"
  private static let reference = "a a b c c d d d d e f h"

  private func counts(_ text: String) throws -> TermCounts {
    let tokenizer = try Tokenizer(segmentation: .spaces, lexicon: WordLexicon())
    var counts = TermCounts(filter: try TermFilter(minimumLength: 1, classes: [.all]))
    counts.add(try tokenizer.tokens(in: text), of: text)
    return counts
  }

  @Test(
    "quanteda's order of its test corpus",
    arguments: [
      (KeynessMeasure.quantedaChiSquare, "g c b h a e f d"), (.g2, "c g b h a e f d"),
    ])
  func order(measure: KeynessMeasure, terms: String) throws {
    let table = try KeynessTable(
      target: counts(Self.target), reference: counts(Self.reference), order: measure)
    #expect(table.rows.map(\.term).joined(separator: " ") == terms)
    #expect(table.rows.allSatisfy { $0.table.targetSize == 17 && $0.table.referenceSize == 12 })
  }

  @Test("rare terms are left out, and the family is what remains")
  func rare() throws {
    let table = try KeynessTable(
      target: counts(Self.target), reference: counts(Self.reference), minimumCount: 5)
    #expect(Set(table.rows.map(\.term)) == ["a", "c", "d"])
    for row in table.rows {
      let log = try #require(row.values[.log10P]?.number)
      #expect(row.log10Bonferroni >= log && row.log10Bonferroni <= 0)
      #expect(row.log10FalseDiscovery >= log && row.log10FalseDiscovery <= row.log10Bonferroni)
    }
  }

  @Test("a side without words cannot be compared")
  func empty() throws {
    let (some, none) = (try counts(Self.target), try counts(" "))
    #expect(throws: KeynessError.noWords(in: "target")) {
      try KeynessTable(target: none, reference: some)
    }
    #expect(throws: KeynessError.noWords(in: "reference")) {
      try KeynessTable(target: some, reference: none)
    }
  }
}

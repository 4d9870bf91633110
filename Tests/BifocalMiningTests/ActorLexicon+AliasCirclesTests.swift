import BifocalMining
import BifocalText
import Testing

@Suite struct AliasCirclesTests {
  @Test(
    "circles of aliases, each once",
    arguments: [
      (["a\tAlpha\tBeta", "b\tBeta\tAlpha"], ["actors/x.tsv:2:6: a → b → a"]),
      (
        ["a\tAlpha\tBeta", "b\tBeta\tGamma", "c\tGamma\tAlpha"],
        ["actors/x.tsv:2:6: a → b → c → a"]
      ),
      (
        ["a\tAlpha\tBeta", "b\tBeta\tAlpha", "c\tGamma\tDelta", "d\tDelta\tGamma"],
        ["actors/x.tsv:2:6: a → b → a", "actors/x.tsv:4:6: c → d → c"]
      ),
      // A chain ends somewhere, two may share an alias, and two may have one proper name.
      (["a\tAlpha\tBeta", "b\tBeta\tGamma", "c\tGamma\t"], []),
      (["a\tAlpha\tGamma", "b\tBeta\tGamma"], []),
      (["a\tAlpha\tBeta", "b\tAlpha\tBeta"], []),
      (["a\tAlpha\tAlpha"], []),
    ] as [([String], [String])])
  func circles(rows: [String], expected: [String]) throws {
    let text = rows.map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[0])\tPER\t\(cells[1])\t\t\t\(cells[2])\t\t\t\n"
    }
    let set = try LexiconSet(files: [("actors/x.tsv", SmallLexicons.actorHeader + text.joined())])
    #expect(
      set.faults.map(\.description)
        == expected.map { fault in
          let (place, circle) = (fault.prefix(16), fault.dropFirst(18))
          return "\(place): aliases go in a circle, \(circle); "
            + "expected each proper name to be of one actor"
        })
  }
}

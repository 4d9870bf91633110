@testable import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct AdjacentCollocationsTests {
  private func ranked(
    _ texts: [String], sizes: ClosedRange<Int>, minimumCount: Int = 1, without: Set<String> = []
  ) throws -> [AdjacentCollocations.Collocation] {
    var counts = TermCounts(filter: try TermFilter(stopWords: without, minimumLength: 1))
    for text in texts { counts.add(try SpacedCounts.tokens(of: text), of: text) }
    let empty = AdjacentCollocations(of: counts, sizes: sizes, minimumCount: minimumCount)
    var sum = empty
    for text in texts {
      var part = empty
      part.add(try SpacedCounts.tokens(of: text), of: text)
      sum.merge(part)
    }
    return sum.ranked()
  }

  /// quanteda's test text, with words that keep their place and are not counted for its lower case.
  private static let pairs = "E E G F x y z E E G G w E E w w G G"
  private static let triples =
    "A gains capital B C capital gains A B capital C capital gains tax gains tax gains B gains C "
    + "capital gains tax"

  @Test(
    "λ and z are those of quanteda",
    arguments: [
      (pairs, "G F", 1, 2.448539, 1.407472), (pairs, "E E", 3, 1.335001, 1.286577),
      (pairs, "G G", 2, 1.098612, 1.010947), (pairs, "E G", 2, 0.299517, 0.295757),
      (triples, "capital gains tax", 2, -0.251314, -0.098581),
    ])
  func quanteda(text: String, words: String, count: Int, lambda: Double, z: Double) throws {
    let found = try ranked([text], sizes: 2...3, without: ["w", "x", "y", "z"])
    let collocation = try #require(found.first { $0.words.joined(separator: " ") == words })
    #expect(collocation.count == count)
    #expect(abs(collocation.strength.lambda - lambda) < 1e-6)
    #expect(abs(collocation.strength.z - z) < 1e-6)
  }

  @Test("no collocation goes over punctuation or a line end, and rare words only keep their place")
  func borders() throws {
    let found = try ranked(["a b 。 a b\na c b a b"], sizes: 2...2, minimumCount: 2)
    #expect(found.map(\.words) == [["a", "b"]])
    #expect(found[0].count == 3)
    #expect(try ranked(["a\nb\na\nb"], sizes: 2...2).isEmpty)
    #expect(try ranked([""], sizes: 2...3).isEmpty)
  }

  @Test("the minimum count leaves out what is rare, and changes nothing of the rest")
  func minimum() throws {
    let texts = SpacedCounts.random(40, seed: 6).map(\.text)
    let all = try ranked(texts, sizes: 2...3)
    let frequent = try ranked(texts, sizes: 2...3, minimumCount: 4)
    #expect(frequent == all.filter { $0.count >= 4 })
    #expect(!frequent.isEmpty && frequent.count < all.count)
  }
}

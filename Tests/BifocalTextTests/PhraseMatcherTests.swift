import BifocalText
import TestSupport
import Testing

@Suite struct PhraseMatcherTests {
  /// The phrases, a text, and what of it is found, leftmost and longest.
  @Test(
    "finds phrases with the borders their script needs",
    arguments: [
      (["俄罗斯", "白俄罗斯"], "白俄羅斯與俄羅斯", ["白俄羅斯", "俄羅斯"]),
      (["Russia"], "Russia's Belorussia Russian Russia", ["Russia", "Russia"]),
      (["NATO"], "访问NATO总部 nato Nato", ["NATO"]),
      (["US"], "the US told us", ["US"]),
      (["Turkey"], "turkey and Turkey", ["Turkey"]),
      (
        ["Kassym-Jomart Tokayev"], "Kassym-Jomart\nTokayev, Kassym Jomart  Tokayev",
        [
          "Kassym-Jomart\nTokayev", "Kassym Jomart  Tokayev",
        ]
      ),
      (
        ["derussif*"], "derussification, Derussified, underussif",
        ["derussification", "Derussified"]
      ),
      (["C5+1"], "the C5+1 format and C5+12", ["C5+1"]),
      (["弗拉基米尔·普京"], "弗拉基米尔•普京、弗拉基米爾．普京", ["弗拉基米尔•普京", "弗拉基米爾．普京"]),
      (["去俄化"], "", []),
    ] as [([String], String, [String])])
  func finds(phrases: [String], text: String, expected: [String]) throws {
    let folded = try FoldedText(text)
    let matches = try PhraseMatcher(phrases).matches(in: folded).leftmostLongest()
    #expect(matches.map { String(folded.source($0.range)) } == expected)
  }

  @Test("phrases of one folded form are all found, in order")
  func sameForm() throws {
    let matches = try PhraseMatcher(["烏", "乌", "US", "us"]).matches(in: try FoldedText("烏 US"))
    #expect(matches.map(\.phrase) == [0, 1, 2, 3])
  }

  @Test("finds what a search at every position finds")
  func agreesWithNaiveSearch() throws {
    var random = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let alphabet = Array("俄罗斯白乌")
      func word(_ length: ClosedRange<Int>) -> String {
        String(
          (0..<Int.random(in: length, using: &random)).map { _ in
            alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
          })
      }
      let phrases = (0..<8).map { _ in word(1...4) }
      let text = word(0...40)
      let folded = try FoldedText(text)
      var naive: Set<PhraseMatcher.Match> = []
      let characters = Array(text)
      for (index, phrase) in phrases.enumerated() {
        let pattern = Array(phrase)
        for begin in characters.indices where characters[begin...].starts(with: pattern) {
          naive.insert(.init(range: begin..<begin + pattern.count, phrase: index))
        }
      }
      let found = try PhraseMatcher(phrases).matches(in: folded)
      #expect(Set(found) == naive)
      #expect(found.count == naive.count)
      let isOrdered = zip(found, found.dropFirst()).allSatisfy {
        ($0.range.lowerBound, -$0.range.count) <= ($1.range.lowerBound, -$1.range.count)
      }
      #expect(isOrdered)
    }
  }

  @Test("finds what a search finds, when words share long beginnings and ends")
  func agreesWithNaiveSearchOnLongWords() throws {
    var random = SplitMix64(seed: 23)
    let parts = ["哈萨克", "斯坦", "国防部", "ka", "za", "khstan", " ", "-"]
    func word(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random)).map { _ in
        parts.randomElement(using: &random) ?? ""
      }.joined()
    }
    for _ in 0..<4 {
      let phrases = (0..<30).map { _ in word(1...5) }
      let folded = try FoldedText(word(30...60))
      let found = try PhraseMatcher(phrases).matches(in: folded)
      // Each phrase alone has a trie of one tail, which has no room for another's mistakes.
      var alone: Set<PhraseMatcher.Match> = []
      for (index, phrase) in phrases.enumerated() {
        for match in try PhraseMatcher([phrase]).matches(in: folded) {
          alone.insert(.init(range: match.range, phrase: index))
        }
      }
      #expect(Set(found) == alone)
      #expect(found.count == alone.count)
    }
  }
}

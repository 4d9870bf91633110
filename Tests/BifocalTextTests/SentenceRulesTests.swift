@testable import BifocalText
import Foundation
import TestSupport
import Testing

@Suite struct SentenceRulesTests {
  @Test("ICU's rules for sentences can be read")
  func hasNoObstacle() throws {
    _ = try SentenceRules.shared.get()
    #expect(throws: UnreadableWordData.self) { try SentenceRules(binary: []) }
  }

  @Test("the articles are cut as ICU cuts them, with and without our loop")
  func seeds() throws {
    let folder = URL(filePath: #filePath).appending(path: "../../../seeds").standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }
    #expect(!names.isEmpty)
    let ours = try SentenceSegmenter(abbreviations: ["U.S."])
    let icus = try SentenceSegmenter(
      abbreviations: ["U.S."], rules: .failure(UnreadableWordData(reason: "for this test")))
    for name in names {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      #expect(try ours.sentences(in: text) == icus.sentences(in: text))
      try expectEqual(text)
    }
  }

  @Test("lines of one to four characters, one for each class of ICU's rules, are cut as by ICU")
  func shortLines() throws {
    let tables = try RuleTables(binary: try TextBoundaries(of: .sentence).binaryRules())
    var found: [UInt8: UInt32] = [:]
    var start: UInt32 = 0
    for (end, value) in tables.ranges {
      if found[value] == nil { found[value] = start }
      start = end + 1
    }
    #expect(found.count > 10)
    for length in 1...4 {
      let lines = WordBreakerAlphabet.lines(of: length, over: found.values.sorted())
      try expectEqual(String(decoding: lines, as: UTF8.self))
    }
  }

  @Test("random text is cut as ICU cuts it", arguments: WordBreakerAlphabet.mixtures)
  func randomText(mixture: WordBreakerAlphabet.Mixture) throws {
    var random = SplitMix64(seed: 43)
    let marks = [".", "? ", "。", "...) ", "!”", ". 1"]
    for _ in 0..<20 {
      let text = String(decoding: mixture.text(length: 500, using: &random), as: UTF8.self)
      // Marks that end sentences, and what makes them doubtful, are rare among all characters.
      let marked = text.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0 + marks[Int.random(in: marks.indices, using: &random)] }
      try expectEqual(marked.joined(separator: " "))
    }
  }

  @Test("what ends anywhere in a run of Han characters is cut as by ICU")
  func hanRuns() throws {
    for length in 0..<20 {
      try expectEqual(String(repeating: "国", count: length) + "。a")
      try expectEqual("a." + String(repeating: "䷀国", count: length))
    }
  }

  private func expectEqual(
    _ text: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let rules = try SentenceRules.shared.get()
    let expected = try TextBoundaries(of: .sentence).ends(in: text)
    let actual = rules.ends(in: text)
    let first = zip(expected, actual).first { $0 != $1 }
    #expect(expected == actual, "first at \(String(describing: first))", sourceLocation: location)
  }
}

import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct TermCountsFileTests {
  private static let settings = ["by": "year", "stopwords": "none"]

  private func file(_ counts: TermCounts) throws -> TermCountsFile {
    try TermCountsFile(
      parsing: TermCountsFile(counts, settings: Self.settings).text, file: "x.counts")
  }

  private func expectSame(_ left: TermCounts, _ right: TermCounts) {
    #expect(left.ranked() == right.ranked())
    #expect(left.groups == right.groups)
    #expect(left.size == right.size)
    for group in left.groups {
      #expect(left.ranked(in: group) == right.ranked(in: group))
      #expect(left.size(of: group) == right.size(of: group))
    }
  }

  @Test(
    "files of parts add up to the counts of the whole, for any split",
    arguments: [NGramShape.words, NGramShape(sizes: 1...2), NGramShape(sizes: 3...3, skip: 1)])
  func parts(shape: NGramShape) throws {
    var random = SplitMix64(seed: 21)
    for round in 0..<12 {
      let documents = SpacedCounts.random(10, seed: UInt64(round))
      let whole = try SpacedCounts.counts(of: documents, shape: shape)
      var parts: [[(text: String, group: String?)]] = [[], [], []]
      for document in documents { parts[Int.random(in: 0..<3, using: &random)].append(document) }
      let files = try parts.map { try file(SpacedCounts.counts(of: $0, shape: shape)) }
      let sum = try files.dropFirst().reduce(files[0]) {
        try file($0.merging($1, names: ("a", "b")).counts)
      }
      expectSame(sum.counts, whole)
      // The bytes do not tell how the texts were divided.
      #expect(sum.text == TermCountsFile(whole, settings: Self.settings).text)
      #expect(sum.settings == Self.settings)
    }
  }

  @Test("labels and settings may hold any character")
  func escapes() throws {
    let group = "tab\there\\t\nand a line"
    let counts = try SpacedCounts.counts(of: [("a b", group)])
    let text = TermCountsFile(counts, settings: ["k\\": "v\r\n"]).text
    let read = try TermCountsFile(parsing: text, file: "x")
    #expect(read.counts.groups == [group])
    #expect(read.settings == ["k\\": "v\r\n"])
  }

  @Test("what is no file of counts, not whole, or of another kind is refused with the way out")
  func refusals() throws {
    let counts = try SpacedCounts.counts(of: ["a b a", "c"])
    let text = TermCountsFile(counts, settings: Self.settings).text
    func message(_ text: String) -> String? {
      do {
        _ = try TermCountsFile(parsing: text, file: "f")
        return nil
      } catch {
        return "\(error)"
      }
    }
    #expect(message(text) == nil)
    #expect(message("")?.contains("terms --partial") == true)
    #expect(message("term,count\n")?.contains("terms --partial") == true)
    let other = text.replacing("counts\t1", with: "counts\t9")
    #expect(message(other)?.contains("version 9; expected version 1; count again") == true)
    for length in [60, text.utf8.count / 2, text.utf8.count - 1] {
      #expect(message(String(text.prefix(length)))?.contains("not whole") == true)
    }
    #expect(message(text.replacing("term\tc", with: "term\td"))?.contains("changed") == true)
    let fileA = TermCountsFile(counts, settings: ["stems": "true"])
    let fileB = TermCountsFile(counts, settings: ["stems": "false"])
    #expect(
      throws: TermCountsFileError.otherSettings(
        file: "b", setting: "stems", value: "false", first: "a", firstValue: "true")
    ) { try fileA.merging(fileB, names: ("a", "b")) }
  }
}

import BifocalMining
import Testing

@Suite struct SegmentationScoresTests {
  /// Words are given with spaces between them; the text is without.
  @Test(
    "gold standard, found; right, found, wanted; right and wanted of the unknown",
    arguments: [
      ("俄罗斯 总统 访问", "俄罗斯 总统 访问", [3, 3, 3], [1, 1]),
      ("俄罗斯 总统 访问", "俄罗斯 总 统 访问", [2, 4, 3], [1, 1]),
      ("俄罗斯 总统 访问", "俄 罗斯 总统访问", [0, 3, 3], [0, 1]),
      ("总统 访问", "总统 访问", [2, 2, 2], [0, 0]),
    ])
  func counts(wanted: String, found: String, figures: [Int], unknown: [Int]) {
    var scores = SegmentationScores(vocabulary: ["总统", "访问"])
    scores.add(
      text: wanted.filter { $0 != " " }, wanted: places(of: wanted), found: places(of: found))
    #expect([scores.words.right, scores.words.found, scores.words.wanted] == figures)
    #expect([scores.unknownWords?.right, scores.unknownWords?.wanted] == unknown)
  }

  @Test func withoutVocabularyNothingIsUnknown() {
    var scores = SegmentationScores()
    scores.add(text: "总统", wanted: [0..<6], found: [0..<6])
    #expect(scores.unknownWords == nil)
  }

  private func places(of words: String) -> [Range<Int>] {
    var end = 0
    return words.split(separator: " ").map { word in
      defer { end += word.utf8.count }
      return end..<end + word.utf8.count
    }
  }
}

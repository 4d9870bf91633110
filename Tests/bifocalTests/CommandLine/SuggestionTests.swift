import Testing

@testable import bifocal

@Suite struct SuggestionTests {
  @Test(
    "slips",
    arguments: [
      ("", "", 0), ("tag", "tag", 0), ("", "tag", 3), ("tga", "tag", 1), ("trems", "terms", 1),
      ("term", "terms", 1), ("kwik", "kwic", 1), ("kitten", "sitting", 3), ("去化", "去俄化", 1),
    ])
  func slips(word: String, other: String, count: Int) {
    #expect(Suggestion.slips(from: word, to: other) == count)
    #expect(Suggestion.slips(from: other, to: word) == count)
  }

  @Test(
    "the nearest word",
    arguments: [
      ("trem", "terms"), ("tokenise", "tokenize"), ("tg", "tag"), ("t", nil), ("", nil),
      ("frobnicate", nil), ("TAG", nil),
    ])
  func nearest(word: String, expected: String?) {
    #expect(Suggestion.nearest(to: word, among: ["tokenize", "tag", "terms"]) == expected)
  }

  @Test func theFirstOfTwoEquallyNear() {
    #expect(Suggestion.nearest(to: "terma", among: ["terms", "termb"]) == "terms")
    #expect(Suggestion.nearest(to: "RSU", among: ["ISU", "RUS"]) == "RUS")
  }
}

import BifocalMining
import Testing

@Suite struct ScoreTests {
  @Test(
    "right, found, wanted; precision, recall, F1",
    arguments: [
      (Score(right: 3, found: 4, wanted: 6), (0.75, 0.5, 0.6)),
      (Score(right: 5, found: 5, wanted: 5), (1, 1, 1)),
      (Score(right: 0, found: 4, wanted: 6), (0, 0, 0)),
      (Score(right: 0, found: 0, wanted: 6), (0, 0, 0)),
      (Score(right: 0, found: 4, wanted: 0), (0, 0, 0)),
      (Score(), (0, 0, 0)),
    ])
  func shares(score: Score, expected: (Double, Double, Double)) {
    #expect((score.precision, score.recall, score.f1) == expected)
  }

  @Test func setsAreCompared() {
    #expect(
      Score(of: ["RUS", "KAZ"], against: ["RUS", "CHN", "UZB"])
        == Score(right: 1, found: 2, wanted: 3))
  }

  @Test func sumsAreMicroAverages() {
    var sum = Score(right: 1, found: 1, wanted: 1)
    sum += Score(right: 0, found: 3, wanted: 1)
    #expect(sum == Score(right: 1, found: 4, wanted: 2))
  }
}

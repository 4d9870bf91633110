import Testing

@testable import BifocalMining

@Suite struct ThemeScoreTests {
  private func evidence(
    _ rule: Int, weight: Double, _ status: AssertionStatus = .asserted
  ) -> ThemeEvidence {
    ThemeEvidence(
      range: 0..<1, rule: .init(file: "f", line: rule, pattern: "p"), weight: weight,
      status: status, cue: nil, sentence: 0)
  }

  @Test(
    "weights add up, repetition adds little, length divides by its root",
    arguments: [
      ([], 100, 0), ([(1, 3.0)], 100, 0.63212), ([(1, 3.0)], 400, 0.63212),
      ([(1, 3.0)], 1600, 0.39347),
      ([(1, 0.5)], 10, 0.15352), ([(1, 1.0), (2, 2.0)], 10, 0.63212),
      ([(1, 3.0), (1, 3.0)], 10, 1 - 0.36788 * 0.5),
      ([(1, 3.0), (1, 3.0), (1, 3.0)], 10, 1 - 0.36788 / 3),
    ] as [([(Int, Double)], Int, Double)])
  func scores(items: [(Int, Double)], words: Int, expected: Double) {
    let score = ThemeScore.score(
      of: items.map { evidence($0.0, weight: $0.1) }, words: words)
    #expect(abs(score - expected) < 0.0001)
  }

  @Test(
    "a cue weighs double, and of equals denial comes first",
    arguments: [
      ([(AssertionStatus.asserted, 3.0)], AssertionStatus.asserted),
      ([(.asserted, 3), (.denied, 2)], .denied), ([(.asserted, 5), (.denied, 2)], .asserted),
      ([(.attributed, 1), (.denied, 1)], .denied),
      ([(.hypothetical, 1), (.asserted, 2)], .asserted),
    ] as [([(AssertionStatus, Double)], AssertionStatus)])
  func status(items: [(AssertionStatus, Double)], expected: AssertionStatus) {
    #expect(ThemeScore.status(of: items.map { ($0.0, $0.1) }) == expected)
  }
}

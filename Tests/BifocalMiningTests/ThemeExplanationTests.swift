import BifocalText
import Testing

@testable import BifocalMining

@Suite struct ThemeExplanationTests {
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
    let score = ThemeExplanation(
      of: items.map { evidence($0.0, weight: $0.1) }, words: words
    ).score
    #expect(abs(score - expected) < 0.0001)
  }

  @Test("a title counts twice, a lead one and a half times, and only a long article has a lead")
  func places() {
    let title = "去俄化之问"
    let text = "# " + title + "\n" + String(repeating: "正文。", count: 300)
    let document = Document(id: "d", text: text, title: title)
    let short = ThemeLayout(of: document, words: 399)
    let long = ThemeLayout(of: document, words: 400)
    #expect(short == ThemeLayout(title: 2..<17, leadEnd: 0))
    #expect(long == ThemeLayout(title: 2..<17, leadEnd: text.utf8.count / 10))
    #expect([0, 2, 16, 17, long.leadEnd].map { long.place(at: $0).factor } == [1.5, 2, 2, 1.5, 1])
    #expect([0, 2, 16, 17].map { short.place(at: $0).factor } == [1, 2, 2, 1])
    let inTitle = ThemeExplanation(
      of: [evidence(1, weight: 3)], words: 100, layout: .init(title: 0..<5, leadEnd: 0)
    ).score
    #expect(abs(inTitle - 0.86466) < 0.0001)
    let inLead = ThemeExplanation(
      of: [evidence(1, weight: 3)], words: 1600, layout: .init(leadEnd: 9)
    ).score
    #expect(abs(inLead - 0.52763) < 0.0001)
  }

  @Test(
    "a cue doubles the weight of what names the theme, and of equals denial comes first",
    arguments: [
      ([(AssertionStatus.asserted, 3.0)], AssertionStatus.asserted),
      ([(.asserted, 5), (.denied, 3)], .denied), ([(.asserted, 7), (.denied, 3)], .asserted),
      ([(.asserted, 3), (.denied, 2)], .asserted), ([(.asserted, 2), (.denied, 2)], .denied),
      ([(.attributed, 1), (.denied, 1)], .denied),
      ([(.hypothetical, 1), (.asserted, 1)], .asserted),
    ] as [([(AssertionStatus, Double)], AssertionStatus)])
  func status(items: [(AssertionStatus, Double)], expected: AssertionStatus) {
    #expect(
      ThemeExplanation(
        of: items.enumerated().map { evidence($0.offset, weight: $0.element.1, $0.element.0) },
        words: 1
      ).status == expected)
  }

  @Test("the numbers of an explanation make the score")
  func numbers() {
    let explanation = ThemeExplanation(
      of: [evidence(1, weight: 3), evidence(1, weight: 3, .denied), evidence(2, weight: 1)],
      words: 1600, layout: .init(title: 0..<5, leadEnd: 0))
    #expect(explanation.items.map(\.repetition) == [1, 2, 1])
    #expect(explanation.items.map(\.place) == [.title, .title, .title])
    #expect(explanation.sum == explanation.items.reduce(0) { $0 + $1.points })
    #expect(abs(explanation.sum - 2 * (3 + 3 * 0.6931 + 1)) < 0.001)
    #expect(explanation.divisor == 6)
    #expect(explanation.statusWeights == [.asserted: 4, .denied: 6])
    #expect(explanation.status == .denied)
  }
}

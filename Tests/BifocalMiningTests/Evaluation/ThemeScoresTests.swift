import BifocalMining
import Testing

@Suite struct ThemeScoresTests {
  @Test func countsByHand() {
    var scores = ThemeScores()
    scores.add(
      wanted: ["energy": .asserted, "sanctions": .denied, "neutrality": nil],
      found: [
        "energy": .asserted, "sanctions": .asserted, "neutrality": .denied, "soft-power": .asserted,
      ],
      isOffDomain: false)
    scores.add(
      wanted: ["public-health": .asserted], found: ["energy": .asserted], isOffDomain: true)
    scores.add(wanted: [:], found: [:], isOffDomain: true)
    #expect(scores.themes == Score(right: 3, found: 5, wanted: 4))
    #expect(scores.byTheme["energy"] == Score(right: 1, found: 2, wanted: 1))
    #expect((scores.rightStatuses, scores.judgedStatuses) == (1, 2))
    #expect(scores.statusAccuracy == 0.5)
    #expect((scores.falseOffDomain, scores.offDomainTexts) == (1, 2))
    #expect(scores.falsePerOffDomainText == 0.5)
  }

  @Test func nothingIsNothing() {
    let scores = ThemeScores()
    #expect((scores.statusAccuracy, scores.falsePerOffDomainText) == (0, 0))
  }
}

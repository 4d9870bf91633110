import BifocalMining
import Testing

@Suite struct AssociationMeasureTests {
  @Test(
    "\"new companies\" of Manning and Schütze, which NLTK agrees with",
    arguments: [
      (AssociationMeasure.pmi, 0.629343), (.mi3, 6.629343), (.npmi, 0.030300), (.lmi, 5.034746),
      (.tScore, 0.999932), (.zScore, 1.243644), (.logLikelihood, 1.325389),
      (.simpleLogLikelihood, 1.323170), (.chiSquare, 1.548869), (.dice, 0.00078037),
      (.logDice, 3.676453), (.minimumSensitivity, 0.00050543), (.miLogF, 1.382808),
      (.deltaPForward, 0.00017888), (.deltaPBackward, 0.00060517), (.mi2, 3.629343),
    ])
  func published(measure: AssociationMeasure, number: Double) {
    let pair = PairCounts(joint: 8, first: 15_828, second: 4_675, total: 14_307_668)
    expect(measure.value(of: pair), is: number)
    if abs(number) < 0.001 { expect(measure.value(of: pair), is: number, within: 1e-8) }
  }

  @Test("Church and Hanks")
  func church() {
    let pair = PairCounts(joint: 8, first: 1105, second: 44, total: 15_000_000)
    expect(AssociationMeasure.pmi.value(of: pair), is: 11.3, within: 0.05)
  }

  @Test("a window expects more and has more places beside the first")
  func window() {
    let near = PairCounts(joint: 8, first: 100, second: 50, total: 10_000)
    var wide = near
    wide.span = 8
    expect(AssociationMeasure.pmi.value(of: near), is: 4)
    expect(AssociationMeasure.pmi.value(of: wide), is: 1)
    expect(AssociationMeasure.logDice.value(of: wide), is: 8.268681)
  }

  @Test("what has no value says why", arguments: AssociationMeasure.allCases)
  func undefined(measure: AssociationMeasure) {
    let absent = PairCounts(joint: 0, first: 0, second: 3, total: 9)
    #expect(measure.value(of: absent) == .undefined(.absent))
    let wrong = PairCounts(joint: 4, first: 3, second: 9, total: 20)
    #expect(measure.value(of: wrong) == .undefined(.contradiction))
    let noWindow = PairCounts(joint: 1, first: 3, second: 9, total: 20, span: 0)
    #expect(measure.value(of: noWindow) == .undefined(.contradiction))
    let apart = measure.value(of: PairCounts(joint: 0, first: 3, second: 9, total: 20))
    #expect(apart.number?.isFinite ?? (apart.reason == .neverTogether))
    let all = measure.value(of: PairCounts(joint: 5, first: 5, second: 5, total: 5))
    #expect(all.number?.isFinite ?? true)
  }
}

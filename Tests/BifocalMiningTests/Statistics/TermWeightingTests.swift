import BifocalMining
import Testing

@Suite struct TermWeightingTests {
  private let example = TermWeighting.Counts(term: 3, length: 7, documents: 2, holding: 1)

  @Test(
    "\"example\" in the two documents of Wikipedia",
    arguments: [
      (TermWeighting.quanteda, 0.903090), (.quantedaProportion, 0.129013),
      (.quantedaOldLogCount, 0.181238), (.quantedaLogCount, 0.444658), (.tidytext, 0.297063),
      (.scikitLearn, 4.216395),
    ])
  func published(weighting: TermWeighting, number: Double) {
    expect(weighting.weight(of: example), is: number)
  }

  @Test("scikit-learn's rows have the length 1")
  func scaled() throws {
    // this is another another example example example
    let row = try [(1, 2), (1, 2), (2, 1), (3, 1)].map { term, holding in
      try #require(
        TermWeighting.scikitLearn.weight(
          of: .init(term: term, length: 7, documents: 2, holding: holding)
        ).number)
    }
    expect(.value(TermWeighting.scaled(row)[3]), is: 0.801426)
    #expect(TermWeighting.scaled([0, 0]) == [0, 0])
  }

  @Test("jieba's weight needs jieba's table")
  func jieba() {
    expect(TermWeighting.jieba.weight(of: example, idf: 7), is: 3)
    #expect(TermWeighting.jieba.weight(of: example).number == nil)
  }

  @Test("a class of documents")
  func classBased() {
    expect(
      TermWeighting.classBased(term: 3, length: 7, occurrences: 3, meanLength: 6), is: 0.470834)
  }

  @Test("counts that cannot be", arguments: TermWeighting.allCases)
  func undefined(weighting: TermWeighting) {
    var counts = example
    counts.term = 0
    #expect(weighting.weight(of: counts, idf: 1) == .undefined(.absent))
    counts.term = 8
    #expect(weighting.weight(of: counts, idf: 1) == .undefined(.contradiction))
  }
}

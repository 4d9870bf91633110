@testable import BifocalMining
import BifocalText
import Testing

@Suite struct TermSpreadTests {
  private typealias Documents = [(text: String, group: String?)]

  private func spread(
    _ documents: Documents, _ counts: TermCounts, isGrouped: Bool = false,
    weighting: TermWeighting? = nil
  ) throws -> TermSpread {
    var spread = TermSpread(
      of: counts, isGrouped: isGrouped, weighting: weighting.map { .init($0) })
    for (text, group) in documents {
      spread.add(spread.shares(of: try SpacedCounts.tokens(of: text), in: text, group: group))
    }
    return spread
  }

  private func expectNear(_ left: Measured, _ right: Measured, _ what: Comment) {
    #expect(left.reason == right.reason, what)
    #expect(abs((left.number ?? 0) - (right.number ?? 0)) < 1e-9, what)
  }

  @Test("reading twice gives what all counts at once give", arguments: [1, 2, 12, 40])
  func atOnce(count: Int) throws {
    let documents = SpacedCounts.random(count, seed: 8)
    let counts = try SpacedCounts.counts(of: documents)
    let table = TermTable(counts, spread: try spread(documents, counts))
    let single = try documents.map { try SpacedCounts.counts(of: [$0]) }
    for row in table.rows {
      let values = try #require(row.spread)
      let direct = Dispersion(
        counts: single.map { $0[row.entry.term]?.count ?? 0 }, sizes: single.map(\.wordCount))
      let term = Comment(rawValue: row.entry.term)
      expectNear(values.deviation, direct.deviation, term)
      expectNear(values.normalizedDeviation, direct.normalizedDeviation, term)
      expectNear(values.juillandD, direct.juillandD, term)
      #expect(values.range == direct.range && values.range == row.entry.documents, term)
      let positions = try positions(of: row.entry.term, in: documents)
      let frequency = AdjustedFrequency(positions: positions, size: counts.wordCount)
      expectNear(values.averageReduced, frequency.averageReduced, term)
    }
  }

  private func positions(of term: String, in documents: Documents) throws -> [Int] {
    var vocabulary = TermVocabulary(filter: try TermFilter(minimumLength: 1))
    var words: [Int32] = []
    for (text, _) in documents {
      words += vocabulary.read(try SpacedCounts.tokens(of: text), of: text)
        .filter { $0 >= TermPlace.skipped }
    }
    let number = Int32(try #require(vocabulary.number(of: term)))
    return words.indices.filter { words[$0] == number }
  }

  @Test("a group is a corpus of its own")
  func groups() throws {
    let documents = SpacedCounts.random(30, seed: 5)
    let counts = try SpacedCounts.counts(of: documents)
    let tables = TermTable.tables(
      byGroupsOf: counts, spread: try spread(documents, counts, isGrouped: true))
    #expect(tables.map(\.group) == ["2021", "2022"])
    for table in tables {
      let own = documents.filter { $0.group == table.group }.map { ($0.text, String?.none) }
      let ownCounts = try SpacedCounts.counts(of: own)
      let alone = TermTable(ownCounts, spread: try spread(own, ownCounts))
      #expect(alone.rows.map(\.entry.term) == table.rows.map(\.entry.term))
      #expect(alone.rows.map(\.spread) == table.rows.map(\.spread))
      #expect(alone.rows.map(\.rank) == table.rows.map(\.rank))
    }
  }

  @Test("runs are spread as words are")
  func runs() throws {
    let documents = SpacedCounts.random(9, seed: 2)
    let counts = try SpacedCounts.counts(of: documents, shape: NGramShape(sizes: 1...2))
    let words = try SpacedCounts.counts(of: documents)
    let rows = TermTable(counts, spread: try spread(documents, counts)).rows
    for row in TermTable(words, spread: try spread(documents, words)).rows {
      let same = try #require(rows.first { $0.entry.term == row.entry.term })
      #expect(same.spread == row.spread)
    }
    #expect(rows.contains { $0.entry.term.contains(" ") && $0.spread?.range ?? 0 > 0 })
  }

  /// The two documents of Wikipedia's article on tf-idf.
  private static let wikipedia: Documents = [
    ("this is a a sample", nil), ("this is another another example example example", nil),
  ]

  @Test(
    "weights are those of the tools",
    arguments: [
      (TermWeighting.quanteda, 0.903090), (.quantedaProportion, 0.129013), (.tidytext, 0.297063),
      (.scikitLearn, 0.801426), (.quantedaOldLogCount, 0.181238),
    ])
  func weights(scheme: TermWeighting, expected: Double) throws {
    let counts = try SpacedCounts.counts(of: Self.wikipedia)
    let table = TermTable(counts, spread: try spread(Self.wikipedia, counts, weighting: scheme))
    let row = try #require(table.rows.first { $0.entry.term == "example" })
    #expect(abs(try #require(row.weight?.number) - expected) < 1e-6)
    // Groups that are taken for documents weigh alike.
    let grouped = zip(Self.wikipedia, ["1", "2"]).map { ($0.text, String?.some($1)) }
    let tables = TermTable.tables(
      byGroupsOf: try SpacedCounts.counts(of: grouped), weighting: .init(scheme))
    #expect(tables[1].rows.first { $0.entry.term == "example" }?.weight == row.weight)
  }

  @Test("one document has a DP, and nothing that takes two")
  func one() throws {
    let documents: Documents = [("a b a", nil)]
    let counts = try SpacedCounts.counts(of: documents)
    let values = try #require(
      TermTable(counts, spread: try spread(documents, counts)).rows[0].spread)
    #expect(values.deviation == .value(0))
    #expect(values.normalizedDeviation == .undefined(.tooFewParts))
    #expect(values.juillandD == .undefined(.tooFewParts))
  }
}

import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct BinnedCountsTests {
  private static func counts(
    by period: BinCalendar.Period = .month, from: String? = nil, to: String? = nil,
    _ articles: [(date: String?, words: Int, item: Int, group: String)]
  ) -> (counts: BinnedCounts, outcomes: [BinnedCounts.Outcome]) {
    var counts = BinnedCounts(
      in: BinCalendar(by: period),
      range: DayRange(from: from.flatMap { PartialDate($0) }, to: to.flatMap { PartialDate($0) }))
    let item = counts.item(named: "去俄化")
    let outcomes = articles.map { article in
      counts.add(
        [(item, article.item)], words: article.words,
        date: article.date.flatMap { PartialDate($0) }, group: article.group)
    }
    return (counts, outcomes)
  }

  @Test("counts, documents and words of each bin, the empty ones included; who is not counted")
  func bins() throws {
    let (counts, outcomes) = Self.counts([
      ("2022-07-08", 5000, 3, ""), ("2022-09-30", 100, 0, ""), ("2022-07", 5000, 1, ""),
      ("2022", 100, 9, ""), (nil, 100, 9, ""),
    ])
    #expect(outcomes == [.counted, .counted, .counted, .undated, .undated])
    let table = BinTable(of: counts)
    #expect(table.bins.map(\.description) == ["2022-07", "2022-08", "2022-09"])
    #expect(table.words == [10_000, 0, 100] && table.documents == [2, 0, 1])
    let item = table.counts(of: try #require(counts.number(of: "去俄化")))
    #expect(item.occurrences == [4, 0, 0] && item.documents == [2, 0, 0])
    #expect(table.isPartial == [false, false, false])
    #expect(table.tested == [0, 2])
  }

  @Test("the last bin is partial when articles end before it does, unless the range says otherwise")
  func partial() {
    let articles: [(String?, Int, Int, String)] = [
      ("2022-07-08", 9, 1, ""), ("2022-09-29", 9, 1, ""),
    ]
    #expect(BinTable(of: Self.counts(articles).counts).isPartial == [false, false, true])
    #expect(
      BinTable(of: Self.counts(to: "2022-09", articles).counts).isPartial == [false, false, false])
    let cut = Self.counts(from: "2022-06-15", to: "2022-09-29", articles).counts
    #expect(BinTable(of: cut).bins.count == 4)
    #expect(BinTable(of: cut).isPartial == [true, false, false, true])
    #expect(BinTable(of: Self.counts(by: .year, [("2022", 9, 1, "")]).counts).isPartial == [false])
  }

  @Test("a range is exact, and wider than the articles where it says so")
  func range() {
    let (counts, outcomes) = Self.counts(
      from: "2022-07-08", to: "2022-08",
      [
        ("2022-07-07", 9, 1, ""), ("2022-07-08", 9, 1, ""), ("2022-07", 9, 1, ""),
        ("2022-09", 9, 1, ""),
      ])
    #expect(outcomes == [.outOfRange, .counted, .outOfRange, .outOfRange])
    #expect(counts.bins.map(\.description) == ["2022-07", "2022-08"])
  }

  @Test("groups stand side by side and add up to all")
  func groups() {
    let counts = Self.counts([
      ("2022-07", 10, 1, "a"), ("2022-08", 20, 2, "b"), ("2022-08", 30, 4, "a"),
      ("2022-07", 5, 0, "b"),
    ]).counts
    let (a, b, all) = (
      BinTable(of: counts, group: "a"), BinTable(of: counts, group: "b"), BinTable(of: counts)
    )
    #expect(a.words == [10, 30] && b.words == [5, 20] && all.words == [15, 50])
    #expect(a.counts(of: 0).occurrences == [1, 4] && b.counts(of: 0).occurrences == [0, 2])
    #expect(all.counts(of: 0).occurrences == [1, 6] && all.total(of: 0).documents == 3)
    #expect(BinTable(of: counts, group: "c").words == [0, 0])
  }

  @Test("articles in any order give the same counts")
  func order() {
    var random = SplitMix64(seed: 9)
    var articles: [(String?, Int, Int, String)] = (0..<60).map { _ in
      let month = Int.random(in: 1...9, using: &random)
      return ("2020-0\(month)", 7, Int.random(in: 0...3, using: &random), "")
    }
    let table = BinTable(of: Self.counts(articles).counts)
    articles.shuffle(using: &random)
    let shuffled = BinTable(of: Self.counts(articles).counts)
    #expect(table.bins == shuffled.bins && table.words == shuffled.words)
    #expect(table.counts(of: 0) == shuffled.counts(of: 0))
    #expect(table.total(of: 0) == shuffled.total(of: 0))
  }

  @Test("no articles, no bins")
  func empty() { #expect(BinnedCounts(in: BinCalendar(by: .year)).bins.isEmpty) }
}

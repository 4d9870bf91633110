import BifocalText
import TestSupport
import Testing

@testable import BifocalMining

@Suite struct TrendRankingTests {
  /// Thirty months; one term rises, one falls, one bursts, two hundred are chance.
  private static let counts: BinnedCounts = {
    var random = SplitMix64(seed: 1)
    var counts = BinnedCounts(in: BinCalendar(by: .month))
    let names = ["rises", "falls", "bursts"] + (0..<200).map { "noise\($0)" }
    let items = names.map { counts.item(named: $0) }
    for month in 0..<30 {
      let date = PartialDate(year: 2020 + month / 12, month: month % 12 + 1)
      for _ in 0..<40 {
        let chances =
          [
            0.05 + 0.02 * Double(month), 0.65 - 0.02 * Double(month),
            (12..<15).contains(month) ? 0.7 : 0.1,
          ]
          + [Double](repeating: 0.2, count: 200)
        let found = zip(items, chances).map { item, chance in
          (item: item, count: Double.random(in: 0..<1, using: &random) < chance ? 1 : 0)
        }
        counts.add(found, words: 300, date: date)
      }
    }
    return counts
  }()

  private func names(_ ranking: TrendRanking) -> [String] {
    ranking.rows.map { Self.counts.items[$0.item] }
  }

  @Test("what was put in is found first, and by chance nothing is")
  func found() throws {
    let trend = TrendRanking(of: Self.counts)
    #expect(Set(names(trend).prefix(2)) == ["rises", "falls"])
    #expect(trend.family == 203)
    // q is at least p, at most one, and grows along the ranking.
    #expect(trend.rows.allSatisfy { $0.log10Q >= $0.log10P && $0.log10Q <= 0 })
    #expect(zip(trend.rows, trend.rows.dropFirst()).allSatisfy { $0.log10Q <= $1.log10Q })
    let significant = trend.rows.filter { $0.log10Q < -1.301 }
    #expect(significant.count >= 2 && significant.count <= 4)
    #expect(names(TrendRanking(of: Self.counts, by: .rise)).first == "rises")
    #expect(names(TrendRanking(of: Self.counts, by: .fall)).first == "falls")
    #expect(names(TrendRanking(of: Self.counts, by: .burst)).first == "bursts")
    #expect(Set(names(TrendRanking(of: Self.counts, by: .shift)).prefix(2)) == ["rises", "falls"])
    #expect(names(TrendRanking(of: Self.counts, by: .peak)).first == "bursts")
  }

  @Test("items that are too rare are not tested")
  func rare() {
    var settings = TrendRanking.Settings()
    settings.minimumCount = 100_000
    #expect(TrendRanking(of: Self.counts, settings: settings).rows.isEmpty)
    settings.minimumCount = 1
    settings.minimumDocuments = 380
    let kept = TrendRanking(of: Self.counts, by: .count, settings: settings)
    #expect(names(kept).allSatisfy { !$0.hasPrefix("noise") })
    #expect(kept.rows.allSatisfy { $0.log10Q == 0 })
  }

  @Test("no articles, no ranking")
  func empty() {
    #expect(TrendRanking(of: BinnedCounts(in: BinCalendar(by: .day))).rows.isEmpty)
  }
}

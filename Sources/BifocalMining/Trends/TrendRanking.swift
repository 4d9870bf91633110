internal import Glibc

/// All items of a count, those that change most surely first, with control of false discoveries.
///
///     let ranking = TrendRanking(of: counts, by: .trend)
///     ranking.rows.first?.item           // the item with the surest trend
///     ranking.rows.first?.log10Q         // −6.2: of such items one in a million is chance
///
/// Of two hundred thousand words ten thousand have a p below .05 by chance alone. So each item's p is
/// corrected for the number of items (Benjamini and Hochberg 1995).
public struct TrendRanking: Sendable {
  /// By what items are ranked.
  public enum Criterion: String, Sendable, CaseIterable {
    /// The surest rise or fall (Mann and Kendall).
    case trend
    /// The surest rise.
    case rise
    /// The surest fall.
    case fall
    /// The weightiest burst (Kleinberg); its p is that of the bin that stands out most.
    case burst
    /// The surest shift of the level (Pettitt).
    case shift
    /// The bin that differs most from all others (G² of articles).
    case peak
    /// The number of occurrences; without a p.
    case count
  }

  /// Which items are ranked, and how.
  public struct Settings: Sendable {
    /// What counts are divided by.
    public var measure = TrendMeasure.rate
    /// Items that occur less often are not ranked.
    public var minimumCount = 1
    /// Items in fewer articles are not ranked.
    public var minimumDocuments = 1
    /// The numbers of the tests.
    public var tests = TrendTests.Settings()

    /// Makes the usual settings.
    public init() {}
  }

  /// One item.
  public struct Row: Sendable {
    /// The item's number in the counts.
    public let item: Int
    /// How often it occurs.
    public let count: Int
    /// In how many articles.
    public let documents: Int
    /// What it is ranked by; more is first.
    public let strength: Double
    /// log₁₀ of p; 0 where there is no test.
    public let log10P: Double
    /// log₁₀ of the rate of false discoveries among the items that are at least as sure.
    public internal(set) var log10Q: Double
  }

  /// The items in order.
  public let rows: [Row]
  /// How many items were tested, to which p is corrected.
  public var family: Int { rows.count }

  /// Ranks the items of a count.
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - criterion: By what.
  ///   - settings: Which items, and how.
  /// - Complexity: O(*k* · *b* log *b*), where *k* is the number of items and *b* that of bins.
  public init(
    of counts: BinnedCounts, by criterion: Criterion = .trend, settings: Settings = Settings()
  ) {
    let table = BinTable(of: counts)
    let tester = ItemTester(table: table, settings: settings)
    var rows: [Row] = []
    for item in counts.items.indices {
      let total = table.total(of: item)
      guard total.occurrences >= settings.minimumCount,
        total.documents >= settings.minimumDocuments
      else { continue }
      let (strength, log10P) = tester.result(for: item, by: criterion, count: total.occurrences)
      rows.append(
        Row(
          item: item, count: total.occurrences, documents: total.documents, strength: strength,
          log10P: log10P, log10Q: 0))
    }
    for (index, log10Q) in MultipleTests.benjaminiHochberg(rows.map(\.log10P)).enumerated() {
      rows[index].log10Q = log10Q
    }
    self.rows = rows.sorted {
      ($1.strength, $1.count, counts.items[$0.item])
        < ($0.strength, $0.count, counts.items[$1.item])
    }
  }
}

/// Tests one item after the other against the same bins.
private struct ItemTester {
  private let table: BinTable
  private let settings: TrendRanking.Settings
  private let tested: [Int]
  private let scales: [Double]

  init(table: BinTable, settings: TrendRanking.Settings) {
    self.table = table
    self.settings = settings
    tested = table.tested
    let wholes = settings.measure == .rate ? table.words : table.documents
    scales = tested.map { settings.measure.scale / Double(wholes[$0]) }
  }

  func result(
    for item: Int, by criterion: TrendRanking.Criterion, count: Int
  ) -> (strength: Double, log10P: Double) {
    guard criterion != .count else { return (Double(count), 0) }
    let counts = table.counts(of: item)
    let hits = settings.measure == .rate ? counts.occurrences : counts.documents
    func values() -> [Double] { zip(tested, scales).map { Double(hits[$0]) * $1 } }
    switch criterion {
    case .trend, .rise, .fall:
      let test = MannKendall(values(), at: tested, method: settings.tests.trend)
      let sign = criterion == .rise ? 1.0 : criterion == .fall ? -1.0 : test.z < 0 ? -1 : 1
      return (sign * test.z, test.log10P)
    case .shift:
      let test = PettittTest(values())
      return (-(test?.log10P ?? 0), test?.log10P ?? 0)
    case .burst:
      let bursts = settings.tests.bursts.bursts(
        of: tested.map { counts.documents[$0] }, in: tested.map { table.documents[$0] })
      return (bursts.map(\.weight).max() ?? 0, peak(of: counts).log10P)
    case .peak, .count:
      return peak(of: counts)
    }
  }

  /// The bin that stands out most; p is that of the best of so many bins (Bonferroni).
  private func peak(of counts: BinTable.ItemCounts) -> (strength: Double, log10P: Double) {
    let keyness = TrendTests.keyness(
      of: .init(hits: counts.documents, all: table.documents), in: tested)
    let best = keyness.max { $0.g2 < $1.g2 }
    guard let best, best.g2 > 0 else { return (0, 0) }
    return (best.g2, min(0, best.log10P + log10(Double(max(1, tested.count)))))
  }
}

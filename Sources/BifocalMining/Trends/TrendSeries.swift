/// One line over time: what an expression is worth in each bin.
///
///     let series = TrendSeries(of: expression, in: counts, measure: .rate)
///     series.points[0].value     // 6.0 in ten thousand words
///     series.points[0].interval  // 2.0...17.6
public struct TrendSeries: Sendable {
  /// One bin.
  public struct Point: Sendable, Equatable {
    /// The bin.
    public let bin: TimeBin
    /// Whether only a part of its days was counted; then it is left out of tests.
    public let isPartial: Bool
    /// How often the expression's item occurs, or the dividend of a ratio; nothing for what is
    /// computed otherwise.
    public let count: Int?
    /// In how many articles.
    public let documents: Int?
    /// The words of all articles of the bin.
    public let words: Int
    /// All articles of the bin.
    public let allDocuments: Int
    /// The value; nothing in a bin without articles, or where nothing can be computed.
    public let value: Double?
    /// Wilson's interval of the value at 95 %, for sums and ratios.
    ///
    /// It takes words, or articles, to be independent, and is therefore too narrow for words that an
    /// article repeats.
    public let interval: ClosedRange<Double>?
    /// The mean of the value and its neighbours.
    public internal(set) var smoothed: Double?
  }

  /// What a bin's value is a share of, for tests on counts.
  struct Trials: Sendable {
    var hits: [Int]
    var all: [Int]
  }

  /// What the line is called.
  public let name: String
  /// The group of articles, if it is not all of them.
  public let group: String?
  /// What a value is.
  public let measure: TrendMeasure
  /// Whether values are quotients and not rates.
  public let isRatio: Bool
  /// The bins, in order.
  public let points: [Point]

  /// Articles with the item among all; occurrences of the dividend among both, for a ratio.
  let trials: Trials?

  /// Makes a line.
  ///
  /// - Parameters:
  ///   - expression: What is followed; sums that were not counted are nowhere.
  ///   - counts: The counts, in which each sum is an item of its name.
  ///   - table: The bins of the counts, of all articles or of a group's.
  ///   - group: What the group is called.
  ///   - measure: What counts are divided by.
  ///   - smoothing: How many neighbours on either side smooth a value.
  ///   - name: What the line is called; the expression if it has no name.
  /// - Complexity: O(*b* · *s*), where *b* is the number of bins and *s* that of sums.
  public init(
    of expression: TrendExpression, in counts: BinnedCounts, table: BinTable, group: String? = nil,
    measure: TrendMeasure = .rate, smoothing: Int = 0, name: String? = nil
  ) {
    var bySum: [TrendExpression.Sum: BinTable.ItemCounts] = [:]
    let nowhere = [Int](repeating: 0, count: table.bins.count)
    for sum in expression.sums {
      bySum[sum] =
        counts.number(of: sum.name).map { table.counts(of: $0) }
        ?? BinTable.ItemCounts(occurrences: nowhere, documents: nowhere)
    }
    let wholes = measure == .rate ? table.words : table.documents
    func hits(_ sum: TrendExpression.Sum) -> [Int] {
      let counts = bySum[sum]
      return (measure == .rate ? counts?.occurrences : counts?.documents) ?? nowhere
    }
    let lead = expression.sum ?? expression.ratio?.target
    let ratio = expression.ratio.map { (hits($0.target), hits($0.reference)) }
    var points = table.bins.indices.map { bin in
      let whole = wholes[bin]
      var values: [TrendExpression.Sum: Double] = [:]
      for sum in expression.sums where whole > 0 {
        values[sum] = Double(hits(sum)[bin]) * measure.scale / Double(whole)
      }
      var interval: ClosedRange<Double>?
      if let sum = expression.sum {
        interval = WilsonInterval.bounds(of: min(hits(sum)[bin], whole), in: whole).map {
          $0.lowerBound * measure.scale...$0.upperBound * measure.scale
        }
      } else if let ratio {
        interval = Self.ratioInterval(ratio.0[bin], ratio.1[bin])
      }
      return Point(
        bin: table.bins[bin], isPartial: table.isPartial[bin],
        count: lead.flatMap { bySum[$0]?.occurrences[bin] },
        documents: lead.flatMap { bySum[$0]?.documents[bin] },
        words: table.words[bin], allDocuments: table.documents[bin],
        value: whole > 0 ? expression.value(values) : nil, interval: interval)
    }
    for (index, mean) in MovingMean.values(points.map(\.value), reach: smoothing).enumerated() {
      points[index].smoothed = mean
    }
    self.points = points
    self.name = name ?? expression.description
    self.group = group
    self.measure = measure
    isRatio = ratio != nil
    if let ratio {
      trials = Trials(hits: ratio.0, all: zip(ratio.0, ratio.1).map { $0 + $1 })
    } else {
      trials = expression.sum.flatMap { bySum[$0] }.map {
        Trials(hits: $0.documents, all: table.documents)
      }
    }
  }

  /// The interval of a quotient of two counts, by that of the first's share in both.
  ///
  /// Where the share is p, the quotient is p/(1 − p). The upper end may be without bound, and then there
  /// is none.
  private static func ratioInterval(_ target: Int, _ reference: Int) -> ClosedRange<Double>? {
    guard let share = WilsonInterval.bounds(of: target, in: target + reference),
      share.upperBound < 1
    else { return nil }
    return share.lowerBound / (1 - share.lowerBound)...share.upperBound / (1 - share.upperBound)
  }

  /// How often the item occurs in all bins together; nothing for what is computed otherwise.
  public var count: Int? { Self.sum(points.map(\.count)) }
  /// In how many articles.
  public var documents: Int? { Self.sum(points.map(\.documents)) }

  private static func sum(_ counts: [Int?]) -> Int? {
    let known = counts.compactMap { $0 }
    return known.count == counts.count ? known.reduce(0, +) : nil
  }
}

/// Whether, when and how much a line changes, by several tests on the same values.
///
///     let tests = TrendTests(of: series)
///     tests.mannKendall.p       // 0.003
///     tests.bursts.map(\.bins)  // [72..<75]
///
/// Only bins that have articles and are whole are tested. Indices are those of the line's points.
public struct TrendTests: Sendable {
  /// How a bin differs from all others together.
  public struct BinKeyness: Sendable, Equatable {
    /// G², negative where the bin has less.
    public let g2: Double
    /// log₁₀ of the chance of such a G².
    public let log10P: Double
  }

  /// The numbers of the tests.
  public struct Settings: Sendable {
    /// What Mann and Kendall's test does about values that are not independent; where there are
    /// seasons, Sen's slope minds them too.
    public var trend: MannKendall.Method = .original
    /// What a burst is.
    public var bursts = BurstDetector()
    /// What a change of the level must save (see `ChangePoints`); the usual if nothing is said.
    public var penalty: Double?

    /// Makes the usual settings.
    public init() {}
  }

  /// The bins that were tested.
  public let tested: [Int]
  /// A monotone trend.
  public let mannKendall: MannKendall
  /// Its slope, a bin.
  public let theilSen: TheilSen?
  /// The bursts: of articles that hold the item, or of the dividend's occurrences.
  ///
  /// There are none for what is computed otherwise.
  public let bursts: [BurstDetector.Burst]
  /// The first bin of each level but the first: of the share of articles that hold the item, or of the
  /// dividend's share in a ratio; of the values for what is computed otherwise.
  public let changes: [Int]
  /// The one shift that is likeliest, and its first bin.
  public let pettitt: PettittTest?
  /// The first bin after Pettitt's shift.
  public let shift: Int?
  /// Each tested bin against all others.
  public let keyness: [Int: BinKeyness]

  /// Tests a line.
  ///
  /// - Complexity: O(*b*²), where *b* is the number of bins.
  public init(of series: TrendSeries, settings: Settings = Settings()) {
    let points = series.points
    let tested = points.indices.filter { points[$0].value != nil && !points[$0].isPartial }
    let values = tested.compactMap { points[$0].value }
    mannKendall = MannKendall(values, at: tested, method: settings.trend)
    theilSen = TheilSen(values, at: tested, period: settings.trend.period)
    pettitt = PettittTest(values)
    shift = pettitt.map { tested[$0.index] }
    self.tested = tested
    guard let trials = series.trials else {
      changes = ChangePoints.indices(in: values, penalty: settings.penalty).map { tested[$0] }
      bursts = []
      keyness = [:]
      return
    }
    changes = ChangePoints.indices(
      of: tested.map { trials.hits[$0] }, in: tested.map { trials.all[$0] },
      penalty: settings.penalty
    ).map { tested[$0] }
    // Bins without articles are within a burst or not as their neighbours are; partial ones are not.
    let whole = points.indices.filter { !points[$0].isPartial }
    let start = whole.first ?? 0
    bursts = settings.bursts.bursts(
      of: whole.map { trials.hits[$0] }, in: whole.map { trials.all[$0] }
    ).map {
      BurstDetector.Burst(
        bins: $0.bins.lowerBound + start..<$0.bins.upperBound + start, level: $0.level,
        weight: $0.weight)
    }
    let peaks = Self.keyness(of: trials, in: tested)
    keyness = Dictionary(zip(tested, peaks)) { first, _ in first }
  }

  /// The bin that stands out most, with more than its share.
  public var peak: Int? {
    tested.max { (keyness[$0]?.g2 ?? 0, $1) < (keyness[$1]?.g2 ?? 0, $0) }
      .flatMap { (keyness[$0]?.g2 ?? 0) > 0 ? $0 : nil }
  }

  /// Compares each of some bins with the others among them.
  static func keyness(of trials: TrendSeries.Trials, in bins: [Int]) -> [BinKeyness] {
    let hits = bins.reduce(0) { $0 + trials.hits[$1] }
    let all = bins.reduce(0) { $0 + trials.all[$1] }
    return bins.map { bin in
      let table = ContingencyTable(
        trials.hits[bin], of: trials.all[bin], against: hits - trials.hits[bin],
        of: all - trials.all[bin])
      let g2 = table.logLikelihood.number ?? 0
      return BinKeyness(g2: g2, log10P: ChiSquareTail.log10(abs(g2)))
    }
  }
}

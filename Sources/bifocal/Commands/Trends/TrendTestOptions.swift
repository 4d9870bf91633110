import BifocalMining

/// Which of Mann and Kendall's tests `trends` makes.
enum TrendTestOptions {
  /// The tests by name.
  enum Test: String, CaseIterable, Sendable {
    case original
    case hamedRao = "hamed-rao"
    case preWhitening = "pre-whitening"
    case yueWang = "yue-wang"
    case seasonal
  }

  static let test = Option.value(
    "trend-test", .choice(of: Test.self), default: .original,
    summary: "which of Mann and Kendall's tests",
    details:
      "hamed-rao and pre-whitening (trend-free) correct for values that are like their neighbours. "
      + "yue-wang too, but becomes far too sure where the trend is strong. seasonal compares each "
      + "bin only with those a number of periods away, such as one January with another; the slope "
      + "too.")
  static let period = Option.optional(
    "period", .integer(in: 2...10_000),
    summary: "after how many bins seasons come again, for --trend-test seasonal",
    details: "Otherwise 7 days, 52 weeks, 12 months or 4 quarters.")

  /// Returns the test that a command line asks for.
  ///
  /// - Throws: `UsageError` when seasons are told and not asked for, or asked for and not known.
  static func method(
    _ arguments: Arguments, binsBy length: BinCalendar.Period
  ) throws(UsageError) -> MannKendall.Method {
    let chosen = arguments[test]
    if arguments[period] != nil, chosen != .seasonal {
      throw .conflict("--period", "--trend-test \(chosen.rawValue); use --trend-test seasonal")
    }
    switch chosen {
    case .original: return .original
    case .hamedRao: return .hamedRao
    case .preWhitening: return .preWhitening
    case .yueWang: return .yueWang
    case .seasonal:
      guard let bins = arguments[period] ?? length.seasonCount else {
        throw .conflict(
          "--trend-test seasonal",
          "--by \(length.rawValue), which has no seasons; use --by month, or tell --period")
      }
      return .seasonal(period: bins)
    }
  }
}

extension BinCalendar.Period {
  /// After how many bins of this length seasons come again; days have those of the week.
  fileprivate var seasonCount: Int? {
    switch self {
    case .year: nil
    case .quarter: 4
    case .month: 12
    case .week: 52
    case .day: 7
    }
  }
}

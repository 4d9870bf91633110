public import BifocalMining
internal import BifocalText

/// The tests of lines over time as rows, as JSON Lines, and as a table: an entry a line.
public struct TrendTestReport: RecordReport, Sendable {
  private let lines: [TrendLine]

  /// Makes a report of lines, in the order to print.
  public init(_ lines: [TrendLine]) { self.lines = lines }

  /// The header of `rows`.
  ///
  /// `s` to `p` are Mann and Kendall's test, `slope` is Theil and Sen's a bin, and `log10q` the logarithm
  /// of the rate of false discoveries in a ranking.
  public static let columns = [
    "item", "group", "count", "documents", "bins", "tested", "s", "var_s", "z", "tau", "p", "slope",
    "slope_low", "slope_high", "log10q", "bursts", "changes", "shift", "shift_rises", "shift_p",
    "peak", "peak_g2", "peak_log10p",
  ]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// One record a line, with all digits, for whoever computes them again; in rows lists are parted by
  /// semicolons, and a burst is `2020-01..2020-05:54.2`.
  public var records: [[JSONValue]] { lines.map(Self.values) }

  private static func values(of line: TrendLine) -> [JSONValue] {
    let (series, tests) = (line.series, line.tests)
    func bin(_ index: Int) -> JSONValue { .string(series.points[index].bin.description) }
    let (trend, slope) = (tests.mannKendall, tests.theilSen)
    let bursts: [JSONValue] = tests.bursts.map { burst in
      [
        "first": bin(burst.bins.lowerBound), "last": bin(burst.bins.upperBound - 1),
        "weight": .double(burst.weight),
      ]
    }
    let peak = tests.peak
    return [
      .string(series.name), .optional(series.group), .optional(series.count),
      .optional(series.documents),
      .int(series.points.count), .int(tests.tested.count), .int(trend.s), .double(trend.variance),
      .double(trend.z), .double(trend.tau), .double(trend.p), .optional(slope?.slope),
      .optional(slope?.interval.lowerBound), .optional(slope?.interval.upperBound),
      .optional(line.log10Q), .array(bursts), .array(tests.changes.map(bin)),
      tests.shift.map(bin) ?? .null, tests.pettitt.map { .bool($0.isRise) } ?? .null,
      .optional(tests.pettitt?.p), peak.map(bin) ?? .null,
      .optional(peak.flatMap { tests.keyness[$0]?.g2 }),
      .optional(peak.flatMap { tests.keyness[$0]?.log10P }),
    ]
  }

  /// A table for a terminal.
  public var table: TextTable {
    let isRanked = lines.contains { $0.log10Q != nil }
    let hasGroups = lines.contains { $0.series.group != nil }
    var table = TextTable(
      [.init("item", overflow: .truncate, maximumWidth: 40)] + (hasGroups ? [.init("group")] : [])
        + [
          .init("trend"), .init("count", .right), .init("documents", .right),
          .init("slope", .right), .init("tau", .right), .init("p", .right),
        ] + (isRanked ? [.init("q", .right)] : [])
        + [.init("bursts", overflow: .wrap, maximumWidth: 40), .init("shift")])
    for line in lines {
      let (series, tests) = (line.series, line.tests)
      let shift = tests.shift.flatMap { index in
        tests.pettitt.map { test in
          // A shift that chance explains is none.
          test.p < 0.05 ? "\(series.points[index].bin) \(test.isRise ? "↑" : "↓")" : ""
        }
      }
      table.add(
        [series.name] + (hasGroups ? [series.group ?? ""] : [])
          + [
            Sparkline.text(for: series), series.count.map { String($0) } ?? "",
            series.documents.map { String($0) } ?? "",
            tests.theilSen.map { TrendNumber.aligned($0.slope) } ?? "",
            TrendNumber.aligned(tests.mannKendall.tau),
            TrendNumber.probability(tests.mannKendall.log10P),
          ] + (isRanked ? [line.log10Q.map(TrendNumber.probability) ?? ""] : [])
          + [Self.bursts(of: line), shift ?? ""])
    }
    return table
  }

  /// The weightiest three bursts, in the order of time.
  private static func bursts(of line: TrendLine) -> String {
    let byWeight = line.tests.bursts.sorted {
      ($1.weight, $0.bins.lowerBound) < ($0.weight, $1.bins.lowerBound)
    }
    let kept = byWeight.prefix(3).sorted { $0.bins.lowerBound < $1.bins.lowerBound }
    let texts = kept.map { burst in
      let first = line.series.points[burst.bins.lowerBound].bin.description
      let last = line.series.points[burst.bins.upperBound - 1].bin.description
      return first == last ? first : "\(first)–\(last)"
    }
    return texts.joined(separator: ", ") + (line.tests.bursts.count > 3 ? ", …" : "")
  }
}

public import BifocalMining
internal import BifocalText

/// The tests of lines over time as rows, as JSON Lines, and as a table: an entry a line.
public struct TrendTestReport: Sendable {
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

  /// One row a line; lists are parted by semicolons: bursts as `2020-01..2020-05:54.2`.
  public var rows: [[String]] {
    objects.map { members in
      members.map { member in
        switch member.value {
        case .string(let text): text
        case .null: ""
        case .array(let values): values.map(Self.cell).joined(separator: ";")
        case let value: value.text
        }
      }
    }
  }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .object(let members):
      // first, last and weight of a burst.
      "\(cell(members[0].value))..\(cell(members[1].value)):\(cell(members[2].value))"
    default: value.text
    }
  }

  /// One object a line.
  public var json: [JSONValue] { objects.map { .object($0) } }

  private var objects: [[(key: String, value: JSONValue)]] {
    lines.map { line in
      let (series, tests) = (line.series, line.tests)
      func bin(_ index: Int) -> JSONValue { .string(series.points[index].bin.description) }
      let trend = tests.mannKendall
      let bursts: [JSONValue] = tests.bursts.map { burst in
        [
          "first": bin(burst.bins.lowerBound), "last": bin(burst.bins.upperBound - 1),
          "weight": Self.number(burst.weight),
        ]
      }
      let peak = tests.peak
      let values: [JSONValue] = [
        .string(series.name), series.group.map { .string($0) } ?? .null, .int(series.count),
        .int(series.documents), .int(series.points.count), .int(tests.tested.count), .int(trend.s),
        Self.number(trend.variance), Self.number(trend.z), Self.number(trend.tau),
        .double(trend.p), Self.number(tests.theilSen?.slope),
        Self.number(tests.theilSen?.interval.lowerBound),
        Self.number(tests.theilSen?.interval.upperBound), Self.number(line.log10Q),
        .array(bursts), .array(tests.changes.map(bin)), tests.shift.map(bin) ?? .null,
        tests.pettitt.map { .bool($0.isRise) } ?? .null,
        tests.pettitt.map { .double($0.p) } ?? .null, peak.map(bin) ?? .null,
        Self.number(peak.flatMap { tests.keyness[$0]?.g2 }),
        Self.number(peak.flatMap { tests.keyness[$0]?.log10P }),
      ]
      return zip(Self.columns, values).map { (key: $0, value: $1) }
    }
  }

  /// All digits, for whoever computes them again.
  private static func number(_ value: Double?) -> JSONValue { value.map { .double($0) } ?? .null }

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
            Sparkline.text(for: series), String(series.count), String(series.documents),
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

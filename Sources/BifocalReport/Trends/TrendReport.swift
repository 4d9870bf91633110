public import BifocalMining
internal import BifocalText

/// Lines over time as rows, as JSON Lines, and as a table with sparklines: an entry a line and bin.
public struct TrendReport: RecordReport, Sendable {
  private let lines: [TrendLine]

  /// Makes a report of lines, in the order to print.
  public init(_ lines: [TrendLine]) { self.lines = lines }

  /// The header of `rows`; a value is in `unit`, and `low` to `high` is its interval at 95 %.
  public static let columns = [
    "item", "group", "bin", "first_day", "last_day", "partial", "count", "documents", "tokens",
    "all_documents", "value", "low", "high", "smoothed", "unit", "burst",
  ]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// One record a line and bin; what has no value is `null`.
  public var records: [[JSONValue]] {
    lines.flatMap { line in
      line.series.points.enumerated().map { index, point in
        func rounded(_ value: Double?) -> JSONValue { .optional(value.map(TrendNumber.rounded)) }
        return [
          .string(line.series.name), .optional(line.series.group),
          .string(point.bin.description), .optional(point.bin.firstDay?.description),
          .optional(point.bin.lastDay?.description), .bool(point.isPartial),
          .optional(point.count), .optional(point.documents), .int(point.words),
          .int(point.allDocuments), rounded(point.value), rounded(point.interval?.lowerBound),
          rounded(point.interval?.upperBound), rounded(point.smoothed),
          .string(line.series.unit), .bool(line.isBurst(index)),
        ]
      }
    }
  }

  /// A table for a terminal; the sparkline shows the values of a line's bins, and a star stands at a bin
  /// that is not whole.
  public var table: TextTable {
    let hasGroups = lines.contains { $0.series.group != nil }
    var table = TextTable(
      [.init("item")] + (hasGroups ? [.init("group")] : [])
        + [
          .init("trend"), .init("bin"), .init("count", .right), .init("documents", .right),
          .init(lines.first?.series.shortUnit ?? "value", .right), .init("95 %", .right),
        ])
    for line in lines {
      let series = line.series
      for (index, point) in series.points.enumerated() {
        let isFirst = index == 0
        let bounds = point.interval.map {
          "\(TrendNumber.aligned($0.lowerBound))–\(TrendNumber.aligned($0.upperBound))"
        }
        table.add(
          [isFirst ? series.name : ""] + (hasGroups ? [isFirst ? series.group ?? "" : ""] : [])
            + [
              isFirst ? Sparkline.text(for: series) : "",
              point.bin.description + (point.isPartial ? "*" : ""),
              point.count.map { String($0) } ?? "", point.documents.map { String($0) } ?? "",
              point.value.map { TrendNumber.aligned($0) } ?? "–", bounds ?? "",
            ])
      }
    }
    return table
  }
}

extension TrendSeries {
  /// What a value is a number of.
  var unit: String { isRatio ? "ratio" : measure.unit }

  /// The same, for the head of a column.
  var shortUnit: String {
    isRatio ? "ratio" : measure == .rate ? "per 10,000" : "% of articles"
  }
}

extension Sparkline {
  /// The smoothed values of a line in at most thirty characters, each the mean of as many bins.
  ///
  /// A bin without articles has no value, which is not a value of zero.
  static func text(for series: TrendSeries) -> String {
    let values = series.points.map(\.smoothed)
    let width = (values.count + 29) / 30
    guard width > 1 else { return text(for: values) }
    return text(
      for: stride(from: 0, to: values.count, by: width).map { start in
        let known = values[start..<min(values.count, start + width)].compactMap { $0 }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      })
  }
}

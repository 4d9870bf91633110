public import BifocalMining

/// Time series as rows, as JSON Lines, and as a table with sparklines.
public struct TrendReport: Sendable {
  private let series: [(item: String, points: [TimeSeries.Point])]

  /// Makes a report of items, in the order to print.
  public init(_ series: [(item: String, points: [TimeSeries.Point])]) { self.series = series }

  /// The header of `rows`.
  public static let columns = ["item", "bin", "count", "documents", "tokens", "rate_per_10k"]

  /// One row an item and bin.
  public var rows: [[String]] {
    series.flatMap { item, points in
      points.map { point in
        [
          item, point.bin.description, String(point.count), String(point.documents),
          String(point.words), Rate.text(count: point.count, words: point.words),
        ]
      }
    }
  }

  /// One object an item and bin.
  public var json: [JSONValue] {
    series.flatMap { item, points in
      points.map { point -> JSONValue in
        [
          "item": .string(item), "bin": .string(point.bin.description), "count": .int(point.count),
          "documents": .int(point.documents), "tokens": .int(point.words),
          "rate_per_10k": .double(Rate.rounded(count: point.count, words: point.words)),
        ]
      }
    }
  }

  /// A table for a terminal; the sparkline shows the rates of an item's bins.
  public var table: TextTable {
    var table = TextTable([
      .init("item"), .init("trend"), .init("bin"), .init("count", .right),
      .init("documents", .right), .init("per 10,000", .right),
    ])
    for (item, points) in series {
      // A bin without words has no rate, which is not a rate of zero.
      let spark = Sparkline.text(for: points.map { $0.words == 0 ? nil : $0.ratePer10K })
      for (index, point) in points.enumerated() {
        table.add([
          index == 0 ? item : "", index == 0 ? spark : "", point.bin.description,
          String(point.count), String(point.documents),
          point.words == 0 ? "–" : Rate.aligned(count: point.count, words: point.words),
        ])
      }
    }
    return table
  }
}

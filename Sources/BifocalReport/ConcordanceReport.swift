public import BifocalMining

/// A concordance as rows, as JSON Lines, and as a table for people.
public struct ConcordanceReport: TabularReport, Sendable {
  private let lines: [Concordance.Line]

  /// Makes a report of lines, in the order to print.
  public init(_ lines: [Concordance.Line]) { self.lines = lines }

  /// The header of `rows`.
  public static let columns = ["document", "start", "end", "left", "keyword", "right"]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// Whether there are no lines.
  public var isEmpty: Bool { lines.isEmpty }

  /// One row a line.
  public var rows: [[String]] {
    lines.map {
      [
        $0.document, String($0.range.lowerBound), String($0.range.upperBound), $0.left,
        $0.keyword, $0.right,
      ]
    }
  }

  /// One object a line.
  public var json: [JSONValue] {
    lines.map {
      [
        "document": .string($0.document), "start": .int($0.range.lowerBound),
        "end": .int($0.range.upperBound), "left": .string($0.left),
        "keyword": .string($0.keyword), "right": .string($0.right),
      ]
    }
  }

  /// A table for a terminal, with what was found in one column.
  public var table: TextTable {
    var table = TextTable([
      .init("document", overflow: .truncate, maximumWidth: 24), .init("left", .right),
      .init("keyword"), .init("right"),
    ])
    for line in lines {
      table.add([line.document, line.left, line.keyword, line.right])
    }
    return table
  }
}

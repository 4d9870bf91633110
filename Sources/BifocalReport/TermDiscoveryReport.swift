public import BifocalMining

/// New words and terms as rows, as JSON Lines, as a table, and as lines of a list of words.
public struct TermDiscoveryReport: RecordReport, LexiconReport, Sendable {
  private let finds: [TermDiscovery.Find]

  /// Makes a report of finds, in the order to print.
  public init(_ finds: [TermDiscovery.Find]) { self.finds = finds }

  /// The header of `rows`.
  public static let columns = [
    "term", "pieces", "count", "cohesion", "left_entropy", "right_entropy", "c_value",
  ]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  /// A table for a terminal.
  public var table: TextTable {
    var table = TextTable([
      .init("term"), .init("pieces"), .init("count", .right), .init("cohesion", .right),
      .init("left", .right), .init("right", .right), .init("C-value", .right),
    ])
    for find in finds {
      let measures = [find.cohesion, find.leftEntropy, find.rightEntropy, find.cValue]
      table.add(
        [find.text, find.pieces.joined(separator: " "), String(find.count)]
          + measures.map { DecimalText.fixed($0, places: 2) })
    }
    return table
  }

  /// Lines for `--words`, in code-point order, each with its evidence in a comment before it.
  public var lexicon: String {
    finds.sorted { $0.text < $1.text }.reduce(into: "word\n") { text, find in
      text += "# \(find.count) times as \(find.pieces.joined(separator: " ")), "
      text += "cohesion \(DecimalText.fixed(find.cohesion, places: 1)), entropy "
      text += "\(DecimalText.fixed(find.leftEntropy, places: 1)) and "
      text += "\(DecimalText.fixed(find.rightEntropy, places: 1))\n\(find.text)\n"
    }
  }

  /// One record a find.
  public var records: [[JSONValue]] {
    finds.map { find in
      [
        .string(find.text), .string(find.pieces.joined(separator: " ")), .int(find.count),
        .double(find.cohesion), .double(find.leftEntropy), .double(find.rightEntropy),
        .double(find.cValue),
      ]
    }
  }
}

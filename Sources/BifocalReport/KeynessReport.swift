public import BifocalMining

/// A comparison of two corpora as rows, as JSON Lines, and as a table for people.
public struct KeynessReport: RecordReport, Sendable {
  private let kept: [(group: String?, row: KeynessTable.Row)]
  private let grouping: String?

  /// Makes a report of rows, in the order to print.
  public init(_ rows: [KeynessTable.Row]) {
    kept = rows.map { (nil, $0) }
    grouping = nil
  }

  /// Makes a report of groups that are each compared with the rest.
  ///
  /// - Parameters:
  ///   - groups: The groups with their rows, in the order to print.
  ///   - grouping: What the column of groups is called.
  public init(_ groups: [(group: String, rows: [KeynessTable.Row])], grouping: String) {
    kept = groups.flatMap { group, rows in rows.map { (group, $0) } }
    self.grouping = grouping
  }

  /// The header of `rows`.
  public var columns: [String] { (grouping.map { [$0] } ?? []) + Self.measured }

  private static let measured =
    [
      "term", "target", "reference", "target_documents", "reference_documents",
      "target_per_million", "reference_per_million",
    ] + KeynessMeasure.allCases.map(\.rawValue)
    + ["log10p_bonferroni", "log10p_bh", "undefined"]

  /// Whether there are no terms.
  public var isEmpty: Bool { kept.isEmpty }

  /// One record a term; what has no value is `null`, and the last column says why.
  public var records: [[JSONValue]] {
    kept.map { group, row in
      let table = row.table
      let texts = (grouping == nil ? [] : [group ?? ""]) + [row.surface]
      let counts = [table.target, table.reference, row.targetDocuments, row.referenceDocuments]
      let measured = KeynessMeasure.allCases.map { ($0.rawValue, row.values[$0]) }
      let reasons = Measured.reasons(
        in: measured.compactMap { name, value in
          value.map { (name, $0) }
        })
      return texts.map(Self.text) + counts.map { .int($0) }
        + Self.rates(of: table).map { .double($0) }
        + measured.map { $0.1.map { JSONValue($0) } ?? .null }
        + [row.log10Bonferroni, row.log10FalseDiscovery].map { .double($0) }
        + [Self.text(reasons)]
    }
  }

  private static func text(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }

  /// A table for a terminal, with the measures that are read most.
  public var table: TextTable {
    let shown: [KeynessMeasure] = [.conservativeLogRatio, .logRatio, .g2, .log10P]
    var table = TextTable(
      (grouping.map { [.init($0)] } ?? []) + [
        .init("term"), .init("target", .right), .init("reference", .right),
        .init("per million", .right), .init("in reference", .right),
      ] + shown.map { .init($0.rawValue, .right) })
    for (group, row) in kept {
      let measures = shown.map { measure in
        row.values[measure]?.number.map { DecimalText.fixed($0, places: 2) } ?? ""
      }
      table.add(
        (grouping == nil ? [] : [group ?? ""])
          + [row.surface, String(row.table.target), String(row.table.reference)]
          + Self.rates(of: row.table).map { DecimalText.fixed($0, places: 2) } + measures)
    }
    return table
  }

  private static func rates(of table: ContingencyTable) -> [Double] {
    [
      1e6 * Double(table.target) / Double(table.targetSize),
      1e6 * Double(table.reference) / Double(table.referenceSize),
    ]
  }
}

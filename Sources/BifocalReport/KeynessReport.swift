public import BifocalMining

/// A comparison of two corpora as rows, as JSON Lines, and as a table for people.
public struct KeynessReport: Sendable {
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

  /// One row a term; what has no value is an empty cell, and the last column says why.
  public var rows: [[String]] {
    kept.map { group, row in
      let table = row.table
      let counts = [
        table.target, table.reference, row.targetDocuments, row.referenceDocuments,
      ].map { String($0) }
      let rates = Self.rates(of: table).map { String($0) }
      let measures = KeynessMeasure.allCases.map { measure in
        row.values[measure]?.number.map { String($0) } ?? ""
      }
      let corrected = [row.log10Bonferroni, row.log10FalseDiscovery].map { String($0) }
      return (grouping == nil ? [] : [group ?? ""]) + [row.surface] + counts + rates + measures
        + corrected
        + [
          Measured.reasons(
            in: KeynessMeasure.allCases.compactMap { measure in
              row.values[measure].map { (measure.rawValue, $0) }
            })
        ]
    }
  }

  /// One object a term; what has no value is `null`.
  public var json: [JSONValue] {
    rows.map { cells in
      let texts = grouping == nil ? 1 : 2
      return .object(
        zip(columns, cells).enumerated().map { index, member in
          let (key, cell) = member
          // Texts, then counts, then what is measured, then why something is not.
          if index < texts || key == "undefined" {
            return (key, cell.isEmpty ? .null : .string(cell))
          }
          return (key, Int(cell).map { .int($0) } ?? Double(cell).map { .double($0) } ?? .null)
        })
    }
  }

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

public import BifocalMining

/// A comparison of two corpora as rows, as JSON Lines, and as a table for people.
public struct KeynessReport: Sendable {
  private let kept: [KeynessTable.Row]

  /// Makes a report of rows, in the order to print.
  public init(_ rows: [KeynessTable.Row]) { kept = rows }

  /// The header of `rows`.
  public static let columns =
    [
      "term", "target", "reference", "target_documents", "reference_documents",
      "target_per_million", "reference_per_million",
    ] + KeynessMeasure.allCases.map(\.rawValue)
    + ["log10p_bonferroni", "log10p_bh", "undefined"]

  /// One row a term; what has no value is an empty cell, and the last column says why.
  public var rows: [[String]] {
    kept.map { row in
      let table = row.table
      let counts = [
        table.target, table.reference, row.targetDocuments, row.referenceDocuments,
      ].map { String($0) }
      let rates = Self.rates(of: table).map { String($0) }
      let measures = KeynessMeasure.allCases.map { measure in
        row.values[measure]?.number.map { String($0) } ?? ""
      }
      let corrected = [row.log10Bonferroni, row.log10FalseDiscovery].map { String($0) }
      return [row.surface] + counts + rates + measures + corrected + [Self.reasons(of: row)]
    }
  }

  /// One object a term; what has no value is `null`.
  public var json: [JSONValue] {
    zip(kept, rows).map { row, cells in
      var members: [(key: String, value: JSONValue)] = zip(Self.columns, cells).map {
        ($0, $1.isEmpty ? .null : Double($1).map { .double($0) } ?? .string($1))
      }
      members[0].value = .string(row.surface)
      let table = row.table
      let counts = [table.target, table.reference, row.targetDocuments, row.referenceDocuments]
      for (index, count) in counts.enumerated() { members[index + 1].value = .int(count) }
      return .object(members)
    }
  }

  /// A table for a terminal, with the measures that are read most.
  public var table: TextTable {
    let shown: [KeynessMeasure] = [.conservativeLogRatio, .logRatio, .g2, .log10P]
    var table = TextTable(
      [
        .init("term"), .init("target", .right), .init("reference", .right),
        .init("per million", .right), .init("in reference", .right),
      ] + shown.map { .init($0.rawValue, .right) })
    for row in kept {
      let measures = shown.map { row.values[$0]?.number.map(Self.aligned) ?? "" }
      table.add(
        [row.surface, String(row.table.target), String(row.table.reference)]
          + Self.rates(of: row.table).map(Self.aligned) + measures)
    }
    return table
  }

  private static func rates(of table: ContingencyTable) -> [Double] {
    [
      1e6 * Double(table.target) / Double(table.targetSize),
      1e6 * Double(table.reference) / Double(table.referenceSize),
    ]
  }

  private static func reasons(of row: KeynessTable.Row) -> String {
    KeynessMeasure.allCases.compactMap { measure in
      row.values[measure]?.reason.map { "\(measure.rawValue): \($0.rawValue)" }
    }.joined(separator: "; ")
  }

  /// To two places, always two.
  private static func aligned(_ number: Double) -> String {
    let hundredths = (abs(number) * 100).rounded()
    let whole = Int(hundredths / 100)
    let rest = Int(hundredths) - whole * 100
    let sign = number < 0 && hundredths > 0 ? "-" : ""
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

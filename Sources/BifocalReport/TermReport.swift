public import BifocalMining

/// Term counts as rows, as JSON Lines, and as a table for people.
public struct TermReport: TabularReport, Sendable {
  /// Which columns there are besides rank, term, counts and rate.
  public struct Columns: Sendable {
    /// The group, before all others.
    public var group: String?
    /// DP, DPnorm, D, range and ARF.
    public var spread = false
    /// The name of the weight.
    public var weight: String?
    /// Whether the table for people shows what spellings are counted as.
    public var key = false

    /// Takes no more columns.
    public init() {}
  }

  private let tables: [TermTable]
  private let extra: Columns

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - tables: The terms, in the order to print; more than one for groups.
  ///   - columns: Which columns there are.
  public init(_ tables: [TermTable], columns: Columns = Columns()) {
    self.tables = tables
    extra = columns
  }

  /// The header of `rows`.
  public var columns: [String] {
    (extra.group.map { [$0] } ?? []) + ["rank", "term", "key", "count", "documents", "per_million"]
      + (extra.spread ? Self.spreadColumns : []) + (extra.weight == nil ? [] : ["tfidf"])
      + (extra.spread || extra.weight != nil ? ["undefined"] : [])
  }

  private static let spreadColumns = ["DP", "DPnorm", "D", "range", "ARF"]

  /// One row a term; what has no value is an empty cell, and the last column says why.
  public var rows: [[String]] {
    records.map { $0.map { $0.1.cell } }
  }

  /// One object a term; what has no value is `null`.
  public var json: [JSONValue] {
    records.map { .object($0.map { (key: $0.0, value: $0.1) }) }
  }

  /// A table for a terminal.
  public var table: TextTable {
    let group = extra.group.map { [TextTable.Column($0)] } ?? []
    let key: [TextTable.Column] = extra.key ? [.init("counted as")] : []
    let spread: [TextTable.Column] =
      extra.spread ? Self.spreadColumns.map { .init($0, .right) } : []
    let weight = extra.weight.map { [TextTable.Column("tf-idf, \($0)", .right)] } ?? []
    var table = TextTable(
      group + [.init("rank", .right), .init("term")] + key
        + [.init("count", .right), .init("documents", .right), .init("per million", .right)]
        + spread + weight)
    for (group, row) in all {
      var cells = extra.group == nil ? [] : [group ?? ""]
      cells += [String(row.rank), row.entry.surface]
      if extra.key { cells.append(row.entry.term) }
      cells += [String(row.entry.count), String(row.entry.documents)]
      cells.append(DecimalText.fixed(row.perMillion, places: 1))
      if extra.spread { cells += row.spread.map(Self.aligned) ?? [] }
      if extra.weight != nil {
        cells.append(row.weight?.number.map { DecimalText.fixed($0, places: 3) } ?? "")
      }
      table.add(cells)
    }
    return table
  }

  private var all: [(group: String?, row: TermTable.Row)] {
    tables.flatMap { table in table.rows.map { (table.group, $0) } }
  }

  private var records: [[(String, JSONValue)]] {
    all.map { name, row in
      var members: [(String, JSONValue)] = []
      if let group = extra.group { members.append((group, .string(name ?? ""))) }
      members += [
        ("rank", .int(row.rank)), ("term", .string(row.entry.surface)),
        ("key", .string(row.entry.term)), ("count", .int(row.entry.count)),
        ("documents", .int(row.entry.documents)), ("per_million", .double(row.perMillion)),
      ]
      var measured: [(String, Measured)] = []
      if extra.spread, let spread = row.spread {
        measured = [
          ("DP", spread.deviation), ("DPnorm", spread.normalizedDeviation), ("D", spread.juillandD),
        ]
        members += measured.map { ($0.0, JSONValue($0.1)) }
        members += [("range", .int(spread.range)), ("ARF", JSONValue(spread.averageReduced))]
        measured.append(("ARF", spread.averageReduced))
      }
      if extra.weight != nil, let weight = row.weight {
        members.append(("tfidf", JSONValue(weight)))
        measured.append(("tfidf", weight))
      }
      if extra.spread || extra.weight != nil {
        members.append(("undefined", .string(Measured.reasons(in: measured))))
      }
      return members
    }
  }

  private static func aligned(_ spread: TermSpread.Values) -> [String] {
    func text(_ measured: Measured, _ places: Int) -> String {
      measured.number.map { DecimalText.fixed($0, places: places) } ?? ""
    }
    return [
      text(spread.deviation, 3), text(spread.normalizedDeviation, 3), text(spread.juillandD, 3),
      String(spread.range), text(spread.averageReduced, 1),
    ]
  }
}

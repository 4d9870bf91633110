/// Results that are printed as a table for people, as rows for a spreadsheet, or as JSON Lines.
public protocol TabularReport {
  /// The header of `rows`.
  var columns: [String] { get }
  /// One row for each entry.
  var rows: [[String]] { get }
  /// One object for each entry.
  var json: [JSONValue] { get }
  /// What a terminal shows.
  var table: TextTable { get }
  /// Whether there are no entries.
  var isEmpty: Bool { get }
}

extension TabularReport {
  /// Whether there are no entries; long reports tell without writing them.
  public var isEmpty: Bool { rows.isEmpty }
}

/// Finds that may also become lines of a lexicon.
public protocol LexiconReport: TabularReport {
  /// The lines.
  var lexicon: String { get }
}

/// A report whose rows and objects hold the same values.
public protocol RecordReport: TabularReport {
  /// The values of each entry, in the order of the columns; what has no value is `null`.
  var records: [[JSONValue]] { get }
}

extension RecordReport {
  /// One row for each entry: nothing for `null`, semicolons within lists.
  public var rows: [[String]] { records.map { $0.map(\.cell) } }

  /// One object for each entry.
  public var json: [JSONValue] {
    let columns = columns
    return records.map { .object(zip(columns, $0).map { (key: $0, value: $1) }) }
  }
}

extension JSONValue {
  /// The value as a cell of a table: text without quotes, nothing for `null`, lists with semicolons,
  /// and an object of a first, a last and a third value, such as a burst, as `first..last:third`.
  var cell: String {
    switch self {
    case .string(let text): text
    case .null: ""
    case .array(let values): values.map(\.cell).joined(separator: ";")
    case .object(let members) where members.count == 3:
      "\(members[0].value.cell)..\(members[1].value.cell):\(members[2].value.cell)"
    default: text
    }
  }

  /// A text, or `null`.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or `null`.
  static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  /// A number, or `null`.
  static func optional(_ number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }
}

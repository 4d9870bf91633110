/// Entries of a report, from which its rows and its JSON are made alike.
struct TrendEntries {
  private let entries: [[(key: String, value: JSONValue)]]

  /// Takes the values of each entry, in the order of the columns.
  init(_ columns: [String], _ values: [[JSONValue]]) {
    entries = values.map { values in zip(columns, values).map { (key: $0, value: $1) } }
  }

  /// One object an entry.
  var json: [JSONValue] { entries.map { .object($0) } }

  /// One row an entry: nothing for `null`, semicolons within lists.
  var rows: [[String]] { entries.map { $0.map { Self.cell($0.value) } } }

  private static func cell(_ value: JSONValue) -> String {
    switch value {
    case .string(let text): text
    case .null: ""
    case .array(let values): values.map(cell).joined(separator: ";")
    // First, last and weight of a burst.
    case .object(let members):
      "\(cell(members[0].value))..\(cell(members[1].value)):\(cell(members[2].value))"
    default: value.text
    }
  }
}

extension JSONValue {
  /// A text, or `null`.
  static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// A whole number, or `null`.
  static func optional(_ number: Int?) -> JSONValue { number.map { .int($0) } ?? .null }

  /// A number, or `null`.
  static func optional(_ number: Double?) -> JSONValue { number.map { .double($0) } ?? .null }
}

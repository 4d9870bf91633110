/// Writes rows of comma- or tab-separated values.
///
///     CSVWriter(.comma).row(["KAZ", "哈萨克斯坦", "said \"no\""])
///     // KAZ,哈萨克斯坦,"said ""no"""⏎
///
/// Fields are quoted as RFC 4180 says, and only those that must be; lines end in a line feed alone.
/// Tab-separated values are quoted by the same rule, which R, pandas and spreadsheets read.
public struct CSVWriter: Sendable {
  /// What stands between two fields.
  public enum Delimiter: Character, Sendable {
    /// Comma-separated values.
    case comma = ","
    /// Tab-separated values.
    case tab = "\t"
  }

  private let delimiter: Delimiter

  /// Makes a writer of values separated by `delimiter`.
  public init(_ delimiter: Delimiter) { self.delimiter = delimiter }

  /// Returns `fields` as one row, with its line end.
  ///
  ///     CSVWriter(.tab).row(["俄罗斯", "12"])  // "俄罗斯\t12\n"
  ///
  /// - Complexity: O(*n*), where *n* is the length of the row.
  public func row(_ fields: [String]) -> String {
    var text = ""
    append(fields, to: &text)
    return text
  }

  /// Writes `fields` as one row at the end of `text`.
  ///
  ///     var text = ""
  ///     CSVWriter(.comma).append(["term", "count"], to: &text)  // text is "term,count\n"
  ///
  /// - Complexity: O(*n*), where *n* is the length of the row.
  public func append(_ fields: [String], to text: inout String) {
    for (index, field) in fields.enumerated() {
      if index > 0 { text.append(delimiter.rawValue) }
      append(field, to: &text)
    }
    // A lone empty field is quoted, for readers skip blank lines.
    text += fields == [""] ? "\"\"\n" : "\n"
  }

  private func append(_ field: String, to text: inout String) {
    guard field.utf8.contains(where: needsQuotes) else {
      text += field
      return
    }
    text += "\""
    for scalar in field.unicodeScalars {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    text += "\""
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == delimiter.rawValue.asciiValue
  }
}

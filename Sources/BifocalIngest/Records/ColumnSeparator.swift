/// Tells a table by its first line.
enum ColumnSeparator {
  /// Returns the separator of a line of column names, among which the column of the text must be;
  /// nothing when the line is none.
  ///
  /// Spreadsheets write semicolons where a comma is a decimal point.
  ///
  /// - Parameters:
  ///   - start: The first bytes of a file.
  ///   - names: How the columns are called.
  /// - Returns: A tab, a comma or a semicolon.
  /// - Complexity: O(*n*), where *n* is the length of the first line.
  static func separator(of start: [UInt8], names: FieldNames) -> UInt8? {
    let mark = start.starts(with: UTF8Text.byteOrderMark) ? 3 : 0
    let line = start[mark...].prefix(4096).prefix { $0 != 0x0A && $0 != 0x0D }
    return [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { separator in
      line.contains(separator)
        && line.split(separator: separator).contains { cell in
          let name = String(decoding: cell, as: UTF8.self).trimmed { $0 == "\"" || $0 == " " }
          return names.field(named: name, isExact: false) == .text
        }
    }
  }
}

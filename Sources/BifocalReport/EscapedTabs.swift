/// Writes rows of tab-separated values, one row a line whatever the values hold.
///
///     EscapedTabs.row(["d", "a\tb\n"])  // "d", a tab, "a\tb\n" with both escaped, a line end
///
/// A tab, a line feed, a carriage return and a backslash within a value are written as `\t`, `\n`,
/// `\r` and `\\`, as databases do, so that `cut`, `sort` and `wc -l` see the rows as they are.
public enum EscapedTabs {
  /// Returns `fields` as one row, with its line end.
  ///
  ///     EscapedTabs.row(["俄罗斯", "12"])  // "俄罗斯\t12\n"
  ///
  /// - Complexity: O(*n*), where *n* is the length of the row.
  public static func row(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t") + "\n"
  }

  private static func escaped(_ field: String) -> String {
    guard field.utf8.contains(where: needsEscape) else { return field }
    var result = String.UnicodeScalarView()
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": result.append(contentsOf: #"\t"#.unicodeScalars)
      case "\n": result.append(contentsOf: #"\n"#.unicodeScalars)
      case "\r": result.append(contentsOf: #"\r"#.unicodeScalars)
      case "\\": result.append(contentsOf: #"\\"#.unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x5C
  }
}

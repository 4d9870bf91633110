/// Text as XML and HTML hold it.
///
///     XMLEscaping.escaped("A & B <\"去俄化\">")  // "A &amp; B &lt;&quot;去俄化&quot;&gt;"
enum XMLEscaping {
  /// Returns a text that may stand in an element or in an attribute; characters that XML 1.0 does not
  /// allow at all become U+FFFD.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case "\t", "\n", "\r": escaped.append(scalar)
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }
}

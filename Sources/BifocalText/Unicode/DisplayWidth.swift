internal import CICU

extension String {
  /// How many columns a terminal needs for this text.
  ///
  ///     "terms".displayWidth  // 5
  ///     "哈萨克斯坦".displayWidth  // 10
  ///     "👨‍👩‍👧".displayWidth  // 2
  ///
  /// Han, kana, hangul, full-width forms and emoji take two columns; combining marks, zero-width
  /// characters, tabs and other controls take none. Characters whose width East Asian fonts and
  /// others disagree on, such as `…`, count as one, as in nearly every terminal.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text; fastest for ASCII.
  public var displayWidth: Int {
    if let width = asciiWidth { return width }
    return reduce(0) { $0 + $1.displayWidth }
  }

  /// Returns this text, cut so that it fits into `width` columns, with `…` where it was cut.
  ///
  ///     "哈萨克斯坦".truncated(toWidth: 6)  // "哈萨…"
  ///     "tag".truncated(toWidth: 6)  // "tag"
  ///
  /// A wide character is left out whole, so the result may be one column narrower than `width`.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func truncated(toWidth width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    let room = width - 1
    var used = 0
    let kept = prefix { character in
      used += character.displayWidth
      return used <= room
    }
    return kept + "…"
  }

  /// The number of printable characters when all are ASCII, else `nil`.
  private var asciiWidth: Int? {
    var width = 0
    for byte in utf8 {
      guard byte < 0x80 else { return nil }
      if (0x20..<0x7F).contains(byte) { width += 1 }
    }
    return width
  }
}

extension Character {
  /// How many columns a terminal needs for this character: 0, 1 or 2.
  ///
  ///     Character("俄").displayWidth  // 2
  ///     Character("é").displayWidth  // 1
  ///
  /// - Complexity: O(*n*), where *n* is the number of its code points.
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars {
      // Variation selector 16 asks for the emoji form, which is wide: ❤️, 1️⃣.
      if scalar.value == 0xFE0F, width > 0 { return 2 }
      width += scalar.displayWidth
    }
    // A family or a flag is several code points but one picture.
    return min(width, 2)
  }
}

extension Unicode.Scalar {
  /// How many columns this code point takes when it stands alone: 0, 1 or 2.
  var displayWidth: Int {
    switch value {
    case 0x20..<0x7F: return 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: return 2
    // Vowels and final consonants of hangul written in parts join the wide initial before them.
    case 0x1160...0x11FF: return 0
    default: break
    }
    // ICU's general categories: marks that do not advance, enclosing marks, controls, formats.
    guard ![6, 7, 15, 16].contains(cicu_category(value)) else { return 0 }
    // Full-width and wide.
    return [3, 5].contains(cicu_east_asian_width(value)) ? 2 : 1
  }
}

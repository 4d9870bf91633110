/// How many letters of each script a text has, which tells its language as far as Bifocal
/// distinguishes.
struct LetterCounts {
  private(set) var han = 0
  private(set) var latin = 0
  /// Kana and Hangul, which stand beside Han characters in languages other than Chinese.
  private(set) var syllables = 0
  /// Letters of other scripts.
  private(set) var other = 0
  /// Han characters that only Traditional Chinese has.
  private(set) var traditional = 0
  /// Han characters that only Simplified Chinese has.
  private(set) var simplified = 0

  /// Counts the letters of a line, and returns where the next begins.
  ///
  /// Every text is counted twice, so this reads bytes, which is quicker than characters.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - start: Where the line begins.
  ///   - variants: The script of each Han character of the first plane.
  /// - Returns: The offset behind the line feed that ends the line, or the end of the text.
  /// - Complexity: O(*n*), where *n* is the length of the line.
  mutating func addLine(
    of text: borrowing Span<UInt8>, from start: Int, variants: [CharacterFolding.HanVariant]
  ) -> Int {
    var index = start
    // A copy of its own can stay in registers.
    var counts = self
    defer { self = counts }
    while index < text.count {
      let lead = text[index]
      index += 1
      switch lead {
      case 0x0A: return index
      case 0..<0x80: counts.latin += (lead | 0x20) &- 0x61 < 26 ? 1 : 0
      // What nearly all of Chinese is: three bytes, read without a loop.
      case 0xE0..<0xF0:
        let (second, third) = (UInt32(text[index] & 0x3F), UInt32(text[index + 1] & 0x3F))
        index += 2
        counts.add(UInt32(lead & 0x0F) << 12 | second << 6 | third, variants: variants)
      default:
        let length = lead < 0xE0 ? 1 : 3
        var value = UInt32(lead & (0x3F >> UInt8(length)))
        for offset in index..<index + length { value = value << 6 | UInt32(text[offset] & 0x3F) }
        index += length
        counts.add(value, variants: variants)
      }
    }
    return index
  }

  /// Counts a character that is not ASCII.
  @inline(__always)
  private mutating func add(_ value: UInt32, variants: [CharacterFolding.HanVariant]) {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF:
      han += 1
      // Without branches, as nobody can guess what the next character is.
      let variant = variants[Int(value)]
      traditional += variant == .traditional ? 1 : 0
      simplified += variant == .simplified ? 1 : 0
    case 0x2_0000...0x3_FFFF: han += 1
    case 0xC0...0x24F: latin += 1
    case 0x3041...0x30FF, 0xAC00...0xD7FF: syllables += 1
    case 0x250...0x2FF, 0x370...0x1FFF: other += 1
    default: break
    }
  }

  /// The language that most of the text is in; `.undetermined` when it has no letters that Bifocal
  /// knows.
  var dominantLanguage: Language {
    // Three Latin letters weigh as much as one Han character.
    let other = other + syllables
    guard max(3 * han, latin, other) > 0 else { return .undetermined }
    if 3 * han >= latin && 3 * han >= other {
      if syllables > han / 4 { return .undetermined }
      return traditional > simplified ? .traditionalChinese : .simplifiedChinese
    }
    return latin >= other ? .english : .undetermined
  }

  /// Whether there are so many letters that a paragraph has a language of its own, and is not just
  /// a name or an abbreviation.
  var tellsLanguage: Bool { 3 * han + max(latin, other + syllables) >= 24 }

  /// Whether there are no letters at all.
  var isEmpty: Bool { han + latin + other + syllables == 0 }

  /// Whether the letters tell Simplified from Traditional Chinese.
  var tellsScript: Bool { max(traditional, simplified) >= 3 }
}

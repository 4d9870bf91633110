internal import CICU

/// The characters that need a border: letters of scripts that put spaces between words, and digits.
///
/// A name in Latin letters is found only where no such character touches it. Han characters, kana
/// and punctuation need no border, so `访问NATO总部` holds `NATO`.
enum WordCharacters {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF: false
    case 0xC0...0x2E7F: letters[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    case 0xAC00...0xD7AF: true
    default: false
    }
  }

  /// Whether a code point is a Han character.
  static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
      true
    default: false
    }
  }

  /// A bit for each character below U+2E80 that ICU calls a letter, a mark or a digit: asked once,
  /// because a call for each character of a text would cost more than all else that is done with it.
  private static let letters: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 0x2E80 / 64)
    for scalar in UInt32(0xC0)..<0x2E80 where letterCategories.contains(cicu_category(scalar)) {
      bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    return bits
  }()

  /// ICU's `UCharCategory` for Lu, Ll, Lt, Lm, Lo, Mn, Mc and Nd.
  private static let letterCategories: ClosedRange<Int32> = 1...9
}

internal import CICU

/// Maps each character to the one it is matched as: Traditional to Simplified Chinese, full-width
/// to half-width, upper to lower case, and typographic variants of the apostrophe and name dot.
///
///     let folding = try CharacterFolding.shared()
///     folding.folded("俄羅斯與ＥＵ")  // "俄罗斯与eu"
///
/// The table has one entry a code point, so a word folds alike alone and in a sentence, and a text
/// keeps its number of characters. What the table gets wrong (徵兵 and 特徵 become alike) does little
/// harm, because lexicon and text go through the same table. Characters beyond the Basic
/// Multilingual Plane stay as they are.
public struct CharacterFolding: Sendable {
  /// For each code point of the Basic Multilingual Plane, the one it is matched as.
  let table: [UInt16]

  /// For each code point of the Basic Multilingual Plane, its Simplified form, case kept.
  private let simplified: [UInt16]

  private static let loaded = Result { () throws(ICUError) in try CharacterFolding() }

  /// The one table of this process, made from ICU's data on first use (a few milliseconds).
  ///
  /// - Throws: `ICUError` when ICU has no `Traditional-Simplified` transliterator.
  public static func shared() throws(ICUError) -> CharacterFolding { try loaded.get() }

  private init() throws(ICUError) {
    var simplified = try SimplificationTable.make()
    // ICU 72 maps 苎 and 苧 to each other; a chain or a circle would make folding depend on the script
    // that the lexicon was written in.
    for scalar in simplified.indices where Int(simplified[scalar]) != scalar {
      let target = Int(simplified[scalar])
      if Int(simplified[target]) == scalar { simplified[target] = UInt16(target) }
      simplified[scalar] = simplified[target]
    }
    for scalar in Self.kept { simplified[scalar] = UInt16(scalar) }
    self.simplified = simplified
    var table = simplified
    for index in table.indices {
      let plain = Self.plainForm(of: UInt32(table[index]))
      // No script above Cyrillic, Greek, Georgian and their like has case, but for a few rarities.
      table[index] = UInt16(truncatingIfNeeded: plain < 0x2E80 ? cicu_fold_case(plain) : plain)
    }
    self.table = table
  }

  /// Characters that Simplified Chinese has too, and ICU changes all the same: 著名, 乾隆, 俱乐部, 狼藉
  /// and 摔跤 would be no words of its dictionary any more.
  private static let kept = [0x8457, 0x4E7E, 0x4FF1, 0x85C9, 0x8DE4]

  /// Half-width for full-width, and one form for apostrophes and for the dot within a name.
  private static func plainForm(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x2018, 0x2019, 0x02BC: 0x27
    // The dots that Chinese writes between given name and surname: · ・ • ‧ ∙ ⋅ ･, and the full
    // stop that hurried typists use instead.
    case 0xB7, 0x30FB, 0x2022, 0x2027, 0x2219, 0x22C5, 0xFF65: 0x2E
    case 0x2010, 0x2011: 0x2D
    default: scalar
    }
  }

  /// Returns the code point that `scalar` is matched as.
  public func folded(_ scalar: UInt32) -> UInt32 {
    scalar < 0x1_0000 ? UInt32(table[Int(scalar)]) : scalar
  }

  /// Appends the folded characters of a text.
  func appendFolded(_ text: some StringProtocol, to scalars: inout [UInt32]) {
    // Nearly every text hands out its own bytes.
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable {
      unsafe appendFolded($0, to: &scalars)
    }
    guard isDone == nil else { return }
    for scalar in text.unicodeScalars { scalars.append(folded(scalar.value)) }
  }

  /// Appends the folded characters of a text in UTF-8.
  func appendFolded(_ utf8: UnsafeBufferPointer<UInt8>, to scalars: inout [UInt32]) {
    var offset = 0
    while offset < utf8.count {
      let lead = unsafe UInt32(utf8[offset])
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      var scalar = width == 1 ? lead : lead & (0x7F >> UInt32(width))
      for next in offset + 1..<offset + width {
        scalar = unsafe scalar << 6 | UInt32(utf8[next] & 0x3F)
      }
      scalars.append(folded(scalar))
      offset += width
    }
  }

  /// Returns `text` with each character folded.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func folded(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(Unicode.Scalar(folded(scalar.value)) ?? scalar)
    }
    return String(result)
  }

  /// Returns the Simplified form of a character, itself for most.
  func simplified(_ scalar: UInt16) -> UInt16 { simplified[Int(scalar)] }

  /// Makes the Traditional characters of a text in UTF-8 Simplified, offset for offset.
  ///
  /// Both forms of every character take three bytes, so each offset stays true.
  ///
  /// - Complexity: O(*n*).
  func simplify(_ utf8: inout [UInt8]) {
    var index = 0
    while index + 2 < utf8.count {
      let lead = utf8[index]
      guard lead >= 0xE2, lead < 0xF0 else {
        index += 1
        continue
      }
      let scalar =
        UInt32(lead & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6
        | UInt32(utf8[index + 2] & 0x3F)
      let target = simplified[Int(scalar)]
      if UInt32(target) != scalar, target >= 0x800 {
        utf8[index] = 0xE0 | UInt8(target >> 12)
        utf8[index + 1] = 0x80 | UInt8(target >> 6 & 0x3F)
        utf8[index + 2] = 0x80 | UInt8(target & 0x3F)
      }
      index += 3
    }
  }

  /// Which script a Han character belongs to, when it tells.
  enum HanVariant {
    /// Written only in Traditional text.
    case traditional
    /// The Simplified form of other characters; some are used in Traditional text too.
    case simplified
    /// Used in both alike.
    case common
  }

  /// Tells for each code point whether it speaks for Traditional or for Simplified text.
  ///
  /// - Complexity: O(2¹⁶), so ask once.
  func variants() -> [HanVariant] {
    var variants = [HanVariant](repeating: .common, count: 0x1_0000)
    for (scalar, target) in simplified.enumerated() where Int(target) != scalar {
      variants[scalar] = .traditional
      if variants[Int(target)] == .common { variants[Int(target)] = .simplified }
    }
    return variants
  }
}

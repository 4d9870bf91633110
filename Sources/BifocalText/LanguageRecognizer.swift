/// Recognises the main language of a text by its characters.
///
///     let recognizer = try LanguageRecognizer()
///     recognizer.dominantLanguage(of: "俄羅斯總統普丁訪問北京")  // .traditionalChinese
///     recognizer.dominantLanguage(of: "Putin visits Beijing")   // .english
///
/// Chinese is told from English by what carries more of the text (a Han character says about as
/// much as half an English word), and Simplified from Traditional by the characters that exist in
/// only one of them. A text in another script, such as Cyrillic, is `.undetermined`.
public struct LanguageRecognizer: Sendable {
  private let variants: [CharacterFolding.HanVariant]

  /// Makes a recogniser; make one and keep it.
  ///
  /// - Throws: `ICUError` when ICU has no table of Traditional and Simplified characters.
  public init() throws(ICUError) { variants = try CharacterFolding.shared().variants() }

  /// Returns the language of most of `text`, or `.undetermined` when it has no letters it knows.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public func dominantLanguage(of text: String) -> Language {
    var han = 0
    var latin = 0
    var other = 0
    var traditional = 0
    var simplified = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
      case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
        han += 1
        guard scalar.value < 0x1_0000 else { continue }
        switch variants[Int(scalar.value)] {
        case .traditional: traditional += 1
        case .simplified: simplified += 1
        case .common: break
        }
      case 0x250...0x2FF, 0x370...0x1FFF, 0x3041...0x30FF, 0xAC00...0xD7FF: other += 1
      default: break
      }
    }
    // Three Latin letters weigh as much as one Han character.
    guard max(3 * han, latin, other) > 0 else { return .undetermined }
    if 3 * han >= latin && 3 * han >= other {
      // Kana or Hangul beside the Han characters is another language, whatever the share of Han.
      if other > han / 4 { return .undetermined }
      return traditional > simplified ? .traditionalChinese : .simplifiedChinese
    }
    return latin >= other ? .english : .undetermined
  }
}

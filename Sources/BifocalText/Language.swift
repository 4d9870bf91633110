/// The main language of a text, as far as Bifocal distinguishes.
public enum Language: String, Sendable, CaseIterable {
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh-Hans"
  /// Chinese in traditional characters.
  case traditionalChinese = "zh-Hant"
  /// English.
  case english = "en"
  /// Any other language, or a text without letters.
  case undetermined = "und"

  /// Whether the language is Chinese, in either script.
  public var isChinese: Bool { self == .simplifiedChinese || self == .traditionalChinese }
}

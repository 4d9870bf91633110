internal import BifocalText

/// How much room a text takes in a picture, whose fonts nobody knows beforehand.
///
///     ChartText.width("去俄化")  // 39
///
/// A Han character is as wide as it is high in every font. Other characters are reckoned as the widest
/// of the usual fonts draw them, so that a text rather has too much room than too little.
public enum ChartText {
  /// The usual size of a font, in pixels: legible when a picture is shown somewhat smaller.
  public static let size = 13.0

  /// Returns the width of a text, in pixels.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func width(_ text: String, size: Double = size) -> Double {
    size * text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns a text that takes at most `width` pixels, its end cut and marked by an ellipsis.
  public static func fitted(_ text: String, to width: Double, size: Double = size) -> String {
    guard self.width(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }

  /// The width of a character, as a part of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", "·", " ": 0.36
    case "f", "r", "t", "(", ")", "[", "]", "-", "/": 0.42
    case "m", "w", "M", "W", "%", "@": 1
    case "+", "=", "<", ">", "~", "#", "&": 0.84
    case "A"..."Z": 0.72
    case "\u{20}"..."\u{7E}": 0.64
    // An ellipsis is drawn as wide as a Han character by fonts for Chinese.
    case "…", "—", "×": 1
    default: Double(String(scalar).displayWidth) * (scalar.value < 0x1100 ? 0.7 : 0.5)
    }
  }
}

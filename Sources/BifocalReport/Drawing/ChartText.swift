internal import BifocalText

/// How much room a text takes in a picture, whose fonts nobody knows beforehand.
///
///     ChartText.width("去俄化")  // 39
///
/// A Han character is as wide as it is high in every font; other characters are reckoned at three
/// fifths of that, which few fonts exceed.
public enum ChartText {
  /// The usual size of a font, in pixels: legible when a picture is shown somewhat smaller.
  public static let size = 13.0

  /// Returns the width of a text, in pixels.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func width(_ text: String, size: Double = size) -> Double {
    // Wide characters take two columns of a terminal, others one.
    let columns = text.displayWidth
    let wide = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 1 : 0) }
    let wideColumns = min(columns, 2 * wide)
    return size * (Double(wideColumns) / 2 + Double(columns - wideColumns) * 0.6)
  }

  /// Returns a text that takes at most `width` pixels, its end cut and marked by an ellipsis.
  public static func fitted(_ text: String, to width: Double, size: Double = size) -> String {
    guard self.width(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty, self.width(kept + "…", size: size) > width { kept.removeLast() }
    return kept + "…"
  }
}

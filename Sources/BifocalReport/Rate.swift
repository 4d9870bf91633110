/// Occurrences per ten thousand words.
enum Rate {
  /// To four places.
  static func rounded(count: Int, words: Int) -> Double {
    words == 0 ? 0 : (Double(count) * 100_000_000 / Double(words)).rounded() / 10_000
  }

  /// To four places, for programs.
  static func text(count: Int, words: Int) -> String { String(rounded(count: count, words: words)) }

  /// To two places, always two, so that a column of them lines up.
  static func aligned(count: Int, words: Int) -> String {
    let hundredths = Int((rounded(count: count, words: words) * 100).rounded())
    let fraction = String(hundredths % 100)
    return "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
  }
}

/// Pieces as one text.
enum JoinedPieces {
  /// Returns words with spaces only where letters would touch.
  static func text(_ words: [String]) -> String {
    words.reduce(into: "") { text, word in
      let borders = [text.unicodeScalars.last, word.unicodeScalars.first].compactMap { $0 }
      let touch = borders.count < 2 || borders.allSatisfy { $0.value >= 0x2E80 }
      text += (touch ? "" : " ") + word
    }
  }
}

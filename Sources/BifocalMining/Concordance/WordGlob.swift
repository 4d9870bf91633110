internal import BifocalText

/// A pattern for one word: `*` stands for any characters, `?` for one.
struct WordGlob: Sendable {
  private let pattern: [UInt32]

  private static let star = UInt32(UInt8(ascii: "*"))
  private static let one = UInt32(UInt8(ascii: "?"))

  init(_ pattern: Substring, folding: CharacterFolding) {
    self.pattern = folding.folded(pattern).unicodeScalars.map(\.value)
  }

  /// Whether a folded word fits.
  ///
  /// - Complexity: O(*nm*) at worst, where *n* and *m* are the lengths of word and pattern: only the
  ///   last star before a place is ever tried again.
  func matches(_ word: ArraySlice<UInt32>) -> Bool {
    var (place, index) = (word.startIndex, 0)
    var retry: (place: Int, index: Int)?
    while place < word.endIndex {
      if index < pattern.count, pattern[index] == Self.star {
        retry = (place, index)
        index += 1
      } else if index < pattern.count, pattern[index] == Self.one || pattern[index] == word[place] {
        place += 1
        index += 1
      } else if let last = retry {
        retry = (last.place + 1, last.index)
        (place, index) = (last.place + 1, last.index + 1)
      } else {
        return false
      }
    }
    return pattern[index...].allSatisfy { $0 == Self.star }
  }
}

extension TextChunks {
  /// Where a text may be cut, the best first.
  public enum Place: Sendable, CaseIterable {
    /// After a line break below an empty line or a mark of punctuation: no name of several words
    /// goes on there.
    case paragraph
    /// After any line break.
    case line
    /// After a mark that ends a sentence, before a letter or a Han character.
    case sentence
    /// After a Chinese comma, before a letter or a Han character; a sentence goes on.
    case clause
    /// After a space, before a letter or a Han character; a sentence goes on, and a name may.
    case space

    /// Whether an index is such a place.
    ///
    /// What is after it is known, so the index is never the end.
    func isBefore(_ index: Int, in bytes: [UInt8]) -> Bool {
      let before = bytes[..<index]
      switch self {
      case .paragraph: return before.last == 0x0A && Self.endsParagraph(before.dropLast())
      case .line: return before.last == 0x0A
      case .sentence:
        return Self.isLetter(bytes[index])
          && (Self.ends(before, in: Self.fullStops)
            || before.last == 0x20 && Self.endsSentence(before.dropLast(), follower: bytes[index]))
      case .clause:
        return Self.isLetter(bytes[index]) && Self.ends(before, in: Self.commas)
      case .space: return before.last == 0x20 && Self.isLetter(bytes[index])
      }
    }

    /// The marks 。 ！ ？ in UTF-8.
    private static let fullStops: [[UInt8]] = [
      [0xE3, 0x80, 0x82], [0xEF, 0xBC, 0x81], [0xEF, 0xBC, 0x9F],
    ]
    /// The marks 、 ， ； in UTF-8.
    private static let commas: [[UInt8]] = [
      [0xE3, 0x80, 0x81], [0xEF, 0xBC, 0x8C], [0xEF, 0xBC, 0x9B],
    ]

    /// Such a mark is a word of its own by Unicode's rules, unless something that combines follows.
    private static func ends(_ text: ArraySlice<UInt8>, in marks: [[UInt8]]) -> Bool {
      guard text.count >= 3, text[text.endIndex - 3] == 0xE3 || text[text.endIndex - 3] == 0xEF
      else { return false }
      return marks.contains { text.suffix(3).elementsEqual($0) }
    }

    /// Whether a byte begins a Latin letter or a Han character.
    private static func isLetter(_ byte: UInt8) -> Bool {
      (0x41...0x5A).contains(byte & 0xDF) || (0xE4...0xE9).contains(byte)
    }

    /// Whether a line ends in another line break or in a mark.
    private static func endsParagraph(_ line: ArraySlice<UInt8>) -> Bool {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let last = line.last else { return true }
      if last < 0x80 { return last == 0x0A || ".!?:;".utf8.contains(last) }
      // General, Chinese and wide punctuation: E2 80, E3 80 and EF.
      let mark = Array(line.suffix(3))
      guard mark.count == 3 else { return false }
      return mark[0] == 0xEF || (mark[0] == 0xE2 || mark[0] == 0xE3) && mark[1] == 0x80
    }

    /// Whether an English sentence ends before a space: not after a short word or a name, which may
    /// be an abbreviation.
    private static func endsSentence(_ text: ArraySlice<UInt8>, follower: UInt8) -> Bool {
      switch text.last {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): true
      case UInt8(ascii: "."):
        (0x41...0x5A).contains(follower) && text.count > 4
          && text.suffix(5).dropLast().allSatisfy { (0x61...0x7A).contains($0) }
      default: false
      }
    }
  }
}

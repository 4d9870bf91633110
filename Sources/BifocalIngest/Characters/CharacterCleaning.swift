/// Replaces the characters that only some programs write, so that the rest of the code meets one
/// line end, one space and no invisible marks.
///
///     CharacterCleaning.cleaned("a\r\nb\u{A0}c\u{200B}")  // "a\nb c"
enum CharacterCleaning {
  /// Returns `text` with line feeds for all line ends, spaces for no-break spaces, and without
  /// control characters, soft hyphens, zero-width spaces and byte order marks.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  static func cleaned(_ text: String) -> String {
    String(decoding: cleaned(Array(text.utf8)), as: UTF8.self)
  }

  /// Returns valid UTF-8 with the same changes; a text that needs none is returned as it is.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `bytes`.
  static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    // What lies between `copied` and `index` is right as it stands, and waits to be copied.
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard ByteClass(bytes[index]) == .special else {
        index += 1
        continue
      }
      let (replacement, length) = replacement(startOf: bytes[index...])
      let start = index
      index += length
      guard replacement != .itself else { continue }
      if copied == 0 { result.reserveCapacity(bytes.count) }
      result += bytes[copied..<start]
      switch replacement {
      case .space: result.append(UInt8(ascii: " "))
      case .lineEnd: result.append(UInt8(ascii: "\n"))
      case .itself, .nothing: break
      }
      // The line feed after a carriage return belongs to it.
      if bytes[start] == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      copied = index
    }
    return copied == 0 ? bytes : result + bytes[copied...]
  }

  /// What becomes of a character.
  enum Replacement { case itself, space, lineEnd, nothing }

  /// What the first byte of a character tells about its replacement.
  enum ByteClass {
    /// The character stays, and is no white space.
    case plain
    /// A space, a tab or a line feed.
    case blank
    /// The whole character must be looked at.
    case special

    @inline(__always)
    init(_ byte: UInt8) {
      switch byte {
      case 0x20, 0x09, 0x0A: self = .blank
      case 0x00...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: self = .special
      default: self = .plain
      }
    }
  }

  /// Returns what becomes of the first character of `bytes`, and its length.
  static func replacement(startOf bytes: ArraySlice<UInt8>) -> (Replacement, length: Int) {
    guard let first = bytes.first else { return (.nothing, 0) }
    let length = min(first.sequenceLength, bytes.count)
    return (replacement(for: bytes.prefix(length)), length)
  }

  private static func replacement(for sequence: ArraySlice<UInt8>) -> Replacement {
    let first = sequence.startIndex
    let second = sequence.count > 1 ? sequence[first + 1] : 0
    let third = sequence.count > 2 ? sequence[first + 2] : 0
    switch sequence[first] {
    case 0x09, 0x0A, 0x20...0x7E: return .itself
    case 0x0B, 0x0C, 0x0D: return .lineEnd
    case 0x00...0x1F, 0x7F: return .nothing
    case 0xC2:
      switch second {
      case 0x85: return .lineEnd
      case 0x80...0x9F, 0xAD: return .nothing
      case 0xA0: return .space
      default: return .itself
      }
    case 0xE2:
      switch (second, third) {
      case (0x80, 0xA8), (0x80, 0xA9): return .lineEnd
      case (0x80, 0xAF): return .space
      case (0x80, 0x8B), (0x81, 0xA0): return .nothing
      default: return .itself
      }
    case 0xEF: return sequence.elementsEqual(UTF8Text.byteOrderMark) ? .nothing : .itself
    default: return .itself
    }
  }
}

/// Builds the text of one block from pieces, with one space for each run of white space.
struct BlockBuilder {
  /// The text so far.
  private(set) var bytes: [UInt8] = []

  /// The number of bytes that are the text of links.
  private(set) var linkedLength = 0

  private var space = Space.none

  /// The bytes that stand for themselves and are no white space.
  private static let isPlain: [Bool] = (0...255).map { byte in
    byte > 0x20 && byte != UInt8(ascii: "&") && !CharacterCleaning.isSuspect[byte]
  }

  /// Whether a byte that begins some characters to replace begins none here.
  private static func isKept(_ text: ArraySlice<UInt8>, at index: Int) -> Bool {
    text[index] >= 0x80 && CharacterCleaning.replacement(in: text, at: index) == nil
  }

  private static func replacement(
    in text: ArraySlice<UInt8>, at index: Int
  ) -> (byte: UInt8?, length: Int)? {
    let byte = text[index]
    if byte == 0x20 || byte == 0x09 || byte == 0x0A { return (byte, 1) }
    return CharacterCleaning.replacement(in: text, at: index)
  }

  private enum Space { case none, space, lineEnd }

  /// Whether the last thing appended was a new line.
  var endsWithNewLine: Bool { bytes.last == UInt8(ascii: "\n") }

  /// Appends text whose references are not resolved yet.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isLinked: Whether it is the text of a link.
  ///   - keepsSpace: Whether white space stays as it is.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  mutating func append(_ text: ArraySlice<UInt8>, isLinked: Bool, keepsSpace: Bool) {
    let count = bytes.count
    let end = text.endIndex
    var index = text.startIndex
    let isPlain = Self.isPlain
    while index < end {
      let byte = text[index]
      if isPlain[Int(byte)] || Self.isKept(text, at: index) {
        // Words with single spaces between them are one.
        let start = index
        repeat {
          index += 1
        } while index < end
          && (isPlain[Int(text[index])] || Self.isKept(text, at: index)
            || text[index] == 0x20 && index + 1 < end && isPlain[Int(text[index + 1])])
        append(word: text[start..<index])
      } else if byte == UInt8(ascii: "&") {
        if let (scalar, length) = HTMLEntities.reference(startOf: text[index...]) {
          let resolved = CharacterCleaning.cleaned(Array(String(scalar).utf8))
          append(resolved: resolved[...], keepsSpace: keepsSpace)
          index += length
        } else {
          append(word: text[index...index])
          index += 1
        }
      } else if let (replacement, length) = Self.replacement(in: text, at: index) {
        if let replacement { appendSpace(replacement, keepsSpace: keepsSpace) }
        index += length
      } else {
        append(word: text[index...index])
        index += 1
      }
    }
    if isLinked { linkedLength += bytes.count - count }
  }

  /// Begins a new line within the block.
  mutating func appendNewLine() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    space = .none
  }

  /// Takes back what was appended since the text had `count` bytes, if `isUnwanted` says so.
  mutating func takeBack(since count: Int, if isUnwanted: (ArraySlice<UInt8>) -> Bool) {
    guard count <= bytes.count, isUnwanted(bytes[count...]) else { return }
    bytes.removeSubrange(count...)
    linkedLength = min(linkedLength, count)
  }

  /// Forgets the text, and keeps its memory.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    linkedLength = 0
    space = .none
  }

  private mutating func append(resolved text: ArraySlice<UInt8>, keepsSpace: Bool) {
    guard let first = text.first else { return }
    if first <= 0x20 {
      appendSpace(first, keepsSpace: keepsSpace)
    } else {
      append(word: text)
    }
  }

  private mutating func appendSpace(_ byte: UInt8, keepsSpace: Bool) {
    if keepsSpace {
      bytes.append(byte)
    } else {
      space = byte == UInt8(ascii: "\n") || space == .lineEnd ? .lineEnd : .space
    }
  }

  private mutating func append(word: ArraySlice<UInt8>) {
    if space != .none {
      if needsSpace(before: word) { bytes.append(UInt8(ascii: " ")) }
      space = .none
    }
    bytes += word
  }

  private func needsSpace(before word: ArraySlice<UInt8>) -> Bool {
    guard let last = bytes.last, last > 0x20 else { return false }
    guard space == .lineEnd, let first = word.first, last >= 0x80 || first >= 0x80 else {
      return true
    }
    // Chinese source lines end where they please, not at a space.
    guard let before = bytes[...].lastScalar?.scalar, let after = word.firstScalar?.scalar else {
      return true
    }
    return LineJoining.needsSpace(between: before, and: after)
  }
}

/// Builds the text of one block from pieces, with one space for each run of white space.
struct BlockBuilder {
  /// What the block will be.
  var kind = Block.Kind.paragraph

  /// Whether what is appended is the text of a link.
  var isInLink = false

  private var bytes: [UInt8] = []
  private var linkedLength = 0
  private var space = Space.none

  private enum Space { case none, space, lineEnd }

  /// Whether nothing was appended yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Whether the last thing appended was a new line.
  var endsWithNewLine: Bool { bytes.last == UInt8(ascii: "\n") }

  /// Appends text whose references are not resolved yet.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == UInt8(ascii: "&"),
        let (scalar, length) = HTMLEntities.reference(startOf: text[index...])
      {
        let resolved = CharacterCleaning.cleaned(String(scalar))
        append(resolved: Array(resolved.utf8)[...])
        index += length
      } else {
        let end = text[(index + 1)...].firstIndex(of: UInt8(ascii: "&")) ?? text.endIndex
        append(resolved: text[index..<end])
        index = end
      }
    }
  }

  /// Begins a new line within the block.
  mutating func appendNewLine() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    space = .none
  }

  /// Begins a new cell of a row.
  mutating func appendCell() {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\t")) }
    space = .none
  }

  /// Returns the block, if it has any text, and starts the next paragraph.
  mutating func finish() -> Block? {
    defer {
      bytes = []
      linkedLength = 0
      space = .none
    }
    let whole = String(decoding: bytes, as: UTF8.self)
    let text = kind == .preformatted ? whole.trimmed { $0 == "\n" } : whole.trimmed()
    guard !text.trimmed().isEmpty else { return nil }
    return Block(kind: kind, text: String(text), linkedLength: linkedLength)
  }

  private mutating func append(resolved text: ArraySlice<UInt8>) {
    let count = bytes.count
    if kind == .preformatted {
      bytes += text
    } else {
      var rest = text
      while let byte = rest.first {
        guard byte > 0x20 else {
          space = byte == UInt8(ascii: "\n") || space == .lineEnd ? .lineEnd : .space
          rest = rest.dropFirst()
          continue
        }
        let word = rest.prefix { $0 > 0x20 }
        if needsSpace(before: word) { bytes.append(UInt8(ascii: " ")) }
        space = .none
        bytes += word
        rest = rest[word.endIndex...]
      }
    }
    if isInLink { linkedLength += bytes.count - count }
  }

  private func needsSpace(before word: ArraySlice<UInt8>) -> Bool {
    guard space != .none, let last = bytes.last, last > 0x20 else { return false }
    guard space == .lineEnd else { return true }
    // Chinese source lines end where they please, not at a space.
    guard let before = String(decoding: bytes.suffix(4), as: UTF8.self).unicodeScalars.last,
      let after = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
    else { return true }
    return LineJoining.needsSpace(between: before, and: after)
  }
}

/// Takes the marks out of the text of one Markdown paragraph.
///
///     MarkdownInline(ByteSlice("**Gas** from [Baku](https://a.az), not 2*3*4".utf8)).text.string
///     // "Gas from Baku, not 2*3*4"
///
/// A mark is taken out where it does something: a star between spaces, an underscore within a name
/// and a bracket without an address stay.
struct MarkdownInline {
  /// The text, its lines joined but for those that end with two spaces or a backslash.
  private(set) var text: ByteSlice = []

  /// The number of bytes of `text` that are the text of links.
  private(set) var linkedLength = 0

  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []

  /// The places in `output` of marks that turned out to be marks.
  private var deleted: [Range<Int>] = []

  /// Runs of stars and underscores that may open emphasis: their place in `output`.
  private var openers: [UInt8: [Range<Int>]] = [:]

  /// A bracket that may open a link, and how many marks were deleted before it.
  private struct Bracket {
    let start: Int
    let isImage: Bool
    let deletedBefore: Int
  }

  /// The brackets that are open, by their places in `output`.
  private var brackets: [Bracket] = []

  /// Where the next `>` is, from the last time it was looked for.
  private var nextTagEnd = -1

  /// Up to here in `bytes` no address of a link ends.
  private var noAddressBefore = 0

  /// Runs of backquotes, by length, that are not closed.
  private var unclosedCode: Set<Int> = []

  /// Stands in `output` for a new line that the author asked for; clean text has no such byte.
  private static let hardBreak: UInt8 = 0x0B

  /// Reads one paragraph.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `paragraph`.
  init(_ paragraph: ByteSlice) {
    bytes = Array(paragraph)
    output.reserveCapacity(bytes.count)
    while index < bytes.count { readNext() }
    text = joined(withoutDeleted())
  }

  private mutating func readNext() {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readEmphasis(byte)
    case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["):
      openBracket(isImage: true)
    case UInt8(ascii: "["): openBracket(isImage: false)
    case UInt8(ascii: "]"): readBracketEnd()
    case UInt8(ascii: "<"): readTag()
    case UInt8(ascii: "&"): readReference()
    case UInt8(ascii: "\n"): readLineEnd()
    default: takeText()
    }
  }

  /// Takes everything up to the next byte that may be a mark.
  private mutating func takeText() {
    var end = index + 1
    while end < bytes.count, !Self.mayBeMark[Int(bytes[end])] { end += 1 }
    take(end - index)
  }

  private static let mayBeMark: [Bool] = (0...255).map { "\\`*_![]<&\n".utf8.contains($0) }

  private func peek(_ distance: Int) -> UInt8? {
    bytes.indices.contains(index + distance) ? bytes[index + distance] : nil
  }

  private mutating func take(_ count: Int) {
    output += bytes[index..<index + count]
    index += count
  }

  private mutating func readEscape() {
    guard let next = peek(1) else { return take(1) }
    if next == UInt8(ascii: "\n") {
      output.append(Self.hardBreak)
      index += 2
    } else if next < 0x80, Self.isPunctuation(next) {
      output.append(next)
      index += 2
    } else {
      take(1)
    }
  }

  private mutating func readLineEnd() {
    let isHard = output.suffix(2).elementsEqual([0x20, 0x20])
    output.append(isHard ? Self.hardBreak : UInt8(ascii: "\n"))
    index += 1
  }

  private mutating func readReference() {
    guard let (scalar, length) = HTMLEntities.reference(startOf: bytes[index...]) else {
      return take(1)
    }
    output += CharacterCleaning.cleaned(Array(String(scalar).utf8))
    index += length
  }

  private mutating func readCode() {
    let length = bytes[index...].prefix { $0 == UInt8(ascii: "`") }.count
    guard !unclosedCode.contains(length) else { return take(length) }
    var end = index + length
    while end < bytes.count {
      let run = bytes[end...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length {
        output += bytes[index + length..<end]
        index = end + length
        return
      }
      end += max(run, 1)
    }
    unclosedCode.insert(length)
    take(length)
  }
}

// MARK: - Emphasis

extension MarkdownInline {
  private mutating func readEmphasis(_ mark: UInt8) {
    var count = bytes[index...].prefix { $0 == mark }.count
    let before = index > 0 ? bytes[index - 1] : 0x20
    let after = peek(count) ?? 0x20
    let isBetweenDigits = Self.isDigit(before) && Self.isDigit(after)
    var canOpen = after > 0x20 && !isBetweenDigits
    var canClose = before > 0x20 && !isBetweenDigits
    if mark == UInt8(ascii: "_") {
      // snake_case is a name.
      canOpen = canOpen && !Self.isWordByte(before)
      canClose = canClose && !Self.isWordByte(after)
    }
    while canClose, count > 0, let opener = openers[mark]?.popLast() {
      let used = count >= 2 && opener.count >= 2 ? 2 : 1
      deleted.append(opener.upperBound - used..<opener.upperBound)
      deleted.append(output.count..<output.count + used)
      take(used)
      count -= used
      let left = opener.lowerBound..<opener.upperBound - used
      if !left.isEmpty { openers[mark]?.append(left) }
    }
    guard count > 0 else { return }
    if canOpen { openers[mark, default: []].append(output.count..<output.count + count) }
    take(count)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isDigit(byte) && !(0x61...0x7A).contains(byte | 0x20)
  }
}

// MARK: - Links and tags

extension MarkdownInline {
  private mutating func openBracket(isImage: Bool) {
    brackets.append(
      Bracket(start: output.count, isImage: isImage, deletedBefore: deleted.count))
    take(isImage ? 2 : 1)
  }

  private mutating func readBracketEnd() {
    guard let bracket = brackets.popLast() else { return take(1) }
    if output.count - bracket.start > 2, output[bracket.start + 1] == UInt8(ascii: "^"),
      !bracket.isImage
    {
      // A reference to a footnote.
      output.removeSubrange(bracket.start...)
      index += 1
      return
    }
    guard let end = addressEnd(from: index + 1) else { return take(1) }
    index = end
    if bracket.isImage {
      removeOutput(since: bracket)
    } else {
      deleted.append(bracket.start..<bracket.start + 1)
      linkedLength += output.count - bracket.start - 1
    }
  }

  /// Drops what was put out since a bracket, with the marks in it.
  private mutating func removeOutput(since bracket: Bracket) {
    output.removeSubrange(bracket.start...)
    let inside = deleted[bracket.deletedBefore...].filter { $0.lowerBound < bracket.start }
    deleted.replaceSubrange(bracket.deletedBefore..., with: inside)
    for mark in openers.keys {
      while let last = openers[mark]?.last, last.lowerBound >= bracket.start {
        openers[mark]?.removeLast()
      }
    }
  }

  /// Returns where the `(address "title")` ends that starts at `start`.
  private mutating func addressEnd(from start: Int) -> Int? {
    guard start < bytes.count, start >= noAddressBefore else { return nil }
    guard bytes[start] == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var quote: UInt8?
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\""), bytes[position - 1] <= 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "\\") {
        position += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return position + 1 }
      } else if byte == UInt8(ascii: "\n") || Self.isSpaceBeforeText(bytes[position...]) {
        break
      }
      position += 1
    }
    noAddressBefore = position
    return nil
  }

  /// Whether white space is followed by more than the end of the address or a title.
  private static func isSpaceBeforeText(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first == 0x20, let next = bytes.dropFirst().first else {
      return false
    }
    return next != UInt8(ascii: "\"") && next != UInt8(ascii: ")") && next != 0x20
  }

  private mutating func readTag() {
    if nextTagEnd < index {
      nextTagEnd = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
    }
    let end = nextTagEnd
    guard end < bytes.endIndex else { return take(1) }
    let inner = bytes[index + 1..<end]
    let start = HTMLTag.lowercased(inner.prefix(8))
    if start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("mailto:") {
      output += inner
      linkedLength += inner.count
      index = end + 1
      return
    }
    var scanner = HTMLScanner(bytes[index...end])
    switch scanner.next() {
    case .text: take(1)
    case .start(let tag) where tag.element == .br:
      output.append(Self.hardBreak)
      index = end + 1
    case .start, .raw, .end, nil: index = end + 1
    }
  }
}

// MARK: - Output

extension MarkdownInline {
  private func withoutDeleted() -> [UInt8] {
    guard !deleted.isEmpty else { return output }
    var result: [UInt8] = []
    result.reserveCapacity(output.count)
    var position = 0
    for range in deleted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      result += output[position..<max(position, min(range.lowerBound, output.count))]
      position = max(position, min(range.upperBound, output.count))
    }
    return result + output[position...]
  }

  private func joined(_ bytes: [UInt8]) -> ByteSlice {
    guard bytes.contains(where: { $0 == Self.hardBreak || $0 == UInt8(ascii: "\n") }) else {
      return bytes[...].trimmed()
    }
    let lines = bytes.split(separator: Self.hardBreak).map { part in
      var line: ByteSlice = []
      for soft in part.split(separator: UInt8(ascii: "\n")) {
        LineJoining.append(soft.trimmed(), to: &line)
      }
      return line
    }
    return ByteSlice(lines.filter { !$0.isEmpty }.joined(separator: "\n".utf8))
  }
}

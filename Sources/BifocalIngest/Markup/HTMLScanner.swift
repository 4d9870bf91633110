/// Cuts HTML into tags and text, whatever is wrong with it, in one pass.
///
/// Comments and declarations are left out. A `<` that starts no tag is text. What is never closed
/// (a quote, a comment) is looked for once, not again for each that is open.
struct HTMLScanner {
  /// A piece of HTML.
  enum Token {
    /// Text whose references are not resolved yet.
    case text(ArraySlice<UInt8>)
    /// A start tag.
    case start(HTMLTag)
    /// The start tag of an element that holds no HTML, with what it holds.
    case raw(HTMLTag, content: ArraySlice<UInt8>)
    /// An end tag.
    case end(HTMLElement)
  }

  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var missing: Set<UInt8> = []
  private var hasCommentEnd = true
  private var unclosedRaw: Set<HTMLElement> = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Returns the next piece, or nothing at the end.
  ///
  /// - Complexity: O(*n*) for all pieces together, where *n* is the number of bytes.
  mutating func next() -> Token? {
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.endIndex else { return text() }
      switch bytes[index + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): skipDeclaration()
      case UInt8(ascii: "/"): if let element = endTag() { return .end(element) }
      case 0x41...0x5A, 0x61...0x7A: return startTag()
      default: return text()
      }
    }
    return nil
  }

  private mutating func text() -> Token {
    let start = index
    index = position(of: UInt8(ascii: "<"), from: index + 1)
    return .text(bytes[start..<index])
  }

  private func position(of byte: UInt8, from start: Int) -> Int {
    bytes.index(of: byte, from: start)
  }

  private mutating func skipDeclaration() {
    if hasCommentEnd, bytes[index...].starts(with: [0x3C, 0x21, 0x2D, 0x2D]) {
      // `<!-->` is a whole comment.
      var end = position(of: UInt8(ascii: ">"), from: index + 4)
      while end < bytes.endIndex, bytes[end - 1] != 0x2D || bytes[end - 2] != 0x2D {
        end = position(of: UInt8(ascii: ">"), from: end + 1)
      }
      if end < bytes.endIndex {
        index = end + 1
        return
      }
      hasCommentEnd = false
    }
    index = min(position(of: UInt8(ascii: ">"), from: index) + 1, bytes.endIndex)
  }

  private mutating func endTag() -> HTMLElement? {
    let (hash, end) = name(from: index + 2)
    let isNamed = end > index + 2
    index = tagEnd(from: end)
    return isNamed ? HTMLElement(hash: hash) : nil
  }

  private mutating func startTag() -> Token {
    let (hash, nameEnd) = name(from: index + 1)
    let element = HTMLElement(hash: hash)
    index = tagEnd(from: nameEnd)
    // The bracket is missing at the end of a page that was cut off.
    let isClosed = index > nameEnd && bytes[index - 1] == UInt8(ascii: ">")
    let tag = HTMLTag(
      element: element, attributes: bytes[nameEnd..<(isClosed ? index - 1 : index)])
    guard element.isRaw else { return .start(tag) }
    return .raw(tag, content: rawContent(of: element))
  }

  private func name(from start: Int) -> (hash: UInt64, end: Int) {
    var hash = NameHash.empty
    var end = start
    while end < bytes.endIndex {
      let byte = bytes[end]
      guard byte > 0x20, byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/"),
        byte != UInt8(ascii: "<")
      else { break }
      hash = NameHash.adding(byte, to: hash)
      end += 1
    }
    return (hash, end)
  }

  /// Returns the index after the bracket that closes a tag; one may stand in quoted values too.
  private mutating func tagEnd(from start: Int) -> Int {
    var position = start
    var last: UInt8 = 0
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") { return position + 1 }
      // A quote counts as one only at the start of a value.
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), last == UInt8(ascii: "="),
        !missing.contains(byte)
      {
        let close = self.position(of: byte, from: position + 1)
        if close < bytes.endIndex { position = close } else { missing.insert(byte) }
      }
      if byte > 0x20 { last = byte }
      position += 1
    }
    return bytes.endIndex
  }

  private mutating func rawContent(of element: HTMLElement) -> ArraySlice<UInt8> {
    let start = index
    // Without an end tag a script has the rest of the page, and a title its line.
    if unclosedRaw.contains(element) { return bytes[start..<start] }
    var open = position(of: UInt8(ascii: "<"), from: index)
    while open < bytes.endIndex {
      if open + 1 < bytes.endIndex, bytes[open + 1] == UInt8(ascii: "/") {
        let (hash, end) = name(from: open + 2)
        if HTMLElement(hash: hash) == element {
          index = tagEnd(from: end)
          return bytes[start..<open]
        }
      }
      open = position(of: UInt8(ascii: "<"), from: open + 1)
    }
    unclosedRaw.insert(element)
    switch element {
    case .script, .style: index = bytes.endIndex
    case .title: index = position(of: UInt8(ascii: "<"), from: start)
    default: break
    }
    return bytes[start..<index]
  }
}

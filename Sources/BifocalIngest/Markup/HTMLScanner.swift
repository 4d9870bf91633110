/// Cuts HTML into tags and text, whatever is wrong with it, in one pass.
///
/// Comments, declarations, scripts and styles are left out. A `<` that starts no tag is text. What
/// is never closed (a quote, a comment) is looked for once, not again for each that is open.
struct HTMLScanner {
  /// A piece of HTML.
  enum Token {
    /// Text whose references are not resolved yet.
    case text(ArraySlice<UInt8>)
    /// A start tag.
    case start(HTMLTag)
    /// An end tag, by its name in lower case.
    case end(String)
  }

  private var rest: ArraySlice<UInt8>
  private var missing: Set<UInt8> = []
  private var hasCommentEnd = true

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Returns the next piece, or nothing at the end.
  ///
  /// - Complexity: O(*n*) for all pieces together, where *n* is the number of bytes.
  mutating func next() -> Token? {
    while let first = rest.first {
      guard first == UInt8(ascii: "<"), let second = rest.dropFirst().first,
        second == UInt8(ascii: "/") || second == UInt8(ascii: "!") || second == UInt8(ascii: "?")
          || Self.isLetter(second)
      else { return text() }
      if second == UInt8(ascii: "!") || second == UInt8(ascii: "?") {
        skipDeclaration()
      } else if let token = tag() {
        return token
      }
    }
    return nil
  }

  private mutating func text() -> Token {
    let body = rest.dropFirst()
    let end = body.firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
    defer { rest = rest[end...] }
    return .text(rest[..<end])
  }

  private mutating func skipDeclaration() {
    if rest.starts(with: Array("<!--".utf8)), hasCommentEnd {
      // `<!-->` is a whole comment.
      var index = rest.startIndex + 2
      while index + 2 < rest.endIndex {
        if rest[index] == 0x2D, rest[index + 1] == 0x2D, rest[index + 2] == 0x3E {
          rest = rest[(index + 3)...]
          return
        }
        index += 1
      }
      hasCommentEnd = false
    }
    let end = rest.firstIndex(of: UInt8(ascii: ">"))
    rest = end.map { rest[($0 + 1)...] } ?? []
  }

  private mutating func tag() -> Token? {
    let isEnd = rest.dropFirst().first == UInt8(ascii: "/")
    let body = rest.dropFirst(isEnd ? 2 : 1)
    let name = body.prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
    }
    let end = tagEnd(from: name.endIndex)
    let attributes = rest[name.endIndex..<end]
    rest = rest[end...].dropFirst()
    let lowercased = HTMLTag.lowercased(name)
    if isEnd { return name.isEmpty ? nil : .end(lowercased) }
    if lowercased == "script" || lowercased == "style" {
      skipRawText(of: Array(lowercased.utf8))
      return nil
    }
    return .start(HTMLTag(name: lowercased, attributes: attributes))
  }

  /// Returns the index of the bracket that closes a tag, which may stand in quoted values too.
  private mutating func tagEnd(from start: Int) -> Int {
    var index = start
    while index < rest.endIndex {
      let byte = rest[index]
      if byte == UInt8(ascii: ">") { return index }
      // A quote counts as one only at the start of a value.
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), !missing.contains(byte),
        rest[..<index].last(where: { $0 > 0x20 }) == UInt8(ascii: "=")
      {
        if let close = rest[(index + 1)...].firstIndex(of: byte) {
          index = close
        } else {
          missing.insert(byte)
        }
      }
      index += 1
    }
    return rest.endIndex
  }

  private mutating func skipRawText(of name: [UInt8]) {
    var index = rest.startIndex
    while let open = rest[index...].firstIndex(of: UInt8(ascii: "<")) {
      let close = rest[open...].dropFirst(2).prefix(name.count).map { $0 | 0x20 }
      if rest[open...].dropFirst().first == UInt8(ascii: "/"), close == name {
        rest = rest[tagEnd(from: open + 2)...].dropFirst()
        return
      }
      index = open + 1
    }
    rest = []
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

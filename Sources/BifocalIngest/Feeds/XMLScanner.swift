/// Cuts XML into tags and text, and says where it is broken.
///
/// It reads what feeds are made of: elements, attributes, references, CDATA; comments, processing
/// instructions and the document type are left out, and no entity is ever expanded.
struct XMLScanner {
  /// What is wrong, and at which byte.
  struct Fault: Error, Equatable {
    let offset: Int
    let found: String
    let expected: String
  }

  /// A piece of XML.
  enum Token: Equatable {
    /// A start tag; an empty element has an end tag of its own that follows.
    case start(XMLTag)
    /// An end tag, which is that of the innermost open element.
    case end(String)
    /// Text with its references resolved.
    case text([UInt8])
  }

  private let bytes: ArraySlice<UInt8>
  private var open: [String] = []
  private var isEmptyElement = false

  /// The index of the next piece.
  private(set) var index: Int

  /// Where the last piece starts.
  private(set) var tokenStart: Int

  /// Reads from the start of `bytes`.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    tokenStart = index
  }

  /// The number of elements that are open.
  var depth: Int { open.count }

  /// Returns the next piece, or nothing at the end.
  ///
  /// - Throws: `Fault` where a tag is broken or does not match.
  /// - Complexity: O(*n*) for all pieces together, where *n* is the number of bytes.
  mutating func next() throws(Fault) -> Token? {
    while index < bytes.endIndex || isEmptyElement {
      tokenStart = index
      if isEmptyElement {
        isEmptyElement = false
        return open.popLast().map { .end($0) }
      }
      guard bytes[index] == UInt8(ascii: "<") else { return text() }
      if let end = end(of: "<!--") {
        try skip(to: "-->", from: end)
      } else if let start = end(of: "<![CDATA[") {
        try skip(to: "]]>", from: start)
        return .text(Array(bytes[start..<(index - 3)]))
      } else if let end = end(of: "<?") {
        try skip(to: "?>", from: end)
      } else if let end = end(of: "<!") {
        try skipDeclaration(from: end)
      } else if let start = end(of: "</") {
        return try endTag(from: start)
      } else {
        return try startTag()
      }
    }
    guard let name = open.last else { return nil }
    throw Fault(offset: bytes.endIndex, found: "the end", expected: "</\(name)>")
  }

  private func end(of mark: String) -> Int? {
    bytes[index...].starts(with: mark.utf8) ? index + mark.utf8.count : nil
  }

  private mutating func skip(to mark: String, from start: Int) throws(Fault) {
    let mark = Array(mark.utf8)
    var at = start
    while let next = bytes[at...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) {
        index = next + mark.count
        return
      }
      at = next + 1
    }
    throw Fault(
      offset: tokenStart, found: "something that is not closed",
      expected: "\"\(String(decoding: mark, as: UTF8.self))\"")
  }

  /// Skips a document type, which may hold declarations in brackets.
  private mutating func skipDeclaration(from start: Int) throws(Fault) {
    var brackets = 0
    for at in bytes[start...].indices {
      switch bytes[at] {
      case UInt8(ascii: "["): brackets += 1
      case UInt8(ascii: "]"): brackets -= 1
      case UInt8(ascii: ">") where brackets <= 0:
        index = at + 1
        return
      default: break
      }
    }
    throw Fault(offset: tokenStart, found: "a declaration that is not closed", expected: "\">\"")
  }

  private mutating func text() -> Token {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    defer { index = end }
    return .text(XMLTag.resolved(bytes[index..<end]))
  }

  private mutating func endTag(from start: Int) throws(Fault) -> Token {
    let name = name(from: start)
    let close = bytes[name.endIndex...].firstIndex { $0 > 0x20 }
    guard let close, bytes[close] == UInt8(ascii: ">") else {
      throw Fault(offset: tokenStart, found: "an end tag that is not closed", expected: "\">\"")
    }
    let text = String(decoding: name, as: UTF8.self)
    guard let expected = open.last else {
      throw Fault(offset: tokenStart, found: "</\(text)>", expected: "a start tag before it")
    }
    guard text == expected else {
      throw Fault(offset: tokenStart, found: "</\(text)>", expected: "</\(expected)>")
    }
    open.removeLast()
    index = close + 1
    return .end(text)
  }

  private mutating func startTag() throws(Fault) -> Token {
    let name = name(from: index + 1)
    guard !name.isEmpty else {
      throw Fault(offset: tokenStart, found: "\"<\" in text", expected: "\"&lt;\" or a tag")
    }
    var at = name.endIndex
    var quote: UInt8?
    while at < bytes.endIndex, quote != nil || bytes[at] != UInt8(ascii: ">") {
      if let open = quote {
        if bytes[at] == open { quote = nil }
      } else if bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") {
        quote = bytes[at]
      }
      at += 1
    }
    guard at < bytes.endIndex else {
      throw Fault(offset: tokenStart, found: "a tag that is not closed", expected: "\">\"")
    }
    isEmptyElement = bytes[at - 1] == UInt8(ascii: "/")
    let tag = XMLTag(
      name: String(decoding: name, as: UTF8.self),
      attributes: bytes[name.endIndex..<(isEmptyElement ? at - 1 : at)])
    open.append(tag.name)
    index = at + 1
    return .start(tag)
  }

  private func name(from start: Int) -> ArraySlice<UInt8> {
    bytes[start...].prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "<")
    }
  }
}

/// A start tag of XML: its name, prefix and all, and its attributes.
struct XMLTag: Equatable {
  let name: String
  let attributes: ArraySlice<UInt8>

  /// Returns the value of an attribute; nothing when there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the attributes.
  func attribute(_ wanted: String) -> String? {
    var rest = attributes
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      let value = rest[name.endIndex...].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      guard !name.isEmpty, let quote = value.first else { return nil }
      let inner = value.dropFirst().prefix { $0 != quote }
      if name.elementsEqual(wanted.utf8) {
        return String(decoding: Self.resolved(inner), as: UTF8.self)
      }
      rest = rest[inner.endIndex...].dropFirst()
    }
  }

  /// Returns text with its references resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      if let (scalar, length) = HTMLEntities.reference(startOf: rest[mark...]) {
        result += Array(String(scalar).utf8)
        rest = rest[(mark + length)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest[(mark + 1)...]
      }
    }
    return result + rest
  }
}

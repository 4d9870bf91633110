/// What a line of Markdown begins.
enum MarkdownLine: Equatable {
  case blank
  /// `# Title`, without its marks.
  case heading(level: Int, ByteSlice)
  /// `===` or `---`, which makes a heading of the paragraph before it, or a rule.
  case underline(level: Int)
  /// `***` or `- - -`.
  case rule
  /// Three or more backquotes or tildes.
  case fence(UInt8, length: Int)
  /// An item of a list, without its mark.
  case item(ByteSlice)
  /// A row of a table.
  case row(ByteSlice)
  /// `[^1]: note`, without its mark.
  case note(ByteSlice)
  /// `[name]: address`, which says where a link leads.
  case definition
  /// HTML that goes on to the next blank line.
  case html
  /// An HTML comment that goes on to its end.
  case comment
  /// Anything else.
  case text(ByteSlice)

  /// Reads a line; marks of quotation before it are left out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line; O(1) for most lines of text.
  init(_ line: ByteSlice) {
    let bare = Self.unquoted(line)
    guard let first = bare.first else {
      self = .blank
      return
    }
    switch first {
    case UInt8(ascii: "#"): self = Self.heading(bare) ?? .text(bare)
    case UInt8(ascii: "|"): self = .row(bare)
    case UInt8(ascii: "["): self = Self.definition(bare) ?? .text(bare)
    case UInt8(ascii: "<"):
      self =
        bare.hasPrefix(ignoringCase: "<!--")
        ? .comment : Self.startsHTML(bare) ? .html : .text(bare)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = bare.prefix { $0 == first }.count
      self = length >= 3 ? .fence(first, length: length) : .text(bare)
    default: self = Self.ruleOrItem(bare, first: first)
    }
  }

  /// Whether a line holds nothing, or nothing but marks of quotation.
  static func isBlank(_ line: ByteSlice) -> Bool {
    line.allSatisfy { $0.isASCIISpace || $0 == UInt8(ascii: ">") }
  }

  private static func unquoted(_ line: ByteSlice) -> ByteSlice {
    var bare = line.trimmedASCIIStart()
    while bare.first == UInt8(ascii: ">") { bare = bare.dropFirst().trimmedASCIIStart() }
    return bare
  }

  private static func heading(_ line: ByteSlice) -> MarkdownLine? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(level)
    guard level <= 6, rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else { return nil }
    var text = rest.trimmedASCII()
    let bare = text.trimmed(of: UInt8(ascii: "#"))
    // Closing marks stand after a space, or they are part of the text: `# C#`.
    if text.last == UInt8(ascii: "#"), bare.isEmpty || bare.last == 0x20 {
      text = bare.trimmedASCII()
    }
    return .heading(level: level, text)
  }

  private static func definition(_ line: ByteSlice) -> MarkdownLine? {
    guard let close = line.prefix(200).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let rest = line[(close + 1)...]
    guard rest.first == UInt8(ascii: ":") else { return nil }
    let body = rest.dropFirst().trimmedASCII()
    if line.hasPrefix(ignoringCase: "[^") { return .note(body) }
    return TextLine.isAddress(body) ? .definition : nil
  }

  private static func ruleOrItem(_ line: ByteSlice, first: UInt8) -> MarkdownLine {
    if "=-*_".utf8.contains(first), line.allSatisfy({ $0 == first || $0 <= 0x20 }) {
      let marks = line.count { $0 == first }
      let isWhole = line.trimmedASCII().count == marks
      if first == UInt8(ascii: "="), isWhole { return .underline(level: 1) }
      if first == UInt8(ascii: "-"), isWhole, marks >= 2 { return .underline(level: 2) }
      if first != UInt8(ascii: "="), marks >= 3 { return .rule }
    }
    let digits = line.prefix { (0x30...0x39).contains($0) }.count
    let rest = line.dropFirst(digits)
    let isMark =
      digits == 0
      ? "-*+".utf8.contains(first)
      : digits <= 3 && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ")"))
    let body = rest.dropFirst()
    guard isMark, body.isEmpty || body.first == 0x20 || body.first == 0x09 else {
      return .text(line)
    }
    return .item(body.trimmedASCIIStart())
  }

  private static func startsHTML(_ line: ByteSlice) -> Bool {
    let start = line.dropFirst().prefix(16)
    let name = start.drop { $0 == UInt8(ascii: "/") }.prefix {
      (0x30...0x7A).contains($0) && $0 != 0x3E
    }
    if name.count == 8, name.hasPrefix(ignoringCase: "!doctype") { return true }
    let element = HTMLElement(name: name)
    return element.isBlock || element.isSkipped
      || [.script, .style, .meta, .link, .iframe, .textarea].contains(element)
  }
}

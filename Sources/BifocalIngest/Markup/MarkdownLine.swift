/// What a line of Markdown begins.
enum MarkdownLine: Equatable {
  case blank
  /// `# Title`, without its marks.
  case heading(level: Int, Substring)
  /// `===` or `---`, which makes a heading of the paragraph before it, or a rule.
  case underline(level: Int)
  /// `***` or `- - -`.
  case rule
  /// Three or more backquotes or tildes.
  case fence(UInt8, length: Int)
  /// An item of a list, without its mark.
  case item(Substring)
  /// A row of a table.
  case row(Substring)
  /// `[^1]: note`, without its mark.
  case note(Substring)
  /// `[name]: address`, which says where a link leads.
  case definition
  /// HTML that goes on to the next blank line.
  case html
  /// An HTML comment that goes on to its end.
  case comment
  /// Anything else.
  case text(Substring)

  /// Reads a line; marks of quotation before it are left out.
  init(_ line: Substring) {
    let bare = Self.unquoted(line)
    let bytes = bare.utf8
    guard let first = bytes.first else {
      self = .blank
      return
    }
    switch first {
    case UInt8(ascii: "#"): self = Self.heading(bare) ?? .text(bare)
    case UInt8(ascii: "|"): self = .row(bare)
    case UInt8(ascii: "["): self = Self.definition(bare) ?? .text(bare)
    case UInt8(ascii: "<"):
      self = bare.hasPrefix("<!--") ? .comment : Self.startsHTML(bare) ? .html : .text(bare)
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      let length = bytes.prefix { $0 == first }.count
      self = length >= 3 ? .fence(first, length: length) : .text(bare)
    default: self = Self.ruleOrItem(bare, first: first)
    }
  }

  private static func unquoted(_ line: Substring) -> Substring {
    var bare = line.trimmedASCIIStart()
    while bare.utf8.first == UInt8(ascii: ">") { bare = bare.dropFirst().trimmedASCIIStart() }
    return bare
  }

  private static func heading(_ line: Substring) -> MarkdownLine? {
    let level = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
    let rest = line.dropFirst(level)
    guard level <= 6, rest.isEmpty || rest.utf8.first == 0x20 || rest.utf8.first == 0x09 else {
      return nil
    }
    var text = rest.trimmedASCII()
    let bare = text.trimmed { $0 == "#" }
    // Closing marks stand after a space, or they are part of the text: `# C#`.
    if text.hasSuffix("#"), bare.isEmpty || bare.utf8.last == 0x20 { text = bare.trimmedASCII() }
    return .heading(level: level, text)
  }

  private static func definition(_ line: Substring) -> MarkdownLine? {
    guard let close = line.utf8.prefix(200).firstIndex(of: UInt8(ascii: "]")) else { return nil }
    let rest = line[line.utf8.index(after: close)...]
    guard rest.utf8.first == UInt8(ascii: ":") else { return nil }
    let body = rest.dropFirst().trimmedASCII()
    if line.hasPrefix("[^") { return .note(body) }
    return TextLine.isAddress(body) ? .definition : nil
  }

  private static func ruleOrItem(_ line: Substring, first: UInt8) -> MarkdownLine {
    let marks = line.utf8.filter { $0 > 0x20 }
    if "=-*_".utf8.contains(first), marks.allSatisfy({ $0 == first }) {
      let isWhole = line.trimmedASCII().utf8.count == marks.count
      if first == UInt8(ascii: "="), isWhole { return .underline(level: 1) }
      if first == UInt8(ascii: "-"), isWhole, marks.count >= 2 { return .underline(level: 2) }
      if first != UInt8(ascii: "="), marks.count >= 3 { return .rule }
    }
    let digits = line.utf8.prefix { (0x30...0x39).contains($0) }.count
    let rest = line.dropFirst(digits)
    let isMark =
      digits == 0
      ? "-*+".utf8.contains(first)
      : digits <= 3
        && (rest.utf8.first == UInt8(ascii: ".") || rest.utf8.first == UInt8(ascii: ")"))
    let body = rest.dropFirst()
    guard isMark, body.isEmpty || body.utf8.first == 0x20 || body.utf8.first == 0x09 else {
      return .text(line)
    }
    return .item(body.trimmedASCIIStart())
  }

  private static func startsHTML(_ line: Substring) -> Bool {
    let start = line.utf8.dropFirst().prefix(16)
    let name = start.drop { $0 == UInt8(ascii: "/") }.prefix {
      (0x30...0x7A).contains($0) && $0 != 0x3E
    }
    if name.elementsEqual("!doctype".utf8, by: { $0 == $1 | 0x20 || $0 | 0x20 == $1 }) { return true }
    let element = HTMLElement(name: name)
    return element.isBlock || element.isSkipped
      || [.script, .style, .meta, .link, .iframe, .textarea].contains(element)
  }
}

extension Substring {
  /// The text without the ASCII white space before it.
  func trimmedASCIIStart() -> Substring {
    self[(utf8.firstIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? endIndex)...]
  }
}

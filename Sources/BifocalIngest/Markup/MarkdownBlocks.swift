/// Turns Markdown into blocks, and hands the HTML in it to `HTMLReader`.
struct MarkdownBlocks {
  /// The footnotes.
  private(set) var notes: [String] = []

  /// What was left out with the parts of the page that HTML names.
  private(set) var dropped: [DroppedBlock] = []

  private var html = HTMLReader()
  private let text: ByteSlice
  private let lines: [Range<Int>]
  private var next = 0
  private var paragraph: [ByteSlice] = []
  private var kind = Block.Kind.paragraph

  /// A paragraph longer than this is not the heading that a line below it would make of it.
  private static let headingColumns = 160

  /// Prepares to read `text`, without its front matter.
  init(_ text: ByteSlice) {
    self.text = text
    lines = text.lines()
  }

  /// Reads everything and returns the blocks.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  mutating func finish() -> [Block] {
    while next < lines.count { readBlock() }
    flush()
    let page = NamedParts.divided(html.finish())
    dropped = page.dropped
    return page.blocks
  }

  private mutating func readBlock() {
    switch MarkdownLine(text[lines[next]]) {
    case .comment, .html:
      flush()
      return readHTML()
    case .text(let text): paragraph.append(text)
    case .blank, .rule, .definition: flush()
    case .heading(let level, let text): add(.heading(level: level), text)
    case .underline(let level): underline(level: level)
    case .fence(let mark, let length): readCode(until: mark, length: length)
    case .row(let row): addRow(row)
    case .item(let text):
      flush()
      kind = .listItem
      paragraph = [text]
    case .note(let text):
      flush()
      notes.append(MarkdownInline(text).text.string)
    }
    next += 1
  }

  private mutating func underline(level: Int) {
    if !paragraph.isEmpty, kind == .paragraph,
      paragraph.reduce(0, { $0 + $1.columns }) <= Self.headingColumns
    {
      kind = .heading(level: level)
    }
    flush()
  }

  private mutating func readCode(until mark: UInt8, length: Int) {
    flush()
    let start = next + 1
    var end = start
    while end < lines.count {
      if case .fence(mark, let closing) = MarkdownLine(text[lines[end]]), closing >= length {
        break
      }
      end += 1
    }
    let code = start < end ? text[lines[start].lowerBound..<lines[end - 1].upperBound] : []
    let bare = code.trimmed(of: UInt8(ascii: "\n"))
    html.append(Block(kind: .preformatted, text: bare))
    next = end
  }

  private mutating func addRow(_ row: ByteSlice) {
    flush()
    let bar = UInt8(ascii: "|")
    let cells = row.trimmedASCII().trimmed(of: bar)
    // The line of dashes between the names of the columns and the rows.
    guard !cells.allSatisfy({ " |:-".utf8.contains($0) }) else { return }
    let texts = cells.split(separator: bar, omittingEmptySubsequences: false)
      .map { MarkdownInline($0.trimmedASCII()).text }
    html.append(Block(kind: .row, text: ByteSlice(texts.joined(separator: "\t".utf8))))
  }

  /// Reads HTML up to a blank line, which does not count within a comment, a script or the like.
  private mutating func readHTML() {
    let start = lines[next].lowerBound
    // An element such as `script`, and a comment, ends a chunk that it starts.
    let end = RawElement(startOf: text[lines[next]].trimmedASCII())
    var open: RawElement?
    var line = text[lines[next]]
    while next < lines.count {
      let marks = RawElement.marks(in: line, isComment: open == .comment || end == .comment)
      next += 1
      if next < lines.count { line = text[lines[next]] }
      if let element = open, marks.ends.contains(element) {
        open = nil
      } else if open == nil, !marks.starts.isEmpty {
        open = RawElement.allCases.first {
          marks.starts.contains($0) && !marks.ends.contains($0)
        }
      }
      guard open == nil else { continue }
      if let end, marks.ends.contains(end) { break }
      if next < lines.count, MarkdownLine.isBlank(line) { break }
    }
    html.read(text[start..<min(lines[next - 1].upperBound + 1, text.endIndex)])
  }

  private mutating func add(_ kind: Block.Kind, _ text: ByteSlice) {
    flush()
    self.kind = kind
    paragraph = [text]
    flush()
  }

  private mutating func flush() {
    if !paragraph.isEmpty {
      let inline = MarkdownInline(
        paragraph.count == 1
          ? paragraph[0] : Array(paragraph.joined(separator: [UInt8(ascii: "\n")]))[...])
      html.append(Block(kind: kind, text: inline.text, linkedLength: inline.linkedLength))
    }
    paragraph.removeAll(keepingCapacity: true)
    kind = .paragraph
  }
}

/// HTML that a blank line does not end.
private enum RawElement: UInt8, CaseIterable {
  case comment, script, style, pre

  /// Elements of which a line holds a mark.
  struct Marks {
    private var bits: UInt8 = 0
    var isEmpty: Bool { bits == 0 }
    mutating func insert(_ element: RawElement) { bits |= 1 << element.rawValue }
    func contains(_ element: RawElement) -> Bool { bits & 1 << element.rawValue != 0 }
  }

  /// What it begins with, and what it ends with.
  private var tags: (start: String, end: String) {
    switch self {
    case .comment: ("<!--", "-->")
    case .script: ("<script", "</script>")
    case .style: ("<style", "</style>")
    case .pre: ("<pre", "</pre>")
    }
  }

  /// The element that begins where `bytes` do.
  init?(startOf bytes: ByteSlice) {
    guard let element = Self.allCases.first(where: { bytes.hasPrefix(ignoringCase: $0.tags.start) })
    else { return nil }
    self = element
  }

  /// The element whose end tag begins where `bytes` do.
  private init?(endTagOf bytes: ByteSlice) {
    guard let element = Self.allCases.first(where: { bytes.hasPrefix(ignoringCase: $0.tags.end) })
    else { return nil }
    self = element
  }

  /// The elements that begin and those that end in a line.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - isComment: Whether a comment may end in it that began before.
  /// - Returns: What begins and what ends; of comments that began before only if they may.
  /// - Complexity: O(*n*), where *n* is the length of the line.
  static func marks(in line: ByteSlice, isComment: Bool) -> (starts: Marks, ends: Marks) {
    var starts = Marks()
    var ends = Marks()
    var index = line.index(of: UInt8(ascii: "<"), from: line.startIndex)
    while index + 2 < line.endIndex {
      // Most angle brackets are those of other elements.
      switch (line[index + 1] | 0x20, line[index + 2] | 0x20) {
      case (UInt8(ascii: "!"), _), (UInt8(ascii: "s"), UInt8(ascii: "c")),
        (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "p"), UInt8(ascii: "r")):
        if let element = RawElement(startOf: line[index...]) { starts.insert(element) }
      case (UInt8(ascii: "/"), UInt8(ascii: "s")), (UInt8(ascii: "/"), UInt8(ascii: "p")):
        if let element = RawElement(endTagOf: line[index...]) { ends.insert(element) }
      default: break
      }
      index = line.index(of: UInt8(ascii: "<"), from: index + 1)
    }
    if isComment || starts.contains(.comment), endsComment(line) { ends.insert(.comment) }
    return (starts, ends)
  }

  private static func endsComment(_ line: ByteSlice) -> Bool {
    line.indices.contains {
      line[$0] == UInt8(ascii: "-") && line[$0...].hasPrefix(ignoringCase: "-->")
    }
  }
}

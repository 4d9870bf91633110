/// Turns Markdown into blocks, and hands the HTML in it to `HTMLReader`.
struct MarkdownBlocks {
  /// The footnotes.
  private(set) var notes: [String] = []

  private var html = HTMLReader()
  private let lines: [Substring]
  private var next = 0
  private var paragraph: [Substring] = []
  private var kind = Block.Kind.paragraph

  /// A paragraph longer than this is not the heading that a line below it would make of it.
  private static let headingColumns = 160

  /// Prepares to read `text`, without its front matter.
  init(_ text: Substring) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
  }

  /// Reads everything and returns the blocks.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  mutating func finish() -> [Block] {
    while next < lines.count { readBlock() }
    flush()
    return NamedParts.removed(from: html.finish())
  }

  private mutating func readBlock() {
    let line = lines[next]
    let parsed = MarkdownLine(line)
    switch parsed {
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
      notes.append(MarkdownInline(text).text)
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
      if case .fence(mark, let closing) = MarkdownLine(lines[end]), closing >= length { break }
      end += 1
    }
    let code = lines[min(start, end)..<end].joined(separator: "\n").trimmed { $0 == "\n" }
    html.append(Block(kind: .preformatted, text: String(code)))
    next = end
  }

  private mutating func addRow(_ row: Substring) {
    flush()
    let cells = row.trimmedASCII().trimmed { $0 == "|" }
    // The line of dashes between the names of the columns and the rows.
    guard !cells.utf8.allSatisfy({ " |:-".utf8.contains($0) }) else { return }
    let texts = cells.split(separator: "|", omittingEmptySubsequences: false)
      .map { MarkdownInline($0.trimmedASCII()).text }
    html.append(Block(kind: .row, text: texts.joined(separator: "\t")))
  }

  /// Reads HTML up to a blank line, which does not count within a comment, a script or the like.
  private mutating func readHTML() {
    var chunk: [UInt8] = []
    // An element such as `script`, and a comment, ends a chunk that it starts.
    let start = lines[next].trimmedASCII().lowercased()
    let end = Self.rawElements.first { start.hasPrefix($0.start) }?.end
    var closing: String?
    while next < lines.count {
      let line = lines[next]
      next += 1
      chunk += Array(line.utf8)
      chunk.append(UInt8(ascii: "\n"))
      let lowercased = line.lowercased()
      if let open = closing, lowercased.contains(open) {
        closing = nil
      } else if closing == nil {
        closing =
          Self.rawElements
          .first { lowercased.contains($0.start) && !lowercased.contains($0.end) }?.end
      }
      guard closing == nil else { continue }
      if let end, lowercased.contains(end) { break }
      if next < lines.count, MarkdownLine(lines[next]) == .blank { break }
    }
    html.read(chunk[...])
  }

  /// HTML that a blank line does not end, with what does.
  private static let rawElements: [(start: String, end: String)] = [
    ("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<pre", "</pre>"),
  ]

  private mutating func add(_ kind: Block.Kind, _ text: Substring) {
    flush()
    self.kind = kind
    paragraph = [text]
    flush()
  }

  private mutating func flush() {
    if !paragraph.isEmpty {
      let inline = MarkdownInline(paragraph.joined(separator: "\n")[...])
      html.append(Block(kind: kind, text: inline.text, linkedLength: inline.linkedLength))
    }
    paragraph = []
    kind = .paragraph
  }
}

extension InputFormat {
  /// Tells JSON Lines from what is one document, for standard input and files of no known format.
  ///
  /// - Parameter start: The first bytes of the file.
  init?(records start: [UInt8]) {
    let text = start.starts(with: UTF8Text.byteOrderMark) ? start[3...] : start[...]
    guard text.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return nil }
    self = .jsonLines
  }

  /// Tells the format of a text by the marks in it: HTML by how it begins, Markdown by front
  /// matter or by at least two marks that plain text has no use for.
  ///
  ///     <!doctype html><p>Hi               is .html
  ///     # Title  and  ![](https://a.b/c)   are .markdown
  ///     Title, a blank line, Plain words.  is .text
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(content text: ByteSlice) {
    let start = text.trimmed()
    let starts = ["<!doctype html", "<html", "<head", "<body"]
    if starts.contains(where: { start.hasPrefix(ignoringCase: $0) }) {
      self = .html
    } else if FrontMatter(text) != nil {
      self = .markdown
    } else {
      self = Self.hasMarkup(text) ? .markdown : .text
    }
  }

  private static func hasMarkup(_ text: ByteSlice) -> Bool {
    var marks = 0
    for line in text.lines() where !line.isEmpty {
      marks += MarkdownLine(text[line]).weight + MarkdownInline.weight(of: text[line])
      if marks >= 2 { return true }
    }
    return false
  }
}

extension MarkdownLine {
  /// How much the line says for Markdown: two when plain text has no such lines.
  fileprivate var weight: Int {
    switch self {
    case .heading(_, let title): title.isEmpty ? 0 : 2
    case .html, .comment, .note, .definition: 2
    case .fence: 1
    case .blank, .underline, .rule, .item, .row, .text: 0
    }
  }
}

extension MarkdownInline {
  /// How much a line says for Markdown by the links and the strong words in it.
  fileprivate static func weight(of line: ByteSlice) -> Int {
    var links = 0
    var stars = 0
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in line {
      // A link's address starts in one of few ways; `f[x](y)` is none.
      if previous.0 == UInt8(ascii: "]"), previous.1 == UInt8(ascii: "("),
        "h/#.m".utf8.contains(byte)
      {
        links += 1
      }
      if previous.1 == UInt8(ascii: "*"), byte == UInt8(ascii: "*") { stars += 1 }
      previous = (previous.1, byte)
    }
    return links + (stars >= 2 ? 1 : 0)
  }
}

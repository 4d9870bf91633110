extension InputFormat {
  /// Tells what holds many documents from what is one, for standard input and files of no known
  /// format.
  ///
  /// - Parameters:
  ///   - start: The first bytes of the file.
  ///   - names: How the fields of records are called.
  init?(records start: [UInt8], names: FieldNames = FieldNames()) {
    let text = start.starts(with: UTF8Text.byteOrderMark) ? start[3...] : start[...]
    switch text.first(where: { $0 > 0x20 }) {
    case UInt8(ascii: "{"): self = Self.isSpread(text) ? .json : .jsonLines
    case UInt8(ascii: "["):
      // A Markdown link starts so too.
      guard text.drop(while: { $0 <= 0x20 }).dropFirst().first(where: { $0 > 0x20 }) == 0x7B else {
        return nil
      }
      self = .json
    case UInt8(ascii: "<"):
      guard Self.isFeed(text) else { return nil }
      self = .feed
    default:
      guard let separator = ColumnSeparator.separator(of: start, names: names) else { return nil }
      self = separator == UInt8(ascii: "\t") ? .tsv : .csv
    }
  }

  /// Whether an object does not end on the line that it starts on.
  private static func isSpread(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
    return line.last { $0 > 0x20 } != UInt8(ascii: "}") && line.endIndex < text.endIndex
  }

  private static func isFeed(_ text: ArraySlice<UInt8>) -> Bool {
    ByteWords(["<rss", "<feed", "<rdf:RDF", "<atom:feed"]).occur(in: text.prefix(2048))
      && !ByteWords(["<html", "<HTML", "<!DOCTYPE html"]).occur(in: text.prefix(2048))
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
    let mayHoldInline = text.holds(UInt8(ascii: "]")) || text.holds(UInt8(ascii: "*"))
    for line in text.lines() where !line.isEmpty {
      marks += weight(of: text[line])
      if mayHoldInline { marks += MarkdownInline.weight(of: text[line]) }
      if marks >= 2 { return true }
    }
    return false
  }

  private static func weight(of line: ByteSlice) -> Int {
    // Hardly any line begins so, and to read the others takes long.
    let line = line.trimmedASCIIStart()
    guard let first = line.first, "#<[`~>".utf8.contains(first) else { return 0 }
    return MarkdownLine(line).weight
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

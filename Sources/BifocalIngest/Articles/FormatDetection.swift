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
  ///     InputFormat(content: "<!doctype html><p>Hi")         // .html
  ///     InputFormat(content: "# Title\n\n![](https://a.b/c)")  // .markdown
  ///     InputFormat(content: "Title\n\nPlain words.")        // .text
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(content text: String) {
    let start = text.trimmed().prefix(64).lowercased()
    if ["<!doctype html", "<html", "<head", "<body"].contains(where: start.hasPrefix) {
      self = .html
    } else if FrontMatter(text)?.fields.isEmpty == false {
      self = .markdown
    } else {
      self = Self.hasMarkup(text) ? .markdown : .text
    }
  }

  private static func hasMarkup(_ text: String) -> Bool {
    var marks = 0
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      marks += MarkdownLine.isHeading(line) ? 2 : 0
      marks += MarkdownLine.startsHTML(line) ? 2 : 0
      marks += MarkdownLine.isFence(line) ? 1 : 0
      marks += MarkdownLine.linkCount(line)
      marks += MarkdownLine.strongCount(line)
      if marks >= 2 { return true }
    }
    return false
  }
}

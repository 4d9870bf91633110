/// A format that documents are read from.
///
///     InputFormat(fileName: "news.jsonl")  // .jsonLines
///     InputFormat(rawValue: "csv")         // .csv
public enum InputFormat: String, Sendable, CaseIterable {
  /// Plain text, such as what was copied out of a PDF: one article a file.
  case text
  /// Markdown, with or without YAML front matter and embedded HTML: one article a file.
  case markdown
  /// An HTML page: one article a file.
  case html
  /// JSON Lines: one object and one article a line.
  case jsonLines = "jsonl"
  /// Comma-separated values (RFC 4180) below a line of column names: one article a record.
  case csv
  /// Tab-separated values below a line of column names: one article a record.
  case tsv

  /// The format that a file's extension stands for, or nothing when the extension is unknown.
  ///
  /// `.txt` stands for `.text`; what such a file holds may still be Markdown or HTML.
  public init?(fileName: String) {
    switch Self.fileExtension(of: fileName) {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml": self = .html
    case "jsonl", "ndjson": self = .jsonLines
    case "csv": self = .csv
    case "tsv": self = .tsv
    default: return nil
    }
  }

  /// The extensions that a folder is searched for.
  static let knownExtensions = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "tsv",
  ]

  /// Whether a file holds many documents, each with its own metadata.
  var holdsRecords: Bool { self == .jsonLines || self == .csv || self == .tsv }

  private static func fileExtension(of name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }
}

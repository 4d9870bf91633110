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
  /// JSON: an array of objects, or an object that holds one; one article an object.
  case json
  /// A feed, RSS or Atom: one article an item.
  case feed
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
    case "json": self = .json
    case "rss", "atom", "rdf": self = .feed
    case "csv": self = .csv
    case "tsv": self = .tsv
    default: return nil
    }
  }

  /// The extensions that a folder is searched for: not `.json` and `.xml`, as most such files hold
  /// settings; by their names they are read.
  static let knownExtensions = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "jsonl", "ndjson", "csv", "tsv", "rss",
    "atom",
  ]

  /// Whether a folder is searched for files of this name.
  static func isSearchedFor(_ fileName: String) -> Bool {
    fileExtension(of: fileName).map(knownExtensions.contains) ?? false
  }

  /// Whether a file holds many documents, each with its own metadata.
  var holdsRecords: Bool {
    switch self {
    case .jsonLines, .json, .feed, .csv, .tsv: true
    case .text, .markdown, .html: false
    }
  }

  private static func fileExtension(of name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }
}

/// What an item of a feed, or the feed itself, says.
struct FeedItem: Equatable {
  private(set) var id: String?
  private(set) var link: String?
  private(set) var title: String?
  private(set) var date: String?
  private(set) var author: String?
  private(set) var source: String?
  private(set) var language: String?

  private var content = ""
  private var summary = ""
  private var isPlain = false

  /// The words for a date, the best last.
  private static let dates = ["updated", "atom:updated", "dc:date", "published", "pubDate"]
  private var dateRank = -1

  init() {}

  /// Reads an item up to its end tag; its start tag was read.
  init(_ scanner: inout XMLScanner, bytes: ArraySlice<UInt8>) throws(XMLScanner.Fault) {
    let depth = scanner.depth
    while let token = try scanner.next(), scanner.depth >= depth {
      if case .start(let tag) = token { try read(tag, &scanner, bytes: bytes) }
    }
  }

  /// The cleaned text.
  var article: Article {
    let text = content.isEmpty ? summary : content
    return isPlain && !content.isEmpty
      ? Article(text, format: .text) : Article(text, format: .html)
  }

  /// Reads the element whose start tag was read, if it says something about the item.
  mutating func read(
    _ tag: XMLTag, _ scanner: inout XMLScanner, bytes: ArraySlice<UInt8>
  ) throws(XMLScanner.Fault) {
    switch tag.name {
    case "link", "atom:link":
      let target = tag.attribute("href")
      let relation = tag.attribute("rel") ?? "alternate"
      let text = try Self.text(&scanner, bytes: bytes)
      let found = Self.known(target ?? text)
      if relation == "alternate" { link = link ?? found }
    case "guid", "id", "atom:id": id = Self.known(try Self.text(&scanner, bytes: bytes))
    case "title", "atom:title":
      let text = Self.known(try Self.plainText(&scanner, bytes: bytes))
      title = title ?? text
    case "author", "atom:author", "dc:creator":
      let text = Self.known(try Self.text(&scanner, bytes: bytes))
      author = author ?? text
    case "source": source = Self.known(try Self.text(&scanner, bytes: bytes))
    case "language", "dc:language": language = Self.known(try Self.text(&scanner, bytes: bytes))
    case "description", "summary", "atom:summary":
      summary = try Self.text(&scanner, bytes: bytes)
    case "content:encoded": content = try Self.text(&scanner, bytes: bytes)
    case "content", "atom:content":
      let type = tag.attribute("type") ?? "text"
      let start = scanner.index
      let text = try Self.text(&scanner, bytes: bytes)
      isPlain = type == "text"
      content =
        type == "xhtml"
        ? String(decoding: bytes[start..<max(start, scanner.tokenStart)], as: UTF8.self) : text
    default:
      guard let rank = Self.dates.firstIndex(of: tag.name) else { return }
      let text = try Self.text(&scanner, bytes: bytes)
      if rank > dateRank, let known = Self.known(text) { (date, dateRank) = (known, rank) }
    }
  }

  /// The text of the element whose start tag was read, and of those within it: the name of an
  /// author, and not the address.
  private static func text(
    _ scanner: inout XMLScanner, bytes: ArraySlice<UInt8>
  ) throws(XMLScanner.Fault) -> String {
    let depth = scanner.depth
    var text: [UInt8] = []
    var hidden = 0
    while let token = try scanner.next() {
      switch token {
      case .text(let piece): if hidden == 0 { text += piece }
      case .start(let tag):
        if hidden > 0 || ["uri", "email", "url"].contains(tag.name) { hidden += 1 }
      case .end:
        if scanner.depth < depth { return String(decoding: text, as: UTF8.self) }
        if hidden > 0 { hidden -= 1 }
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A title is often escaped twice: `AT&amp;amp;T`.
  private static func plainText(
    _ scanner: inout XMLScanner, bytes: ArraySlice<UInt8>
  ) throws(XMLScanner.Fault) -> String {
    let text = try text(&scanner, bytes: bytes)
    return String(decoding: XMLTag.resolved(Array(text.utf8)[...]), as: UTF8.self)
  }

  private static func known(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }
}

internal import BifocalText

/// Gathers what the head of a page, linked data, and `time` in its body say about the article.
struct HTMLMetadata {
  /// What is known so far; the page's own title is not among it.
  private(set) var fields = ArticleFields()

  /// The text of the first element `title`.
  private(set) var title: String?

  /// What linked data says is the text of the article.
  private(set) var articleBody: String?

  private var linked = ArticleFields()

  /// Reads a start tag.
  mutating func read(_ tag: HTMLTag) {
    switch tag.element {
    case .html:
      if let language = tag.attribute("lang") ?? tag.attribute("xml:lang") {
        fields.language = fields.language ?? LanguageTag(language)
      }
    case .meta:
      let name = tag.attribute("property") ?? tag.attribute("name") ?? tag.attribute("itemprop")
      guard let name, let content = tag.attribute("content")?.trimmed(), !content.isEmpty else {
        return
      }
      read(meta: name.lowercased(), String(content))
    case .link where tag.attribute("rel")?.lowercased() == "canonical":
      fields.url = fields.url ?? tag.attribute("href")
    case .time:
      if let time = tag.attribute("datetime") { add(date: time) }
    default: break
    }
  }

  /// Reads the text of an element `title`.
  mutating func read(title content: ArraySlice<UInt8>) {
    guard title == nil else { return }
    var builder = BlockBuilder()
    builder.append(content, isLinked: false, keepsSpace: false)
    if !builder.bytes.isEmpty { title = String(decoding: builder.bytes, as: UTF8.self) }
  }

  /// Reads what an element `script` holds, if it is linked data.
  mutating func read(script tag: HTMLTag, _ content: ArraySlice<UInt8>) {
    guard tag.attribute("type")?.lowercased() == "application/ld+json" else { return }
    let data = LinkedData(content)
    fields.fill(from: data.fields)
    articleBody = articleBody ?? data.articleBody
    for (name, date) in data.dates where name != "dateModified" { add(date: date) }
  }

  private mutating func add(date text: String) { fields.date = fields.date ?? Self.date(text) }

  private mutating func read(meta name: String, _ content: String) {
    var found = ArticleFields()
    switch name {
    case "og:title": found.title = content
    case "og:site_name": found.source = content
    case "og:url": found.url = content
    case "og:locale", "content-language": found.language = LanguageTag(content)
    case "author", "article:author", "dc.creator", "byl":
      // Facebook's tags put a profile's address here.
      found.author = content.hasPrefix("http") ? nil : content
    case "article:published_time", "pubdate", "publishdate", "publish_date", "datepublished",
      "date", "dc.date", "dc.date.issued", "article:published", "weibo: article:create_at",
      "parsely-pub-date", "sailthru.date", "citation_publication_date", "og:pubdate":
      add(date: content)
    default: break
    }
    fields.fill(from: found)
  }

  private static func date(_ text: String) -> PartialDate? {
    PartialDate(timestamp: text) ?? PartialDate(firstIn: text)
  }
}

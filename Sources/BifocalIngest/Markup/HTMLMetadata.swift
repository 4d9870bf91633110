internal import BifocalText

/// Gathers what the head of a page, and `time` in its body, say about the article.
struct HTMLMetadata {
  /// What is known so far; the page's own title is not among it.
  private(set) var fields = ArticleFields()

  /// Reads a start tag.
  mutating func read(_ tag: HTMLTag) {
    switch tag.name {
    case "html":
      if let language = tag.attribute("lang") ?? tag.attribute("xml:lang") {
        fields.language = fields.language ?? LanguageTag(language)
      }
    case "meta":
      let name = tag.attribute("property") ?? tag.attribute("name") ?? tag.attribute("itemprop")
      guard let name, let content = tag.attribute("content")?.trimmed(), !content.isEmpty else {
        return
      }
      fields.fill(from: Self.fields(of: name.lowercased(), String(content)))
    case "link" where tag.attribute("rel")?.lowercased() == "canonical":
      fields.url = fields.url ?? tag.attribute("href")
    case "time":
      if let time = tag.attribute("datetime") { fields.date = fields.date ?? Self.date(time) }
    default: break
    }
  }

  private static func fields(of name: String, _ content: String) -> ArticleFields {
    var fields = ArticleFields()
    switch name {
    case "og:title": fields.title = content
    case "og:site_name": fields.source = content
    case "og:url": fields.url = content
    case "author", "article:author", "dc.creator", "byl":
      // Facebook's tags put a profile's address here.
      fields.author = content.hasPrefix("http") ? nil : content
    case "article:published_time", "pubdate", "publishdate", "publish_date", "datepublished",
      "date",
      "dc.date", "dc.date.issued", "article:published":
      fields.date = date(content)
    default: break
    }
    return fields
  }

  private static func date(_ text: String) -> PartialDate? {
    PartialDate(timestamp: text) ?? PartialDate(firstIn: text)
  }
}

/// What the elements of HTML mean for text.
enum HTMLElements {
  /// Elements that begin and end paragraphs.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "legend", "li", "main",
    "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot",
    "thead", "title", "tr", "ul",
  ]

  /// Elements that never hold the text of an article.
  static let dropped: Set<String> = [
    "noscript", "nav", "footer", "header", "aside", "form", "svg", "button", "iframe", "template",
    "select", "textarea", "object", "canvas", "video", "audio", "dialog", "math",
  ]

  /// Elements without content, which are never closed.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
  ]

  /// Words in a class or an id that mark parts of the page.
  private static let partNames: Set<String> = [
    "breadcrumb", "breadcrumbs", "crumbs", "share", "sharing", "social", "related", "recommend",
    "recommended", "sidebar", "copyright", "advert", "advertisement", "ads", "comments",
    "newsletter", "subscribe", "subscription", "pagination", "pager", "toolbar", "menu", "navbar",
    "nav", "footer", "promo", "sponsored",
  ]

  private static let roles: Set<String> = [
    "navigation", "contentinfo", "complementary", "search", "menu", "toolbar",
  ]

  /// Whether the attributes of an element say that it is a part of the page.
  static func isMarkedAsPart(_ tag: HTMLTag) -> Bool {
    guard !["html", "body", "main", "article"].contains(tag.name), !void.contains(tag.name),
      !tag.attributes.isEmpty
    else { return false }
    if let role = tag.attribute("role"), roles.contains(role.lowercased()) { return true }
    return !partNames.isDisjoint(with: marks(of: tag))
  }

  /// Whether an element holds the words below a picture.
  static func isCaption(_ tag: HTMLTag) -> Bool {
    if tag.name == "figcaption" { return true }
    return ["span", "p", "div"].contains(tag.name) && !tag.attributes.isEmpty
      && marks(of: tag).contains("caption")
  }

  /// The level of a heading's element.
  static func headingLevel(_ name: String) -> Int? {
    guard name.utf8.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()),
      (1...6).contains(level)
    else { return nil }
    return level
  }

  private static func marks(of tag: HTMLTag) -> Set<String> {
    let names = ["class", "id"].compactMap(tag.attribute).joined(separator: " ")
    return Set(names.prefix(256).lowercased().split { " -_\n\t".contains($0) }.map(String.init))
  }
}

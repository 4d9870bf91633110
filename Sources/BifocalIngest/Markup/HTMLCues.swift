/// What the name and the attributes of an element say about the text in it.
struct HTMLCues: OptionSet {
  let rawValue: UInt32

  /// The text of the article itself, by an attribute that says just that: `articleBody`.
  static let body = HTMLCues(rawValue: 1 << 0)
  /// Content of some kind: `content`, `post`, `main`.
  static let content = HTMLCues(rawValue: 1 << 1)
  /// What readers wrote.
  static let comments = HTMLCues(rawValue: 1 << 2)
  /// Buttons by which a page is passed on.
  static let sharing = HTMLCues(rawValue: 1 << 3)
  /// Other articles.
  static let related = HTMLCues(rawValue: 1 << 4)
  /// Ways through the site.
  static let navigation = HTMLCues(rawValue: 1 << 5)
  /// The frame of the page: its head, foot and sides, notices, advertisements.
  static let frame = HTMLCues(rawValue: 1 << 6)
  /// Facts about the article: author, date, tags.
  static let about = HTMLCues(rawValue: 1 << 7)
  /// Words about a picture.
  static let caption = HTMLCues(rawValue: 1 << 8)
  /// Not shown.
  static let hidden = HTMLCues(rawValue: 1 << 9)
  /// Named by an element, `nav` or `footer`, and not only by a class.
  static let element = HTMLCues(rawValue: 1 << 10)
  /// The head of something, which may be the page or the article.
  static let header = HTMLCues(rawValue: 1 << 11)
  /// A short form of the article, which stands above it.
  static let summary = HTMLCues(rawValue: 1 << 12)
  /// An element `article`, of which some hold others.
  static let article = HTMLCues(rawValue: 1 << 13)

  /// The cues by which text is left out.
  static let furniture: HTMLCues = [
    .comments, .sharing, .related, .navigation, .frame, .about, .hidden,
  ]

  /// The cues by which a part of a line stands apart from it; a name or a date does not.
  static let interrupting: HTMLCues = [
    .comments, .sharing, .related, .navigation, .frame, .caption, .hidden,
  ]

  /// Whether the text is left out unless it turns out to be most of the page.
  var isFurniture: Bool { !isDisjoint(with: .furniture) }
}

extension HTMLCues {
  /// Reads the cues of a start tag.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the attributes, up to a few hundred bytes of
  ///   each.
  init(_ tag: HTMLTag) {
    self = HTMLCues(element: tag.element)
    var attributes = HTMLAttributes(tag.attributes)
    while let attribute = attributes.next() {
      guard let kind = Self.attributes[attribute.nameHash] else { continue }
      let value = attribute.value.prefix(400)
      switch kind {
      case .names where tag.element != .body && tag.element != .html:
        formUnion(HTMLCueWords.cues(in: value))
      case .names: break
      case .role: if let cues = Self.roles[Self.hash(value)] { formUnion(cues) }
      case .property: if let cues = Self.properties[Self.hash(value)] { formUnion(cues) }
      case .hidden: insert(.hidden)
      case .ariaHidden: if Self.hash(value) == Self.true { insert(.hidden) }
      case .style: if Self.hides(value) { insert(.hidden) }
      }
    }
  }

  private init(element: HTMLElement) {
    switch element {
    case .nav, .menu, .search: self = [.navigation, .element]
    case .footer, .aside: self = [.frame, .element]
    case .header: self = [.header, .element]
    case .form: self = [.frame]
    case .figcaption, .figure: self = [.caption]
    case .article: self = [.content, .element, .article]
    case .main: self = [.content, .element]
    default: self = []
    }
  }

  private enum Attribute { case names, role, property, hidden, ariaHidden, style }

  private static let attributes = NameTable<Attribute>([
    ("class", .names), ("id", .names), ("role", .role), ("itemprop", .property),
    ("hidden", .hidden), ("aria-hidden", .ariaHidden), ("style", .style),
    ("data-component", .names), ("data-testid", .names),
  ])

  private static let roles = NameTable<HTMLCues>([
    ("navigation", .navigation), ("contentinfo", .frame), ("complementary", .frame),
    ("search", .navigation), ("menu", .navigation), ("toolbar", .navigation),
    ("menubar", .navigation), ("banner", .header), ("dialog", .frame), ("alertdialog", .frame),
    ("main", .content), ("article", .content),
  ])

  private static let properties = NameTable<HTMLCues>([
    ("articlebody", .body), ("comment", .comments), ("author", .about), ("publisher", .about),
    ("datepublished", .about), ("datemodified", .about), ("keywords", .about),
    ("breadcrumb", .navigation), ("commentcount", .about), ("reviewbody", .content),
  ])

  private static let `true` = hash(Array("true".utf8)[...])

  private static func hash(_ value: ArraySlice<UInt8>) -> UInt64 {
    NameHash.hash(of: value.prefix(32))
  }

  /// Whether a style says `display: none` or `visibility: hidden`.
  private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
    style.indices.contains { index in
      switch style[index] | 0x20 {
      case UInt8(ascii: "d"): begins(style[index...], with: "display:none")
      case UInt8(ascii: "v"): begins(style[index...], with: "visibility:hidden")
      default: false
      }
    }
  }

  /// Whether a style begins with a declaration, in whatever case and with spaces wherever they are.
  private static func begins(_ style: ArraySlice<UInt8>, with declaration: String) -> Bool {
    var bytes = style.lazy.filter { $0 > 0x20 }.map(\.lowercasedASCII).makeIterator()
    return declaration.utf8.allSatisfy { bytes.next() == $0 }
  }
}

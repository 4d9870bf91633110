/// The elements of HTML that mean something for text; all others are `unknown`.
enum HTMLElement: UInt8, CaseIterable {
  case a, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption
  case center, cite, code, col, datalist, dd, details, dialog, dir, div, dl, dt, em, embed
  case fieldset, figcaption, figure, font, footer, form, frameset, h1, h2, h3, h4, h5, h6, head
  case header, hgroup, hr, html, i, iframe, img, input, label, legend, li, link, main, map, math
  case menu, meta, nav, noembed, noframes, noscript, object, ol, optgroup, option, p, param
  case picture, pre, q, script, search, section, select, small, source, span, strong, style, sub
  case summary, sup, svg, table, tbody, td, template, textarea, tfoot, th, thead, time, title, tr
  case track, u, ul, unknown, video, wbr

  /// The element of the name that has this hash.
  init(hash: UInt64) { self = Self.byName[hash] ?? .unknown }

  /// The element of a name.
  init(name: some Sequence<UInt8>) {
    self.init(hash: NameHash.hash(of: name))
  }

  private static let byName = NameTable(allCases.map { (String(describing: $0), $0) })

  /// What is between start and end tag is no HTML.
  var isRaw: Bool {
    switch self {
    case .script, .style, .iframe, .noembed, .noframes, .textarea, .title: true
    default: false
    }
  }

  /// Has no content and no end tag.
  var isVoid: Bool {
    switch self {
    case .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr:
      true
    default: false
    }
  }

  /// Never holds text of an article, whatever is in it.
  var isSkipped: Bool {
    switch self {
    case .noscript, .svg, .button, .template, .select, .datalist, .object, .canvas, .video, .audio,
      .dialog, .math, .map:
      true
    default: false
    }
  }

  /// Begins and ends paragraphs.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .dir, .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4,
      .h5, .h6, .head, .header, .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .p,
      .pre, .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr,
      .ul:
      true
    default: false
    }
  }

  /// Groups paragraphs, so that what its attributes say holds for all of them.
  var isContainer: Bool {
    switch self {
    case .article, .aside, .blockquote, .body, .center, .details, .div, .dl, .fieldset,
      .figcaption, .figure,
      .footer, .form, .header, .hgroup, .main, .menu, .nav, .ol, .search, .section, .table, .td,
      .th, .ul:
      true
    default: false
    }
  }

  /// What is in it cannot end what is around it.
  var isBarrier: Bool {
    switch self {
    case .td, .th, .caption, .noscript, .template, .svg, .math: true
    default: false
    }
  }

  /// The level of a heading.
  var headingLevel: Int? {
    switch self {
    case .h1: 1
    case .h2: 2
    case .h3: 3
    case .h4: 4
    case .h5: 5
    case .h6: 6
    default: nil
    }
  }
}

internal import BifocalText

/// Gathers the dates that an HTML page gives: in its head, in linked data, in elements that are
/// named for it, and in its text.
struct HTMLDates {
  /// What was found, in the order of the page.
  var candidates: [DateCandidate] = []

  /// The address that the page gives for itself.
  private(set) var address: String?

  var text: [UInt8] = []
  private var openDates: [Region] = []
  var dates: [Region] = []
  private var openAside: Region?
  var asides: [Region] = []
  var titleEnd: Int?
  var language = ""
  /// How many elements of each name and class hold dates.
  private var counts: [String: Int] = [:]
  /// A page does not have more dates of its own than this; what has is a list.
  private static let limit = 600

  /// The name and class of the element that each candidate comes from.
  private var elementOfCandidate: [Int: String] = [:]

  /// A part of the page: an element and the text in it.
  struct Region {
    let element: HTMLElement
    var depth = 1
    var range: Range<Int>
    var level = 0
    var isModified = false
    /// Its name and class, which the items of a list have in common.
    var kind = ""
  }

  /// Reads a whole page.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init(_ page: ArraySlice<UInt8>) {
    readLinkedData(page)
    var scanner = HTMLScanner(page)
    while let token = scanner.next() {
      switch token {
      case .text(let bytes): append(bytes)
      case .start(let tag), .raw(let tag, _): open(tag)
      case .end(let name): close(name)
      }
    }
    readText()
    weighLists()
    if !candidates.contains(where: { $0.evidence.confidence > 0.2 }) { readSource(page) }
    if let address, let date = AddressDate(address) {
      candidates.append(
        DateCandidate(
          date.date, .address, text: address, confidence: date.date.precision == .day ? 0.7 : 0.4))
    }
  }

  // MARK: Elements

  private mutating func open(_ tag: HTMLTag) {
    text.append(tag.element.isBlock || tag.element == .br ? 0x0A : 0x20)
    for index in openDates.indices where openDates[index].element == tag.element {
      openDates[index].depth += 1
    }
    if openAside?.element == tag.element { openAside?.depth += 1 }
    switch tag.element {
    case .html: language = tag.attribute("lang")?.lowercased() ?? ""
    case .meta: readMeta(tag)
    case .link:
      if tag.attribute("rel")?.lowercased() == "canonical", let target = tag.attribute("href") {
        address = target
      }
    case .aside, .footer, .nav:
      if openAside == nil {
        openAside = Region(element: tag.element, range: text.count..<text.count)
      }
    default: break
    }
    guard !tag.attributes.isEmpty, !tag.element.isVoid,
      tag.element != .html, tag.element != .body
    else { return }
    let names = ["class", "id", "itemprop"].compactMap(tag.attribute).joined(separator: " ")
      .utf8.prefix(200).lowercasedASCII[...]
    let (level, isModified) = DateCues.strength(ofElement: names)
    let kind =
      level > 0 || tag.element == .time
      ? "\(tag.element)" + String(decoding: names, as: UTF8.self) : ""
    readAttributes(of: tag, level: level, isModified: isModified, kind: kind)
    if level > 0 || tag.element == .time, openDates.count < 8 {
      openDates.append(
        Region(
          element: tag.element, range: text.count..<text.count, level: max(level, 1),
          isModified: isModified, kind: kind))
    } else if openAside == nil, tag.element != .a, tag.element != .span, DateCues.isAside(names) {
      openAside = Region(element: tag.element, range: text.count..<text.count)
    }
  }

  private mutating func close(_ name: HTMLElement) {
    if name == .h1, titleEnd == nil, !text.isEmpty { titleEnd = text.count }
    while let index = openDates.lastIndex(where: { $0.element == name }) {
      openDates[index].depth -= 1
      for other in openDates.indices[..<index] where openDates[other].element == name {
        openDates[other].depth -= 1
      }
      guard openDates[index].depth == 0 else { break }
      var region = openDates.remove(at: index)
      region.range = region.range.lowerBound..<text.count
      dates.append(region)
      break
    }
    if openAside?.element == name {
      openAside?.depth -= 1
      if let aside = openAside, aside.depth == 0 {
        asides.append(Region(element: name, range: aside.range.lowerBound..<text.count))
        openAside = nil
      }
    }
    text.append(name.isBlock ? 0x0A : 0x20)
  }

  private mutating func readAttributes(of tag: HTMLTag, level: Int, isModified: Bool, kind: String)
  {
    let isTime = tag.element == .time
    guard isTime || level > 0 || tag.element == .unknown, candidates.count < Self.limit else {
      return
    }
    for name in ["datetime", "content", "title"] {
      guard let value = tag.attribute(name), value.utf8.count <= 80,
        let date = DateCandidate.date(inField: value)
      else { continue }
      guard date.precision == .day else { continue }
      note(kind)
      let isMarked =
        level == 2 || tag.attribute("pubdate") != nil || name == "content"
      candidates.append(
        DateCandidate(
          date, isTime ? .timeElement : .dateElement, text: value,
          confidence: (isMarked ? 0.86 : 0.74) * (openAside == nil ? 1 : 0.4)
            - 0.0001 * Double(candidates.count), isModification: isModified))
      return
    }
  }

  /// Counts an element that holds the next candidate.
  mutating func note(_ kind: String) {
    counts[kind, default: 0] += 1
    elementOfCandidate[candidates.count] = kind
  }

  /// Takes trust from the dates of elements that come again and again: those of a list of other
  /// articles, or of comments.
  private mutating func weighLists() {
    for (index, kind) in elementOfCandidate where counts[kind, default: 0] >= Self.listLength {
      candidates[index].evidence.confidence *= Self.listWeight
    }
  }

  private static let listLength = 3
  private static let listWeight = 0.8

  // MARK: The head

  private mutating func readMeta(_ tag: HTMLTag) {
    let name =
      tag.attribute("property") ?? tag.attribute("name") ?? tag.attribute("itemprop")
      ?? tag.attribute("http-equiv")
    guard candidates.count < Self.limit, let name = name?.lowercased(),
      let content = tag.attribute("content"), !content.isEmpty
    else { return }
    if name == "og:url" { address = address ?? content }
    if name == "og:image" || name == "twitter:image", let date = AddressDate(content),
      date.date.precision == .day
    {
      candidates.append(DateCandidate(date.date, .picture, text: content, confidence: 0.25))
    }
    if ["description", "og:description", "og:title"].contains(name),
      let date = WrittenDate.first(in: content), date.precision == .day
    {
      candidates.append(DateCandidate(date, .metaElement, text: content, confidence: 0.3))
    }
    guard let (confidence, isModified) = HTMLDateNames.meta(name),
      content.utf8.count <= 80,
      let candidate = DateCandidate(
        field: content, .metaElement, confidence: confidence, isModification: isModified)
    else { return }
    candidates.append(candidate)
  }

  // MARK: Linked data

  private mutating func readLinkedData(_ page: ArraySlice<UInt8>) {
    var index = page.startIndex
    while candidates.count < Self.limit,
      let quote = page[index...].firstIndex(of: UInt8(ascii: "\""))
    {
      index = quote + 1
      guard index < page.endIndex, "cdfpu".utf8.contains(page[index]) else { continue }
      for (key, confidence, isModified) in HTMLDateNames.keys where page[index...].starts(with: key)
      {
        guard let value = Self.value(after: index + key.count, in: page),
          let candidate = DateCandidate(
            field: value, .linkedData, confidence: confidence - 0.001 * Double(candidates.count),
            isModification: isModified)
        else { continue }
        candidates.append(candidate)
      }
    }
  }

  /// Reads `": "2022-07-08"` behind a key, its quotes perhaps escaped.
  private static func value(after index: Int, in page: ArraySlice<UInt8>) -> String? {
    let rest = page[index...].prefix(80)
    let start = rest.drop { $0 == 0x5C || $0 == 0x22 || $0 == 0x3A || $0 == 0x20 }
    guard start.startIndex - index >= 3, rest.first == 0x22 || rest.first == 0x5C else {
      return nil
    }
    return String(decoding: start.prefix { $0 != 0x22 && $0 != 0x5C }, as: UTF8.self)
  }

  // MARK: Text

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    text += XMLTag.resolved(bytes)
  }
}

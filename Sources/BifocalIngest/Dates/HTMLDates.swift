internal import BifocalText

/// Gathers the dates that an HTML page gives: in its head, in linked data, in elements that are
/// named for it, and in its text.
struct HTMLDates {
  /// What was found, in the order of the page.
  private(set) var candidates: [DateCandidate] = []

  /// The address that the page gives for itself.
  private(set) var address: String?

  private var text: [UInt8] = []
  private var openDates: [Region] = []
  private var dates: [Region] = []
  private var openAside: Region?
  private var asides: [Region] = []
  private var titleEnd: Int?
  private var language = ""
  /// How many elements of each name and class hold dates.
  private var counts: [String: Int] = [:]
  /// The name and class of the element that each candidate comes from.
  private var elementOfCandidate: [Int: String] = [:]

  /// A part of the page: an element and the text in it.
  private struct Region {
    let element: String
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
      case .start(let tag): open(tag)
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
    text.append(HTMLElements.blocks.contains(tag.name) || tag.name == "br" ? 0x0A : 0x20)
    for index in openDates.indices where openDates[index].element == tag.name {
      openDates[index].depth += 1
    }
    if openAside?.element == tag.name { openAside?.depth += 1 }
    switch tag.name {
    case "html": language = tag.attribute("lang")?.lowercased() ?? ""
    case "meta": readMeta(tag)
    case "link":
      if tag.attribute("rel")?.lowercased() == "canonical", let target = tag.attribute("href") {
        address = target
      }
    case "aside", "footer", "nav":
      if openAside == nil { openAside = Region(element: tag.name, range: text.count..<text.count) }
    default: break
    }
    guard !tag.attributes.isEmpty, !HTMLElements.void.contains(tag.name),
      tag.name != "html", tag.name != "body"
    else { return }
    let names = ["class", "id", "itemprop"].compactMap(tag.attribute).joined(separator: " ")
      .utf8.prefix(200).lowercasedASCII[...]
    let (level, isModified) = DateCues.strength(ofElement: names)
    let kind = level > 0 || tag.name == "time" ? tag.name + String(decoding: names, as: UTF8.self) : ""
    readAttributes(of: tag, level: level, isModified: isModified, kind: kind)
    if level > 0 || tag.name == "time", openDates.count < 8 {
      openDates.append(
        Region(
          element: tag.name, range: text.count..<text.count, level: max(level, 1),
          isModified: isModified, kind: kind))
    } else if openAside == nil, tag.name != "a", tag.name != "span", DateCues.isAside(names) {
      openAside = Region(element: tag.name, range: text.count..<text.count)
    }
  }

  private mutating func close(_ name: String) {
    if name == "h1", titleEnd == nil, !text.isEmpty { titleEnd = text.count }
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
    text.append(HTMLElements.blocks.contains(name) ? 0x0A : 0x20)
  }

  private mutating func readAttributes(of tag: HTMLTag, level: Int, isModified: Bool, kind: String) {
    let isTime = tag.name == "time"
    guard isTime || level > 0 || tag.name == "abbr" else { return }
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
  private mutating func note(_ kind: String) {
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
    guard let name = name?.lowercased(), let content = tag.attribute("content"), !content.isEmpty
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
    guard let (confidence, isModified) = Self.metaNames[name] ?? Self.likelyName(name),
      content.utf8.count <= 80,
      let candidate = DateCandidate(
        field: content, .metaElement, confidence: confidence, isModification: isModified)
    else { return }
    candidates.append(candidate)
  }

  /// What a name that nobody has agreed on seems to say.
  private static func likelyName(_ name: String) -> (Double, Bool)? {
    let bytes = Array(name.utf8)[...]
    guard dateNames.occur(in: bytes), !otherNames.occur(in: bytes) else { return nil }
    let (_, isModified) = DateCues.strength(ofElement: bytes)
    return (isModified ? 0.5 : 0.7, isModified)
  }

  private static let dateNames = ByteWords(["date", "time", "publi", "upload", "created"])
  private static let otherNames = ByteWords([
    "expir", "valid", "event", "start", "end", "duration", "birth", "publisher", "release",
    "retrieved",
  ])

  private static let metaNames: [String: (Double, Bool)] = {
    let published = """
      article:published_time article:published og:published_time og:article:published_time \
      datepublished publishdate publish_date publish-date publish_time publishtime pubdate \
      published_time published_date published sailthru.date parsely-pub-date dc.date.issued \
      dcterms.issued dc.date.published dcterms.date citation_publication_date \
      citation_online_date bt:pubdate cxenseparse:recs:publishtime cxenseparse:publishtime \
      article.published article_date_original originalpublicationdate rnews:datepublished \
      article:post_date date_published displaydate
      """
    let general = """
      date dc.date dc.date.created dcterms.created datecreated created timestamp pdate \
      creation_date createdate article.created article:created creationdate og:pubdate \
      og:publish_date og:regdate publication_date publicationdate release_date \
      last-publish search.date doc_date firstcreatetime
      """
    let modified = """
      article:modified_time article:modified og:updated_time datemodified dc.date.modified \
      dcterms.modified last-modified lastmod modified revised updated_time lastmodified \
      dateupdated modificationdate utime
      """
    var names: [String: (Double, Bool)] = [:]
    for name in published.split(separator: " ") { names[String(name)] = (0.93, false) }
    for name in general.split(separator: " ") { names[String(name)] = (0.84, false) }
    for name in modified.split(separator: " ") { names[String(name)] = (0.6, true) }
    return names
  }()

  // MARK: Linked data

  private mutating func readLinkedData(_ page: ArraySlice<UInt8>) {
    var index = page.startIndex
    while let quote = page[index...].firstIndex(of: UInt8(ascii: "\"")) {
      index = quote + 1
      guard index < page.endIndex, "cdfpu".utf8.contains(page[index]) else { continue }
      for (key, confidence, isModified) in Self.keys where page[index...].starts(with: key) {
        guard let value = Self.value(after: index + key.count, in: page),
          let candidate = DateCandidate(
            field: value, .linkedData, confidence: confidence - 0.001 * Double(candidates.count),
            isModification: isModified)
        else { continue }
        candidates.append(candidate)
      }
    }
  }

  private static let keys: [([UInt8], Double, Bool)] = [
    ("datePublished", 0.95, false), ("dateCreated", 0.8, false), ("uploadDate", 0.7, false),
    ("dateModified", 0.6, true), ("published_at", 0.6, false), ("publishedAt", 0.6, false),
    ("publishDate", 0.6, false), ("publish_date", 0.6, false), ("publishedDate", 0.6, false),
    ("publicationDate", 0.6, false), ("pubDate", 0.6, false), ("firstPublished", 0.6, false),
    ("publish_time", 0.6, false), ("pubtime", 0.6, false), ("publishTime", 0.6, false),
    ("createdAt", 0.45, false), ("created_at", 0.45, false), ("updatedAt", 0.3, true),
    ("updated_at", 0.3, true),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  /// Reads `": "2022-07-08"` behind a key, its quotes perhaps escaped.
  private static func value(after index: Int, in page: ArraySlice<UInt8>) -> String? {
    let rest = page[index...].prefix(80)
    let start = rest.drop { $0 == 0x5C || $0 == 0x22 || $0 == 0x3A || $0 == 0x20 }
    guard start.startIndex - index >= 3, rest.first == 0x22 || rest.first == 0x5C else { return nil }
    return String(decoding: start.prefix { $0 != 0x22 && $0 != 0x5C }, as: UTF8.self)
  }

  // MARK: The source

  /// Looks for dates anywhere in the source, such as in scripts: the most frequent one counts.
  private mutating func readSource(_ page: ArraySlice<UInt8>) {
    var counts: [PartialDate: (count: Int, order: Int)] = [:]
    for written in DateScanner(page) where written.notation == .plain {
      guard let date = written.date(in: .init()), date.precision == .day, date.year >= 1994 else {
        continue
      }
      let order = counts[date]?.order ?? counts.count
      counts[date] = ((counts[date]?.count ?? 0) + 1, order)
    }
    let most = counts.max { ($0.value.count, -$0.value.order) < ($1.value.count, -$1.value.order) }
    guard let most else { return }
    candidates.append(
      DateCandidate(most.key, .text, text: most.key.description, confidence: 0.15))
  }

  // MARK: Text

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    guard bytes.contains(UInt8(ascii: "&")) else { return text += bytes }
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, length) = HTMLEntities.reference(startOf: rest) {
        text += Array(String(scalar).utf8)
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func readText() {
    dates.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var written: [WrittenDate] = []
    for date in DateScanner(text[...]) where date.year != nil && date.day != nil {
      written.append(date)
    }
    let order = written.lazy.compactMap(\.writesMonthFirst).first
    let context = WrittenDate.Context(isMonthFirst: order ?? language.hasPrefix("en-us"))
    var number = 0
    for date in written.prefix(400) {
      guard let value = date.date(in: context), value.year >= 1994 else { continue }
      add(value, date, order: number)
      number += 1
    }
  }

  private mutating func add(_ value: PartialDate, _ date: WrittenDate, order: Int) {
    let start = date.range.lowerBound
    let region = dates.last { $0.range.contains(start) && $0.range.count <= 400 }
    let isAside = asides.contains { $0.range.contains(start) }
    let lineStart = text[max(0, start - 60)..<start].lastIndex(of: 0x0A).map { $0 + 1 }
    let before = text[(lineStart ?? max(0, start - 60))..<start]
    let meaning = DateCues.meaning(before: before)
    if meaning == .other { return }
    var confidence = 0.36
    var origin = DateEvidence.Origin.text
    if let region {
      confidence = region.level == 2 ? 0.72 : 0.6
      origin = .dateElement
    }
    if meaning == .published {
      confidence = max(confidence, 0.66) + 0.08
      if region == nil { origin = .label }
    }
    if date.notation == .compact { confidence = region == nil ? 0.05 : 0.3 }
    if isAlone(date.range) { confidence += 0.1 }
    if let titleEnd {
      let distance = start - titleEnd
      if (0..<600).contains(distance) { confidence += 0.1 * (1 - Double(distance) / 1200) }
      if (-300..<0).contains(distance) { confidence += 0.05 }
    }
    if isAside { confidence *= 0.4 }
    confidence -= min(0.1, 0.0005 * Double(order))
    if let region { note(region.kind) }
    let isModified = meaning == .modified || meaning == nil && region?.isModified == true
    candidates.append(
      DateCandidate(
        value, origin, text: String(decoding: text[date.range], as: UTF8.self),
        confidence: confidence, isModification: isModified))
  }

  /// Whether hardly anything but the date stands on its line.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let before = text[max(0, range.lowerBound - 12)..<range.lowerBound]
    let after = text[range.upperBound..<min(text.count, range.upperBound + 16)]
    return before.contains(0x0A) && after.contains(0x0A)
  }
}

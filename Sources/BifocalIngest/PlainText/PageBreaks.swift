/// Takes the pages out of a text that has form feeds between them, as text out of PDFs has.
///
/// What stands at the same end of many pages, whatever its numbers, is a running head or a page
/// number. A block at the foot of a page that starts with the number of the next footnote is
/// footnotes, and gets the marks that `Footnotes` knows: `[^1]`.
struct PageBreaks {
  private var pages: [[Substring]]
  private var nextNote = 1

  /// Returns a text in valid UTF-8 without page breaks and what belongs to the pages; as it is if it
  /// has none.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  static func removed(from text: [UInt8]) -> [UInt8] {
    guard text[...].holds(formFeed) else { return text }
    var breaks = PageBreaks(String(decoding: text, as: UTF8.self))
    breaks.removeHeads()
    return Array(breaks.joined().utf8)
  }

  private static let formFeed: UInt8 = 0x0C

  /// How many lines at each end of a page may be heads.
  private static let depth = 3

  private init(_ text: String) {
    pages = text.utf8.split(separator: Self.formFeed).map { page in
      page.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    }
    for index in pages.indices { trim(index) }
    pages.removeAll(where: \.isEmpty)
  }

  private mutating func trim(_ index: Int) {
    while pages[index].last?.trimmed().isEmpty == true { pages[index].removeLast() }
    pages[index] = Array(pages[index].drop { $0.trimmed().isEmpty })
  }

  // MARK: Heads

  /// Takes the outermost line of each end of the pages while it is the same on many of them.
  private mutating func removeHeads() {
    for _ in 0..<Self.depth {
      let starts = Self.repeated(pages.compactMap(\.first))
      let ends = Self.repeated(pages.compactMap(\.last))
      guard !starts.isEmpty || !ends.isEmpty else { return }
      for index in pages.indices {
        if let line = pages[index].first, starts.contains(Self.key(line)) {
          pages[index].removeFirst()
        }
        if let line = pages[index].last, ends.contains(Self.key(line)) { pages[index].removeLast() }
        trim(index)
      }
    }
  }

  /// The lines that are heads: on every third page at least, as left and right ones may differ and
  /// the first page of a chapter has none.
  private static func repeated(_ lines: [Substring]) -> Set<String> {
    let counts = lines.reduce(into: [:]) { $0[key($1), default: 0] += 1 }
    let least = max(2, (lines.count + 2) / 3)
    return Set(counts.filter { $0.value >= least }.keys)
  }

  /// What the heads of two pages have in common.
  private static func key(_ line: Substring) -> String {
    let scalars = line.trimmed().unicodeScalars.filter {
      !$0.isASCIIDigit && !$0.properties.isWhitespace
    }
    return String(String.UnicodeScalarView(scalars))
  }

  // MARK: Footnotes

  private mutating func joined() -> String {
    var lines: [Substring] = []
    for page in pages {
      let start = footnoteStart(on: page)
      lines += page[..<start]
      // The text goes on at the next page, behind the notes.
      guard start < page.endIndex else { continue }
      lines.append("")
      for line in page[start...] {
        if let (mark, rest) = Self.mark(of: line), mark == nextNote {
          lines.append("[^\(mark)] " + rest)
          nextNote += 1
        } else {
          lines.append(line)
        }
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// Where the footnotes of a page begin: at a line behind a blank one, with the next number.
  private func footnoteStart(on page: [Substring]) -> Int {
    let candidates = page.indices.dropFirst().filter { index in
      page[index - 1].trimmed().isEmpty && index * 3 > page.count
        && Self.mark(of: page[index])?.number == nextNote
    }
    return candidates.last ?? page.endIndex
  }

  /// The number that starts a line, and what follows it: `1 Smith`, `[1] Smith`, `① Smith`.
  private static func mark(of line: Substring) -> (number: Int, rest: Substring)? {
    let text = line.trimmed()
    guard let first = text.unicodeScalars.first else { return nil }
    if (0x2460...0x2473).contains(first.value) {
      return (Int(first.value) - 0x245F, text.dropFirst().trimmed())
    }
    let isBracketed = first == "["
    let digits = text.dropFirst(isBracketed ? 1 : 0).prefix { $0.isASCII && $0.isNumber }
    guard digits.count <= 3, let number = Int(digits) else { return nil }
    let rest = text[digits.endIndex...]
    // `1.` and `1)` number the items of a list.
    guard rest.first == (isBracketed ? "]" : " ") else { return nil }
    return (number, rest.dropFirst().trimmed())
  }
}

/// A line of plain text that is not blank, and how it stands among the others.
struct TextLine: Equatable {
  /// The line without the white space around it.
  let text: Substring

  /// The number of blank lines before it.
  var blanksBefore: Int

  /// The number of columns that it takes.
  let columns: Int

  /// Whether the end of a page stood before it: footnotes, a page number or a running head.
  var isAfterPageEnd = false

  /// Returns the lines of `text` that are not blank.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  static func lines(of text: String) -> [TextLine] {
    var lines: [TextLine] = []
    var blanks = 0
    let utf8 = text.utf8
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let end = utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.endIndex
      let line = text[start..<end].trimmed()
      if line.isEmpty {
        blanks += 1
      } else {
        lines.append(TextLine(text: line, blanksBefore: blanks, columns: line.columns))
        blanks = 0
      }
      start = end < utf8.endIndex ? utf8.index(after: end) : end
    }
    return lines
  }

  /// Whether the line ends in the middle of a sentence and this other line may be its rest, though
  /// a page may have ended between them.
  ///
  /// Chinese has no capitals to tell. There a line goes on that is too long for a heading, or that
  /// has a comma in it before running text.
  func continues(in next: TextLine) -> Bool {
    guard let last = text.unicodeScalars.last, let first = next.text.unicodeScalars.first,
      !endsSentence, !last.closes, !next.startsItem
    else { return false }
    if continuesInLowerCase(next) { return true }
    let isOpen = last.isEastAsian || last.isSharedPunctuation || last == "," || last.isASCIIDigit
    guard isOpen, last != "：", first.isEastAsian || first.isASCIIDigit else { return false }
    if columns >= 80 || next.isAfterPageEnd && columns >= 40 { return true }
    return columns >= 56 && text.unicodeScalars.contains { $0 == "，" || $0 == "," }
      && next.text.holdsSentenceEnd
  }

  /// Whether this other line starts with a small letter, as the rest of a sentence does.
  func continuesInLowerCase(_ next: TextLine) -> Bool {
    guard let last = text.unicodeScalars.last, let first = next.text.unicodeScalars.first,
      first.properties.isLowercase, !last.isEastAsian, !endsSentence, !last.closes
    else { return false }
    return next.blanksBefore == 0 || last == "-" || columns >= 40
  }

  /// Whether the line ends with the end of a sentence.
  var endsSentence: Bool { text.endsSentence }

  /// Whether the line is nothing but an address on the web.
  var isAddress: Bool { Self.isAddress(text) }

  /// Whether `text` is nothing but an address on the web.
  static func isAddress(_ text: some StringProtocol) -> Bool {
    // Lines are asked again and again, and hardly any begins so.
    guard let first = text.utf8.first, first.lowercasedASCII == UInt8(ascii: "h") else {
      return false
    }
    let start = text.prefix(8).lowercased()
    return (start.hasPrefix("http://") || start.hasPrefix("https://"))
      && !text.unicodeScalars.contains(where: \.isWhiteSpace)
  }

  /// Whether the line starts with the mark of a list or of a numbered heading: `-`, `•`, `1.`,
  /// `一、`, `(二)`.
  var startsItem: Bool {
    var scalars = text.unicodeScalars.prefix(6)[...]
    guard let first = scalars.first else { return false }
    if "•●▪■◆★".unicodeScalars.contains(first) { return true }
    if first == "-" || first == "*" { return scalars.dropFirst().first == " " }
    let isBracketed = first == "(" || first == "（"
    if isBracketed { scalars = scalars.dropFirst() }
    let digits = scalars.prefix { $0.isASCIIDigit || "一二三四五六七八九十".unicodeScalars.contains($0) }
    guard (1...3).contains(digits.count), let mark = scalars.dropFirst(digits.count).first else {
      return false
    }
    if isBracketed { return mark == ")" || mark == "）" }
    // 1.5 is a number; 1. and a space is an item.
    if mark == "." { return scalars.dropFirst(digits.count + 1).first == " " }
    return mark == "、" || mark == "．" || mark == ")" || mark == "）"
  }

  /// The columns of the first thing in the line that cannot be broken: a Latin word, or a Han
  /// character with the marks that cling to it.
  var firstWordColumns: Int {
    var columns = 0
    var isLatin = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == 0 {
        isLatin = !scalar.isEastAsian
      } else if scalar == " " || !scalar.clingsToLineEnd && (!isLatin || scalar.isEastAsian) {
        break
      }
      columns += scalar.columns
    }
    return columns
  }
}

extension Unicode.Scalar {
  /// Whether this is one of 0 to 9.
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}

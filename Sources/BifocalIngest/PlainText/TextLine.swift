/// A line of plain text that is not blank, and how it stands among the others.
struct TextLine: Equatable {
  /// The line without the white space around it.
  let text: ByteSlice

  /// The number of blank lines before it.
  var blanksBefore: Int

  /// The number of columns that it takes.
  let columns: Int

  /// Whether the line ends with the end of a sentence.
  let endsSentence: Bool

  /// Whether the end of a page stood before it: footnotes, a page number or a running head.
  var isAfterPageEnd = false

  /// Makes a line of `text`, which has no white space around it.
  init(_ text: ByteSlice, blanksBefore: Int, isAfterPageEnd: Bool = false) {
    self.text = text
    self.blanksBefore = blanksBefore
    self.isAfterPageEnd = isAfterPageEnd
    columns = text.columns
    endsSentence = text.endsSentence
  }

  /// Returns the lines of `text` that are not blank.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  static func lines(of text: ByteSlice) -> [TextLine] {
    var lines: [TextLine] = []
    var blanks = 0
    for range in text.lines() {
      let line = text[range].trimmed()
      if line.isEmpty {
        blanks += 1
      } else {
        lines.append(TextLine(line, blanksBefore: blanks))
        blanks = 0
      }
    }
    return lines
  }

  /// Whether the line ends in the middle of a sentence and this other line may be its rest, though
  /// a page may have ended between them.
  ///
  /// Chinese has no capitals to tell. There a line goes on that is too long for a heading, or that
  /// has a comma in it before running text.
  func continues(in next: TextLine) -> Bool {
    guard let last = text.lastScalar?.scalar, let first = next.text.firstScalar?.scalar,
      !endsSentence, !last.closes, !next.startsItem
    else { return false }
    if continuesInLowerCase(next) { return true }
    let isOpen = last.isEastAsian || last.isSharedPunctuation || last == "," || last.isASCIIDigit
    guard isOpen, last != "：", first.isEastAsian || first.isASCIIDigit else { return false }
    if columns >= 80 || next.isAfterPageEnd && columns >= 40 { return true }
    return columns >= 56 && text.scalars.contains { $0 == "，" || $0 == "," }
      && next.text.holdsSentenceEnd
  }

  /// Whether this other line starts with a small letter, as the rest of a sentence does.
  func continuesInLowerCase(_ next: TextLine) -> Bool {
    guard let last = text.lastScalar?.scalar, let first = next.text.firstScalar?.scalar,
      first.isLowercase, !last.isEastAsian, !endsSentence, !last.closes
    else { return false }
    return next.blanksBefore == 0 || last == "-" || columns >= 40
  }

  /// Whether the line is nothing but an address on the web.
  var isAddress: Bool { Self.isAddress(text) }

  /// Whether `text` is nothing but an address on the web.
  static func isAddress(_ text: ByteSlice) -> Bool {
    (text.hasPrefix(ignoringCase: "http://") || text.hasPrefix(ignoringCase: "https://"))
      && !text.scalars.contains(where: \.isWhiteSpace)
  }

  /// Whether the line starts with the mark of a list or of a numbered heading: `-`, `•`, `1.`,
  /// `一、`, `(二)`.
  var startsItem: Bool {
    var scalars = text.scalars
    guard var mark = scalars.next() else { return false }
    switch mark {
    case "•", "●", "▪", "■", "◆", "★": return true
    case "-", "*": return scalars.next() == " "
    default: break
    }
    let isBracketed = mark == "(" || mark == "（"
    if isBracketed { mark = scalars.next() ?? " " }
    var digits = 0
    while mark.isItemNumber, digits <= 3 {
      digits += 1
      mark = scalars.next() ?? " "
    }
    guard (1...3).contains(digits) else { return false }
    if isBracketed { return mark == ")" || mark == "）" }
    // 1.5 is a number; 1. and a space is an item.
    if mark == "." { return scalars.next() == " " }
    return mark == "、" || mark == "．" || mark == ")" || mark == "）"
  }

  /// The columns of the first thing in the line that cannot be broken: a Latin word, or a Han
  /// character with the marks that cling to it.
  var firstWordColumns: Int {
    var columns = 0
    var isLatin = false
    for (index, scalar) in text.scalars.enumerated() {
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

  /// Whether this may stand in the number of an item.
  fileprivate var isItemNumber: Bool {
    switch self {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }
}

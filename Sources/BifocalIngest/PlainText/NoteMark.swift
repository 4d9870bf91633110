/// The mark of a footnote, before the note or where the text refers to it.
struct NoteMark: Equatable {
  /// The ways of writing a mark.
  enum Notation: Hashable, CaseIterable {
    /// `^①`, as PDFs' superscripts come out of a converter.
    case raisedCircle
    /// `^1`, likewise; but 2^10 is written so as well.
    case raisedDigits
    /// `[^1]`, as in Markdown.
    case bracket
    /// `①` alone, which numbers the items of lists as well.
    case circle
  }

  let notation: Notation

  /// What tells this mark from others of its notation.
  let name: String

  /// The number of characters that the mark takes.
  let length: Int

  /// Reads the mark that starts `scalars`, if one does.
  init?(startOf scalars: ArraySlice<Unicode.Scalar>) {
    guard let first = scalars.first else { return nil }
    if first.isCircledNumber {
      self.init(notation: .circle, name: [first], length: 1)
      return
    }
    let isBracketed = scalars.starts(with: ["[", "^"])
    guard isBracketed || first == "^" else { return nil }
    let rest = scalars.dropFirst(isBracketed ? 2 : 1)
    if !isBracketed, let circle = rest.first, circle.isCircledNumber {
      self.init(notation: .raisedCircle, name: [circle], length: 2)
      return
    }
    let digits = rest.prefix(4).prefix(while: \.isASCIIDigit)
    guard !digits.isEmpty else { return nil }
    guard isBracketed else {
      self.init(notation: .raisedDigits, name: digits, length: 1 + digits.count)
      return
    }
    let end = rest.dropFirst(digits.count)
    guard end.first == "]" else { return nil }
    let colon = end.dropFirst().first == ":" ? 1 : 0
    self.init(notation: .bracket, name: digits, length: 3 + digits.count + colon)
  }

  private init(notation: Notation, name: ArraySlice<Unicode.Scalar>, length: Int) {
    self.notation = notation
    self.name = String(String.UnicodeScalarView(name))
    self.length = length
  }

  /// Whether there may be a mark in a line: hardly any has a byte of one, and to look at its
  /// characters takes long.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  static func mayOccur(in line: ByteSlice) -> Bool {
    if line.holds(UInt8(ascii: "^")) { return true }
    // What ① to ⑳ begin with: E2 91.
    var start = line.index(of: 0xE2, from: line.startIndex)
    while start < line.endIndex - 1 {
      if line[start + 1] == 0x91 { return true }
      start = line.index(of: 0xE2, from: start + 1)
    }
    return false
  }

  /// Returns every mark in `scalars` with its place, in order.
  ///
  /// - Complexity: O(*n*), where *n* is the number of characters.
  static func marks(in scalars: [Unicode.Scalar]) -> [(start: Int, mark: NoteMark)] {
    var marks: [(start: Int, mark: NoteMark)] = []
    var index = 0
    while index < scalars.count {
      if let mark = NoteMark(startOf: scalars[index...]) {
        marks.append((index, mark))
        index += mark.length
      } else {
        index += 1
      }
    }
    return marks
  }
}

extension NoteMark {
  /// Whether superscript text refers to a note: `[1]`, `1`, `*`, `a`; but not `st` and `TM`.
  static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 12 else { return false }
    let inner = bytes.filter { !" []()*†,;-".utf8.contains($0) }
    let isNumber = inner.allSatisfy { (0x30...0x39).contains($0) }
    return inner.isEmpty || isNumber && inner.count < bytes.count
  }
}

extension Unicode.Scalar {
  /// Whether this is one of ① to ⑳.
  fileprivate var isCircledNumber: Bool { (0x2460...0x2473).contains(value) }
}

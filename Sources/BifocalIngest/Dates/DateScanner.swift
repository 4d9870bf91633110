/// Finds the dates that a text writes, from its start to its end.
///
///     var dates = DateScanner(Array("2022年7月8日 (8 July 2022), 3小时前".utf8)[...])
///     dates.next()?.range  // 0..<15
///
/// It reads bytes and not characters, as most of a page is no date, and looks at each of them a
/// bounded number of times.
struct DateScanner: Sequence, IteratorProtocol {
  let bytes: ArraySlice<UInt8>
  private var index: Int

  /// Looks for the dates in `bytes`, which are UTF-8.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Looks for the dates in `text`.
  init(_ text: some StringProtocol) { self.init(Array(text.utf8)[...]) }

  /// Returns the next date; nothing at the end.
  ///
  /// - Complexity: O(*n*) for all dates together, where *n* is the number of bytes.
  mutating func next() -> WrittenDate? {
    while true {
      index = nextStart(from: index)
      guard index < bytes.endIndex else { return nil }
      let byte = bytes[index]
      if byte >= 0xE2 {
        if let date = hanDate(at: index) { return taken(date) }
        index += byte >= 0xF0 ? 4 : 3
      } else if byte.isDigit {
        if let date = numberedDate(at: index) { return taken(date) }
        index = bytes[index...].firstIndex { !$0.isDigit } ?? bytes.endIndex
      } else {
        let end = wordEnd(from: index)
        if let date = worded(index..<end) { return taken(date) }
        index = end
      }
    }
  }

  /// The index of the first character from `start` on that may begin a date: nearly all characters
  /// of a text begin none.
  private func nextStart(from start: Int) -> Int {
    let meanings = Self.meanings
    let text = bytes.span
    var index = start - bytes.startIndex
    while index < text.count {
      let byte = text[index]
      if 0xE2...0xEF ~= byte, index + 2 < text.count {
        let middle = Int(text[index + 1] & 0x3F) << 6
        if meanings[Int(byte & 0x0F) << 12 | middle | Int(text[index + 2] & 0x3F)] > 0 { break }
        index += 3
      } else if byte >= 0xE2 || byte.isDigit || byte.isWordPart {
        break
      } else {
        index += 1
      }
    }
    return bytes.startIndex + index
  }

  private mutating func taken(_ date: WrittenDate) -> WrittenDate {
    index = Swift.max(date.range.upperBound, index + 1)
    return date
  }
}

// What all ways of writing a date need.

extension DateScanner {
  /// The byte at `index`, if the text goes so far.
  func byte(_ index: Int) -> UInt8? {
    index >= bytes.startIndex && index < bytes.endIndex ? bytes[index] : nil
  }

  /// The index behind `text` if it stands at `index`.
  func end(of text: [UInt8], at index: Int) -> Int? {
    guard index + text.count <= bytes.endIndex else { return nil }
    for (offset, byte) in text.enumerated() where bytes[index + offset] != byte { return nil }
    return index + text.count
  }

  /// The index behind the first of `texts` that stands at `index`.
  func end(ofAny texts: [[UInt8]], at index: Int) -> Int? {
    for text in texts {
      if let end = end(of: text, at: index) { return end }
    }
    return nil
  }

  /// The index of the first byte from `index` on that is no space; a few spaces are enough.
  func skippingSpaces(from index: Int, atMost limit: Int = 4) -> Int {
    var index = index
    for _ in 0..<limit {
      if byte(index) == 0x20 || byte(index) == 0x09 || byte(index) == 0x0A || byte(index) == 0x0D {
        index += 1
      } else if byte(index) == 0xC2, byte(index + 1) == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// The end of the word at `index`: Latin and Cyrillic letters.
  func wordEnd(from index: Int) -> Int {
    var end = index
    while let byte = byte(end), byte.isWordPart || (0x80...0xBF).contains(byte) && end > index {
      end += 1
    }
    return end
  }

  /// The word between two indices, in lower case.
  func word(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }

  /// Reads a number of ASCII digits.
  func number(at index: Int) -> (value: Int, digits: Int, end: Int)? {
    var value = 0
    var end = index
    while let byte = byte(end), byte.isDigit, end - index < 9 {
      value = value * 10 + Int(byte - 0x30)
      end += 1
    }
    return end > index ? (value, end - index, end) : nil
  }
}

extension UInt8 {
  /// Whether this is one of 0 to 9.
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// Whether this is a Latin letter, or starts an accented or a Cyrillic one.
  var isWordPart: Bool {
    (0x61...0x7A).contains(self | 0x20) || (0xC3...0xC5).contains(self)
      || (0xD0...0xD3).contains(self)
  }
}

internal import Glibc

/// A stretch of UTF-8 within a text that is read in place: a line, a word, an attribute.
typealias ByteSlice = ArraySlice<UInt8>

extension ByteSlice {
  /// The bytes without the ASCII white space before them.
  func trimmedASCIIStart() -> ByteSlice {
    var start = startIndex
    while start < endIndex, self[start].isASCIISpace { start += 1 }
    return self[start...]
  }

  /// The bytes without the ASCII white space around them.
  func trimmedASCII() -> ByteSlice {
    let bytes = trimmedASCIIStart()
    var end = bytes.endIndex
    while end > bytes.startIndex, bytes[end - 1].isASCIISpace { end -= 1 }
    return bytes[..<end]
  }

  /// The bytes without those around them that equal `byte`.
  func trimmed(of byte: UInt8) -> ByteSlice {
    var start = startIndex
    var end = endIndex
    while start < end, self[start] == byte { start += 1 }
    while end > start, self[end - 1] == byte { end -= 1 }
    return self[start..<end]
  }

  /// The text without the white space around it, the ideographic space among it.
  ///
  /// Characters are looked at only where the text does not begin or end in an ASCII one.
  func trimmed() -> ByteSlice {
    let bytes = trimmedASCII()
    guard let first = bytes.first, let last = bytes.last else { return bytes }
    // Space characters beyond ASCII begin with C2, E1, E2 and E3, and end in a continuation byte.
    guard [0xC2, 0xE1, 0xE2, 0xE3].contains(first) || last >= 0x80 else { return bytes }
    return bytes.trimmed(\.isWhiteSpace)
  }

  /// The text without the characters around it that `isSpace` accepts.
  func trimmed(_ isSpace: (Unicode.Scalar) -> Bool) -> ByteSlice {
    var rest = self
    while let (scalar, length) = rest.firstScalar, isSpace(scalar) { rest.removeFirst(length) }
    while let (scalar, length) = rest.lastScalar, isSpace(scalar) { rest.removeLast(length) }
    return rest
  }

  /// Whether the bytes begin with a text in lower case, in whatever case they are themselves.
  func hasPrefix(ignoringCase prefix: String) -> Bool {
    var index = startIndex
    for wanted in prefix.utf8 {
      guard index < endIndex, self[index].lowercasedASCII == wanted else { return false }
      index += 1
    }
    return true
  }

  /// Whether the bytes end with a text in lower case, in whatever case they are themselves.
  func hasSuffix(ignoringCase suffix: String) -> Bool {
    suffix.utf8.count <= count
      && self[(endIndex - suffix.utf8.count)...].hasPrefix(ignoringCase: suffix)
  }

  /// The index of the first byte from `start` on that equals `byte`; `endIndex` when there is none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes, many of which are looked at together.
  func index(of byte: UInt8, from start: Int) -> Int {
    unsafe self[start...].withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress,
        let found = unsafe memchr(base, Int32(byte), bytes.count)
      else { return endIndex }
      return unsafe start + (UnsafeRawPointer(found) - base)
    }
  }

  /// Whether one of the bytes equals `byte`.
  func holds(_ byte: UInt8) -> Bool { index(of: byte, from: startIndex) < endIndex }

  /// The lines, without their line feeds; a text that ends with one has an empty last line.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = startIndex
    while true {
      let end = index(of: UInt8(ascii: "\n"), from: start)
      lines.append(start..<end)
      guard end < endIndex else { return lines }
      start = end + 1
    }
  }
}

extension UInt8 {
  /// Whether this is a space, a tab or a line end.
  var isASCIISpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// An ASCII capital as a small letter; anything else as it is.
  var lowercasedASCII: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

  /// The length in bytes of the character of valid UTF-8 that this byte begins.
  var sequenceLength: Int {
    switch self {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

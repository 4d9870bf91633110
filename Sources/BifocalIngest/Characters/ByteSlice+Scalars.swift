extension ByteSlice {
  /// The text as a string.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The characters of the text.
  var scalars: Scalars { Scalars(bytes: self, index: startIndex) }

  /// Reads UTF-8 character by character, which is quicker than to make a string of it first.
  struct Scalars: Sequence, IteratorProtocol {
    fileprivate let bytes: ByteSlice
    fileprivate var index: Int

    /// Returns the next character; nothing at the end.
    mutating func next() -> Unicode.Scalar? {
      guard index < bytes.endIndex else { return nil }
      let (scalar, length) = bytes.span.scalar(at: index - bytes.startIndex)
      index += length
      return scalar
    }
  }

  /// The characters at the start that `isPart` accepts.
  func leading(_ isPart: (Unicode.Scalar) -> Bool) -> ByteSlice {
    let bytes = span
    var end = 0
    while end < bytes.count {
      let (scalar, length) = bytes.scalar(at: end)
      guard isPart(scalar) else { break }
      end += length
    }
    return prefix(end)
  }

  /// The text without the characters at its start that `isPart` accepts.
  func withoutLeading(_ isPart: (Unicode.Scalar) -> Bool) -> ByteSlice {
    self[leading(isPart).endIndex...]
  }

  /// The first character with its length in bytes.
  var firstScalar: (scalar: Unicode.Scalar, length: Int)? {
    isEmpty ? nil : span.scalar(at: 0)
  }

  /// The last character with its length in bytes.
  var lastScalar: (scalar: Unicode.Scalar, length: Int)? {
    let bytes = span
    var start = bytes.count - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, bytes.count - start < 4 { start -= 1 }
    return start < 0 ? nil : bytes.scalar(at: start)
  }
}

extension Span<UInt8> {
  /// The character of UTF-8 that begins at `index`, with its length in bytes; U+FFFD for a byte that
  /// begins none.
  @inline(__always)
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[index]
    guard lead >= 0x80 else { return (Unicode.Scalar(lead), 1) }
    let length = Swift.min(lead.sequenceLength, count - index)
    guard length > 1 else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead & 0x7F >> UInt8(length))
    for offset in index + 1..<index + length { value = value << 6 | UInt32(self[offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

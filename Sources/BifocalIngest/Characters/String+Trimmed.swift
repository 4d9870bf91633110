extension StringProtocol {
  /// The text without the ASCII white space around it.
  func trimmedASCII() -> SubSequence {
    trimmed { $0.value == 0x20 || (0x09...0x0D).contains($0.value) }
  }

  /// The text without the white space around it, the ideographic space among it.
  func trimmed() -> SubSequence { trimmed { $0.isWhiteSpace } }

  /// The text without the characters around it that `isSpace` accepts.
  func trimmed(_ isSpace: (Unicode.Scalar) -> Bool) -> SubSequence {
    var start = startIndex
    var end = endIndex
    let scalars = unicodeScalars
    while start < end, isSpace(scalars[start]) { start = scalars.index(after: start) }
    while start < end, isSpace(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    return self[start..<end]
  }
}

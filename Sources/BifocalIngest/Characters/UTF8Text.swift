/// Reads bytes as UTF-8, strictly.
enum UTF8Text {
  /// The bytes of U+FEFF, which some programs write at the start of a file.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Returns `bytes` as a string.
  ///
  /// - Parameters:
  ///   - bytes: The bytes; a byte order mark at their start stays in.
  ///   - path: The file that an error names.
  ///   - line: The line that an error names.
  ///   - offset: Where in the file `bytes` start.
  /// - Returns: The string.
  /// - Throws: `IngestError` with the offset of the first byte that cannot stand where it does.
  static func string(
    validating bytes: ArraySlice<UInt8>, path: String, line: Int? = nil, offset: Int = 0
  ) throws(IngestError) -> String {
    if let string = String(validating: bytes, as: UTF8.self) { return string }
    throw fault(in: bytes, path: path, line: line, offset: offset)
  }

  /// Checks that bytes are UTF-8, for those who go on with the bytes.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - path: The file that an error names.
  ///   - offset: Where in the file `bytes` start.
  /// - Throws: `IngestError` with the offset of the first byte that cannot stand where it does.
  static func validate(
    _ bytes: ArraySlice<UInt8>, path: String, offset: Int = 0
  ) throws(IngestError) {
    guard validPrefixLength(of: bytes) == bytes.count else {
      throw fault(in: bytes, path: path, offset: offset)
    }
  }

  private static func fault(
    in bytes: ArraySlice<UInt8>, path: String, line: Int? = nil, offset: Int = 0
  ) -> IngestError {
    let position = offset + validPrefixLength(of: bytes)
    return IngestError(path: path, line: line, kind: .invalidUTF8(offset: position))
  }

  /// Returns the number of bytes before the first ill-formed sequence.
  ///
  /// The offset is that of the sequence's first byte: what cannot be read begins there.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func validPrefixLength(of bytes: ArraySlice<UInt8>) -> Int {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return bytes.count
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

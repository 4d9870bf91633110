/// A file that is read as a whole before its records are taken from it.
struct WholeFile {
  /// The name that errors are reported under.
  let path: String

  /// The bytes, which are UTF-8, without a byte order mark.
  let bytes: ArraySlice<UInt8>

  /// Where lines were counted to, so that they are counted once.
  private var counted: (index: Int, line: Int)

  /// Reads all of `stream`.
  ///
  /// - Throws: `IngestError` when the file cannot be read, or is no UTF-8.
  init(_ stream: ByteStream) throws(IngestError) {
    let all = try stream.readToEnd()
    try UTF8Text.validate(all[...], path: stream.path)
    path = stream.path
    bytes = all.starts(with: UTF8Text.byteOrderMark) ? all[3...] : all[...]
    counted = (bytes.startIndex, 1)
  }

  /// The number of the line that a byte is on; later calls must ask for later bytes.
  mutating func line(of index: Int) -> Int {
    counted.line += bytes[counted.index..<index].count { $0 == 0x0A }
    counted.index = index
    return counted.line
  }

  /// The error about what is wrong at a byte, with its line and its column.
  func error(at offset: Int, found: String, expected: String) -> IngestError {
    let position = TextPosition(of: offset, in: bytes)
    return IngestError(
      path: path, line: position.line, column: String(position.column),
      kind: .malformed(found: found, expected: expected))
  }
}

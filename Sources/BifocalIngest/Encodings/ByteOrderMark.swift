/// The marks by which a file says at its start in which form of Unicode it is.
enum ByteOrderMark {
  /// Returns the encoding that a mark at the start of `bytes` names, and the mark's length.
  ///
  /// The four bytes of UTF-32 go first, as its mark begins with that of UTF-16.
  static func encoding(of bytes: some Collection<UInt8>) -> (name: String, length: Int)? {
    for (name, mark) in marks where bytes.starts(with: mark) { return (name, mark.count) }
    return nil
  }

  private static let marks: [(String, [UInt8])] = [
    ("UTF-8", UTF8Text.byteOrderMark),
    ("UTF-32LE", [0xFF, 0xFE, 0, 0]), ("UTF-32BE", [0, 0, 0xFE, 0xFF]),
    ("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF]),
  ]
}

/// Reads a stream line by line, in memory bounded by the longest line.
struct LineReader {
  /// One line without its line feed; a carriage return before that is kept.
  struct Line {
    /// The line's number, from one.
    let number: Int
    /// The offset in the file of the line's first byte.
    let offset: Int
    /// The line's bytes, which need not be UTF-8.
    let bytes: ArraySlice<UInt8>
  }

  private let stream: ByteStream
  private var block: ArraySlice<UInt8> = []
  private var number = 0
  private var offset = 0
  private var isAtEnd = false

  init(_ stream: ByteStream) { self.stream = stream }

  /// Returns the next line, or nothing after the last; a byte order mark before the first is left
  /// out.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  mutating func next() throws(IngestError) -> Line? {
    guard !isAtEnd else { return nil }
    var bytes: [UInt8] = []
    while true {
      if let end = block.firstIndex(of: UInt8(ascii: "\n")) {
        bytes += block[..<end]
        block = block[(end + 1)...]
        return line(of: bytes, terminator: 1)
      }
      bytes += block
      guard let next = try stream.next() else {
        block = []
        isAtEnd = true
        return bytes.isEmpty ? nil : line(of: bytes, terminator: 0)
      }
      block = next
    }
  }

  private mutating func line(of bytes: [UInt8], terminator: Int) -> Line {
    let mark = number == 0 && bytes.starts(with: UTF8Text.byteOrderMark) ? 3 : 0
    defer { offset += bytes.count + terminator }
    number += 1
    return Line(number: number, offset: offset + mark, bytes: bytes[mark...])
  }
}

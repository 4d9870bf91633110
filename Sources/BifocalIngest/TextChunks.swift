internal import BifocalText

/// A plain text of any length, piece by piece, taken exactly as it is.
///
///     for chunk in try TextChunks(path: "corpus.txt") {
///       let chunk = try chunk.get()
///       print(chunk.offset, chunk.text.utf8.count)
///     }
///
/// A text is cut after a line break, where no word and no sentence goes on. A line that is longer
/// than a chunk is cut after a mark of punctuation that is followed by a letter or a Han character:
/// there no word goes on either, by any rule of Unicode. So words found in the chunks are the words
/// of the text. Memory is bounded by the longest stretch without such a place.
public struct TextChunks: Sequence {
  /// A piece of a text.
  public struct Chunk: Sendable, Equatable {
    /// Where it begins in the file, in bytes, a byte order mark not counted.
    public let offset: Int
    /// The text.
    public let text: String
  }

  private let path: String
  private let size: Int

  /// Makes a sequence of chunks; nothing is opened before it is iterated.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - size: How long a chunk is, in bytes, if there is a place to cut.
  public init(path: String, size: Int = 1 << 20) {
    precondition(size > 0, "a chunk has at least one byte")
    self.path = path
    self.size = size
  }

  /// Returns an iterator over the chunks; a fault ends it.
  public func makeIterator() -> Iterator { Iterator(path: path, size: size) }

  /// Reads one chunk after the other.
  public struct Iterator: IteratorProtocol {
    private let path: String
    private let size: Int
    private var stream: ByteStream?
    private var buffer: [UInt8] = []
    /// How much of `buffer` is known to hold no place to cut.
    private var searched = 0
    private var offset = 0
    private var isStarted = false
    private var isAtEnd = false

    init(path: String, size: Int) {
      self.path = path
      self.size = size
    }

    /// Returns the next chunk, or the fault that ends the text, or nothing at the end.
    public mutating func next() -> Result<Chunk, IngestError>? {
      guard !isAtEnd else { return nil }
      do throws(IngestError) {
        return try chunk().map { .success($0) }
      } catch {
        isAtEnd = true
        return .failure(error)
      }
    }

    private mutating func chunk() throws(IngestError) -> Chunk? {
      let stream = try openStream()
      while true {
        if buffer.count >= size, let end = TextChunks.cut(in: buffer, from: searched) {
          return try take(end)
        }
        // The last character may still be broken over two blocks, and its follower is not known.
        searched = Swift.max(0, buffer.count >= size ? buffer.count - 8 : 0)
        guard let block = try stream.next() else {
          isAtEnd = true
          return buffer.isEmpty ? nil : try take(buffer.count)
        }
        let isFirst = !isStarted && block.starts(with: UTF8Text.byteOrderMark)
        isStarted = true
        buffer += block.dropFirst(isFirst ? UTF8Text.byteOrderMark.count : 0)
      }
    }

    private mutating func openStream() throws(IngestError) -> ByteStream {
      if let stream { return stream }
      let opened = try ByteStream(path: path)
      stream = opened
      return opened
    }

    private mutating func take(_ count: Int) throws(IngestError) -> Chunk {
      let text = try UTF8Text.string(validating: buffer[..<count], path: path, offset: offset)
      defer {
        buffer.removeFirst(count)
        searched = 0
        offset += count
      }
      return Chunk(offset: offset, text: text)
    }
  }

  /// Returns the last place to cut at or after `start`, if there is one.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes after `start`.
  static func cut(in bytes: [UInt8], from start: Int) -> Int? {
    if let line = bytes[start...].lastIndex(of: UInt8(ascii: "\n")), line + 1 < bytes.count {
      return line + 1
    }
    return bytes.indices[start...].last(where: { isBetweenWords($0, in: bytes) })
  }

  /// Whether a Chinese mark of punctuation ends at an index, and a letter or Han character follows.
  ///
  /// Such a mark is a word of its own by Unicode's rules, unless something that combines follows.
  private static func isBetweenWords(_ index: Int, in bytes: [UInt8]) -> Bool {
    guard index >= 3, bytes[index - 3] == 0xE3 || bytes[index - 3] == 0xEF else { return false }
    let mark = bytes[index - 3..<index]
    let isMark =
      mark.elementsEqual([0xE3, 0x80, 0x81]) || mark.elementsEqual([0xE3, 0x80, 0x82])  // 、 。
      || mark.elementsEqual([0xEF, 0xBC, 0x81]) || mark.elementsEqual([0xEF, 0xBC, 0x9F])  // ！ ？
    let follower = bytes[index]
    let isLetter = (0x41...0x5A).contains(follower & 0xDF) || (0xE4...0xE9).contains(follower)
    return isMark && isLetter
  }
}

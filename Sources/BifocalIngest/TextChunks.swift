internal import BifocalText

/// A plain text of any length, piece by piece, taken exactly as it is.
///
///     for chunk in try TextChunks(path: "corpus.txt") {
///       let chunk = try chunk.get()
///       print(chunk.offset, chunk.text.utf8.count)
///     }
///
/// A text is cut after a line break, where no word and no sentence goes on. A line that is longer
/// than a chunk is cut after a mark of punctuation or a space that is followed by a letter or a Han
/// character: there no word goes on either, by any rule of Unicode. So words found in the chunks are
/// the words of the text. Memory is bounded by the longest stretch without such a place.
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
  private let places: [Place]
  private let reading: ReadingRule

  /// Makes a sequence of chunks; nothing is opened before it is iterated.
  ///
  /// - Parameters:
  ///   - path: The file, or `-` for standard input.
  ///   - size: How long a chunk is, in bytes, if there is a place to cut.
  ///   - places: Where to cut, the best first.
  public init(path: String, size: Int = 1 << 20, places: [Place] = Place.allCases) {
    self.init(path: path, size: size, places: places, reading: ReadingRule())
  }

  init(path: String, size: Int, places: [Place], reading: ReadingRule) {
    precondition(size > 0, "a chunk has at least one byte")
    self.path = path
    self.size = size
    self.places = places
    self.reading = reading
  }

  /// Returns an iterator over the chunks; a fault ends it.
  public func makeIterator() -> Iterator {
    Iterator(path: path, size: size, places: places, reading: reading)
  }

  /// Reads one chunk after the other.
  public struct Iterator: IteratorProtocol {
    private let path: String
    private let size: Int
    private let places: [Place]
    private let reading: ReadingRule
    private var stream: ByteStream?
    private var buffer: [UInt8] = []
    /// How much of `buffer` is known to hold no place to cut.
    private var searched = 0
    private var offset = 0
    private var isStarted = false
    private var isAtEnd = false

    init(path: String, size: Int, places: [Place], reading: ReadingRule) {
      self.path = path
      self.size = size
      self.places = places
      self.reading = reading
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
        if buffer.count >= size, let end = cut() {
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
      let opened = try ByteStream(path: path, rule: reading)
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

    /// Returns the last of the best places to cut that are not searched, if there is one.
    ///
    /// - Complexity: O(*n*), where *n* is the number of bytes not searched.
    private func cut() -> Int? {
      for place in places {
        let last = buffer.indices[searched...].last { place.isBefore($0, in: buffer) }
        if let last { return last }
      }
      return nil
    }
  }
}

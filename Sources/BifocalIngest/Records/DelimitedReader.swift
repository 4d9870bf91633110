/// Reads comma- or tab-separated records as RFC 4180 describes them: a cell in quotes may hold
/// separators, line ends and doubled quotes.
struct DelimitedReader {
  /// One record.
  struct Record: Equatable {
    /// The line that the record starts on, from one.
    let line: Int
    /// The cells, without the quotes around them.
    let cells: [String]
  }

  /// What to do with lines that start with `#`.
  enum Comments { case none, hash }

  private var lines: LineReader
  private let path: String
  private let separator: UInt8
  private let comments: Comments

  init(_ stream: ByteStream, separator: UInt8, comments: Comments = .none) {
    lines = LineReader(stream)
    path = stream.path
    self.separator = separator
    self.comments = comments
  }

  /// Returns the next record or what is wrong with it; nothing at the end.
  ///
  /// Empty lines between records are left out.
  ///
  /// - Throws: `IngestError` when the file itself cannot be read further.
  mutating func next() throws(IngestError) -> Result<Record, IngestError>? {
    while let line = try lines.next() {
      if line.bytes.isEmpty || line.bytes.elementsEqual([0x0D]) { continue }
      if comments == .hash, line.bytes.first == UInt8(ascii: "#") { continue }
      do {
        return .success(try record(startingAt: line))
      } catch {
        guard error.line != nil else { throw error }
        return .failure(error)
      }
    }
    return nil
  }

  private mutating func record(startingAt first: LineReader.Line) throws(IngestError) -> Record {
    var cells = Cells(separator: separator)
    var line = first
    var fault: IngestError?
    while true {
      cells.read(line.bytes)
      do {
        _ = try UTF8Text.string(
          validating: line.bytes, path: path, line: line.number, offset: line.offset)
      } catch {
        fault = fault ?? error
      }
      if cells.isMisquoted {
        fault =
          fault
          ?? malformed(
            "text after a closing quote", "a separator or the end of the line", line: line.number)
      }
      guard cells.isInQuotes else { break }
      guard let next = try lines.next() else {
        throw malformed("a quote that is not closed", "a closing quote", line: first.number)
      }
      line = next
    }
    if let fault { throw fault }
    return Record(line: first.number, cells: cells.finished)
  }

  private func malformed(_ found: String, _ expected: String, line: Int) -> IngestError {
    IngestError(path: path, line: line, kind: .malformed(found: found, expected: expected))
  }
}

/// The cells of a record, read line by line.
private struct Cells {
  private enum State { case start, plain, quoted, afterQuote }

  /// The cells that are complete.
  private(set) var finished: [String] = []

  /// Whether text followed a closing quote.
  private(set) var isMisquoted = false

  private let separator: UInt8
  private var cell: [UInt8] = []
  private var state = State.start

  init(separator: UInt8) { self.separator = separator }

  /// Whether the record goes on in the next line.
  var isInQuotes: Bool { state == .quoted }

  /// Reads a line without its line feed.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  mutating func read(_ line: ArraySlice<UInt8>) {
    for byte in line { read(byte) }
    if state == .quoted {
      cell.append(UInt8(ascii: "\n"))
    } else {
      // The carriage return of the line's end is not the last cell's.
      if state == .plain, cell.last == 0x0D { cell.removeLast() }
      finishCell()
    }
  }

  private mutating func read(_ byte: UInt8) {
    let quote = UInt8(ascii: "\"")
    switch state {
    case .quoted where byte == quote: state = .afterQuote
    case .afterQuote where byte == quote:
      cell.append(byte)
      state = .quoted
    case .quoted: cell.append(byte)
    case .start where byte == quote: state = .quoted
    case _ where byte == separator: finishCell()
    case .afterQuote: isMisquoted = isMisquoted || byte != 0x0D
    case .start, .plain:
      cell.append(byte)
      state = .plain
    }
  }

  private mutating func finishCell() {
    finished.append(String(decoding: cell, as: UTF8.self))
    cell.removeAll(keepingCapacity: true)
    state = .start
  }
}

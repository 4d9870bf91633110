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

  private enum State { case start, plain, quoted, afterQuote }

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
    var cells: [String] = []
    var cell: [UInt8] = []
    var state = State.start
    var line = first
    var fault: IngestError?
    while true {
      do {
        _ = try UTF8Text.string(
          validating: line.bytes, path: path, line: line.number, offset: line.offset)
        try scan(line, state: &state, cell: &cell, cells: &cells)
      } catch {
        fault = fault ?? error
      }
      guard state == .quoted else { break }
      guard let next = try lines.next() else {
        throw malformed("a quote that is not closed", "a closing quote", line: first.number)
      }
      cell.append(UInt8(ascii: "\n"))
      line = next
    }
    if let fault { throw fault }
    // The carriage return of the line's end is not the last cell's.
    if state == .plain, cell.last == 0x0D { cell.removeLast() }
    cells.append(String(decoding: cell, as: UTF8.self))
    return Record(line: first.number, cells: cells)
  }

  private func scan(
    _ line: LineReader.Line, state: inout State, cell: inout [UInt8], cells: inout [String]
  ) throws(IngestError) {
    let quote = UInt8(ascii: "\"")
    for byte in line.bytes {
      switch state {
      case .quoted where byte == quote: state = .afterQuote
      case .afterQuote where byte == quote:
        cell.append(byte)
        state = .quoted
      case .quoted: cell.append(byte)
      case .start where byte == quote: state = .quoted
      case _ where byte == separator:
        cells.append(String(decoding: cell, as: UTF8.self))
        cell.removeAll(keepingCapacity: true)
        state = .start
      case .afterQuote where byte == 0x0D: break
      case .afterQuote:
        throw malformed(
          "text after a closing quote", "a separator or the end of the line", line: line.number)
      case .start, .plain:
        cell.append(byte)
        state = .plain
      }
    }
  }

  private func malformed(_ found: String, _ expected: String, line: Int) -> IngestError {
    IngestError(path: path, line: line, kind: .malformed(found: found, expected: expected))
  }
}

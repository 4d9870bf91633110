internal import BifocalText

/// Reads JSON Lines: one object a line, blank lines left out.
struct JSONLinesReader {
  private var lines: LineReader
  private let path: String
  private let context: RecordContext

  /// Reads from `stream`; a line without an `id` is called by the file's name and its number.
  init(_ stream: ByteStream, context: RecordContext) {
    lines = LineReader(stream)
    path = stream.path
    self.context = context
  }

  /// Returns the next document or what is wrong with its line; nothing at the end.
  ///
  /// - Throws: `IngestError` when the file itself cannot be read further.
  mutating func next() throws(IngestError) -> Result<Document, IngestError>? {
    while let line = try lines.next() {
      guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      return Result { () throws(IngestError) in try document(of: line) }
    }
    return nil
  }

  private func document(of line: LineReader.Line) throws(IngestError) -> Document {
    _ = try UTF8Text.string(
      validating: line.bytes, path: path, line: line.number, offset: line.offset)
    let record: JSONRecord
    do {
      var scanner = JSONScanner(line.bytes)
      record = try JSONRecord(&scanner, names: context.fieldNames)
      try scanner.finish()
    } catch {
      throw error.error(path: path, in: line.bytes, firstLine: line.number)
    }
    return try record.document(
      fallbackID: "\(context.name):\(line.number)",
      at: context.place(path: path, line: line.number),
      recognizer: context.recognizer)
  }
}

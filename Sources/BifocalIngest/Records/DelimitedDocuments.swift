internal import BifocalText

/// Reads documents from a table whose first line names the columns.
///
/// There must be a column `text`; `id`, `title`, `date`, `source`, `author`, `url` and `language`
/// are read if there are any, each by the name it was given, and other columns are left alone.
struct DelimitedDocuments {
  private var records: DelimitedReader
  private let path: String
  private let context: RecordContext
  private var columns: [RecordFields.Name?] = []

  /// Reads from `stream`; a record without an `id` is called by the file's name and its line.
  init(_ stream: ByteStream, separator: UInt8, context: RecordContext) {
    records = DelimitedReader(stream, separator: separator)
    path = stream.path
    self.context = context
  }

  /// Returns the next document or what is wrong with its record; nothing at the end.
  ///
  /// - Throws: `IngestError` when the file has no column `text` or cannot be read further.
  mutating func next() throws(IngestError) -> Result<Document, IngestError>? {
    if columns.isEmpty {
      guard let header = try records.next() else {
        throw IngestError(path: path, kind: .emptyDocument)
      }
      try readHeader(try header.get())
    }
    guard let record = try records.next() else { return nil }
    return Result { () throws(IngestError) in try document(of: try record.get()) }
  }

  private mutating func readHeader(_ header: DelimitedReader.Record) throws(IngestError) {
    columns = header.cells.map { context.fieldNames.field(named: $0, isExact: false) }
    guard columns.contains(.text) else {
      let name = context.fieldNames[.text]
      throw IngestError(
        path: path, line: header.line,
        kind: .malformed(found: "no column \"\(name)\"", expected: "a line of column names"))
    }
  }

  private func document(of record: DelimitedReader.Record) throws(IngestError) -> Document {
    guard record.cells.count == columns.count else {
      throw IngestError(
        path: path, line: record.line,
        kind: .malformed(
          found: "\(record.cells.count) cells", expected: "\(columns.count), one for each column"))
    }
    var fields = RecordFields()
    for (column, cell) in zip(columns, record.cells) {
      if let column { fields[column] = cell }
    }
    return try fields.document(
      fallbackID: "\(context.name):\(record.line)",
      at: context.place(path: path, line: record.line),
      recognizer: context.recognizer)
  }
}

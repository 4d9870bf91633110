internal import BifocalText

/// Reads a file of many documents, whichever of the formats for that it has, or of many parts.
enum RecordReader {
  case jsonLines(JSONLinesReader)
  case json(JSONDocuments)
  case delimited(DelimitedDocuments)
  case feed(FeedDocuments)
  case parts(DocumentParts)

  /// Makes the reader for `format`, or nothing when a file of that format is one document.
  ///
  /// - Throws: `IngestError` when a file that must be read as a whole cannot be read.
  init?(
    _ stream: ByteStream, format: InputFormat?, context: RecordContext
  ) throws(IngestError) {
    switch format {
    case .jsonLines: self = .jsonLines(JSONLinesReader(stream, context: context))
    case .json: self = .json(try JSONDocuments(stream, context: context))
    case .feed: self = .feed(try FeedDocuments(stream, context: context))
    case .csv, .tsv:
      let separator =
        format == .tsv
        ? UInt8(ascii: "\t")
        : ColumnSeparator.separator(of: try stream.peek(), names: context.fieldNames)
      self = .delimited(
        DelimitedDocuments(
          stream, separator: separator ?? UInt8(ascii: ","), context: context))
    case .text, .markdown, .html, nil: return nil
    }
  }

  /// Returns the next document or what is wrong with its record; nothing at the end.
  ///
  /// - Throws: `IngestError` when the file cannot be read further.
  mutating func next() throws(IngestError) -> Result<Document, IngestError>? {
    switch self {
    case .jsonLines(var reader):
      defer { self = .jsonLines(reader) }
      return try reader.next()
    case .json(var reader):
      defer { self = .json(reader) }
      return try reader.next()
    case .feed(var reader):
      defer { self = .feed(reader) }
      return try reader.next()
    case .delimited(var reader):
      defer { self = .delimited(reader) }
      return try reader.next()
    case .parts(var reader):
      defer { self = .parts(reader) }
      return try reader.next().map { .success($0) }
    }
  }
}

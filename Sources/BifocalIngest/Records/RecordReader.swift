internal import BifocalText

/// Reads a file of many documents, whichever of the formats for that it has, or of many parts.
enum RecordReader {
  case jsonLines(JSONLinesReader)
  case delimited(DelimitedDocuments)
  case parts(DocumentParts)

  /// Makes the reader for `format`, or nothing when a file of that format is one document.
  init?(
    _ stream: ByteStream, format: InputFormat?, name: String, recognizer: LanguageRecognizer
  ) {
    switch format {
    case .jsonLines:
      self = .jsonLines(JSONLinesReader(stream, name: name, recognizer: recognizer))
    case .csv, .tsv:
      let separator = UInt8(ascii: format == .csv ? "," : "\t")
      self = .delimited(
        DelimitedDocuments(stream, separator: separator, name: name, recognizer: recognizer))
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
    case .delimited(var reader):
      defer { self = .delimited(reader) }
      return try reader.next()
    case .parts(var reader):
      defer { self = .parts(reader) }
      return try reader.next().map { .success($0) }
    }
  }
}

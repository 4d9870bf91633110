internal import BifocalText
internal import FoundationEssentials

/// Reads JSON Lines: one object a line, blank lines left out.
struct JSONLinesReader {
  private var lines: LineReader
  private let path: String
  private let name: String
  private let recognizer: LanguageRecognizer
  private let decoder = JSONDecoder()

  /// Reads from `stream`; a line without an `id` is called `name` and its line number.
  init(_ stream: ByteStream, name: String, recognizer: LanguageRecognizer) {
    lines = LineReader(stream)
    path = stream.path
    self.name = name
    self.recognizer = recognizer
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
    let text = try UTF8Text.string(
      validating: line.bytes, path: path, line: line.number, offset: line.offset)
    let place = RecordPlace(path: path, line: line.number)
    let record = try record(of: text, at: place)
    return try record.fields.document(
      fallbackID: "\(name):\(line.number)", at: place, recognizer: recognizer)
  }

  private func record(of text: String, at place: RecordPlace) throws(IngestError) -> JSONRecord {
    let expected = "one JSON object with a field \"text\""
    do {
      return try decoder.decode(JSONRecord.self, from: Data(text.utf8))
    } catch DecodingError.typeMismatch(_, let context) {
      guard let field = context.codingPath.first?.stringValue else {
        throw malformed("not a JSON object", expected, at: place)
      }
      throw IngestError(
        path: path, line: place.line, column: field,
        kind: .malformed(found: "the field has a value of another type", expected: "a string"))
    } catch {
      // JSONDecoder says neither where nor why; its own words would add nothing.
      throw malformed("not valid JSON", expected, at: place)
    }
  }

  private func malformed(_ found: String, _ expected: String, at place: RecordPlace) -> IngestError
  {
    IngestError(
      path: place.path, line: place.line, kind: .malformed(found: found, expected: expected))
  }
}

/// The fields of one JSON object; fields of other names are left alone.
private struct JSONRecord: Decodable {
  var fields = RecordFields()

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for name in RecordFields.Name.allCases {
      let key = Key(stringValue: name.rawValue)
      guard container.contains(key), try !container.decodeNil(forKey: key) else { continue }
      // Identifiers and years are often written as numbers.
      if name == .id || name == .date, let number = try Self.number(in: container, forKey: key) {
        fields[name] = number
      } else {
        fields[name] = try container.decode(String.self, forKey: key)
      }
    }
  }

  private static func number(
    in container: KeyedDecodingContainer<Key>, forKey key: Key
  ) throws -> String? {
    do {
      return try container.decode(Decimal.self, forKey: key).description
    } catch DecodingError.typeMismatch {
      return nil
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

internal import FoundationEssentials

/// What people marked in one document: one line of a JSON Lines file.
///
///     {"id":"a1","sha256":"…","entities":[{"start":0,"end":2,"type":"PER","id":"vladimir-putin"}],
///      "themes":[{"id":"energy","status":"asserted"}]}
///
/// The text is elsewhere, under the same `id`. Fields of other names are left alone.
public struct GoldRecord: Sendable, Hashable, Decodable {
  /// A place that names an actor.
  public struct Entity: Sendable, Hashable, Decodable {
    /// Where it begins, in the unit of the file.
    public let start: Int
    /// Where it ends.
    public let end: Int
    /// The type: `PER`, `ORG`, `GPE`, `LOC` or `LAW`.
    public let type: String
    /// The ids that are right, the best first: the field `id`, then the list `or`.
    public let ids: [String]

    private enum Key: String, CodingKey { case start, end, type, id, or }

    /// Reads an object of a JSON line.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      start = try values.decode(Int.self, forKey: .start)
      end = try values.decode(Int.self, forKey: .end)
      type = try values.decode(String.self, forKey: .type)
      let best = try values.decodeIfPresent(String.self, forKey: .id).map { [$0] } ?? []
      ids = best + (try values.decodeIfPresent([String].self, forKey: .or) ?? [])
    }
  }

  /// A theme that the document speaks of.
  public struct Theme: Sendable, Hashable, Decodable {
    /// The theme's id.
    public let id: String
    /// What the document says of it: `asserted`, `denied`, `attributed` or `hypothetical`.
    public let status: String?
  }

  /// The id of the document.
  public let id: String
  /// The places that name actors; none when nobody marked them.
  public let entities: [Entity]?
  /// The themes; none when nobody marked them.
  public let themes: [Theme]?
  /// How far the document was read, in the unit of the file; to its end unless given.
  public let until: Int?
  /// The digest of the text that was marked.
  public let sha256: String?
  /// Whether the document is about sport, health and the like; the field `off_domain`.
  public let isOffDomain: Bool
  /// The line of the file, from one.
  public private(set) var line = 0

  private enum Key: String, CodingKey {
    case id, entities, themes, until, sha256
    case offDomain = "off_domain"
  }

  /// Reads an object of a JSON line.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    entities = try values.decodeIfPresent([Entity].self, forKey: .entities)
    themes = try values.decodeIfPresent([Theme].self, forKey: .themes)
    until = try values.decodeIfPresent(Int.self, forKey: .until)
    sha256 = try values.decodeIfPresent(String.self, forKey: .sha256)
    isOffDomain = try values.decodeIfPresent(Bool.self, forKey: .offDomain) ?? false
  }

  /// Reads the records of a file.
  ///
  /// - Parameter path: The file; `-` is standard input.
  /// - Returns: The records in order, and what is wrong with the other lines.
  /// - Throws: `IngestError` when the file itself cannot be read.
  /// - Complexity: O(*n*), where *n* is the length of the file.
  public static func read(
    from path: String
  ) throws(IngestError) -> (records: [GoldRecord], faults: [IngestError]) {
    var lines = LineReader(try ByteStream(path: path))
    var records: [GoldRecord] = []
    var faults: [IngestError] = []
    while let line = try lines.next() {
      guard line.bytes.contains(where: { $0 > 0x20 }) else { continue }
      do throws(IngestError) {
        records.append(try record(of: line, path: path))
      } catch {
        faults.append(error)
      }
    }
    return (records, faults)
  }

  private static func record(
    of line: LineReader.Line, path: String
  ) throws(IngestError) -> GoldRecord {
    let text = try UTF8Text.string(
      validating: line.bytes, path: path, line: line.number, offset: line.offset)
    do {
      var record = try JSONDecoder().decode(GoldRecord.self, from: Data(text.utf8))
      record.line = line.number
      return record
    } catch DecodingError.keyNotFound(let key, let context) {
      throw fault("no such field", "a value", at: context.codingPath + [key], of: line, path)
    } catch DecodingError.typeMismatch(let type, let context),
      DecodingError.valueNotFound(let type, let context)
    {
      throw fault(
        "a value of another type", Self.name(of: type), at: context.codingPath, of: line, path)
    } catch {
      throw fault("not valid JSON", "one JSON object with a field \"id\"", at: [], of: line, path)
    }
  }

  private static func name(of type: any Any.Type) -> String {
    type == Int.self ? "a whole number" : type == String.self ? "a string" : "a list or an object"
  }

  private static func fault(
    _ found: String, _ expected: String, at keys: [any CodingKey], of line: LineReader.Line,
    _ path: String
  ) -> IngestError {
    let field = keys.map { $0.intValue.map { String($0 + 1) } ?? $0.stringValue }
      .joined(separator: ".")
    return IngestError(
      path: path, line: line.number, column: field.isEmpty ? nil : field,
      kind: .malformed(found: found, expected: expected))
  }
}

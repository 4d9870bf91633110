import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// What people marked in a document, in the library's terms, checked against its text.
struct GoldDocument {
  /// The places that name actors, if they were marked.
  let entities: [EntityAnnotation]?
  /// The themes, if they were marked, each with its status if that is known.
  let themes: [String: AssertionStatus?]?
  /// How far the text was read, in UTF-8 offsets.
  let end: Int

  /// Makes sense of a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - text: The text that it is about.
  ///   - unit: The unit in which the record counts.
  ///   - path: The file that errors name.
  /// - Throws: `IngestError` when it is about another text, or a place, type or status is not one.
  init(
    _ record: GoldRecord, for text: String, unit: OffsetUnit, path: String
  ) throws(IngestError) {
    func fault(_ field: String, _ found: String, _ expected: String) -> IngestError {
      IngestError(
        path: path, line: record.line, column: field,
        kind: .malformed(found: found, expected: expected))
    }
    if let digest = record.sha256, digest != SHA256.hexadecimal(of: Array(text.utf8)) {
      throw fault("sha256", "the text is another one", "the text that was marked")
    }
    let map = OffsetMap(of: text, unit: unit)
    end = record.until.flatMap(map.utf8Offset) ?? text.utf8.count
    if let marked = record.entities {
      var entities: [EntityAnnotation] = []
      for (index, entity) in marked.enumerated() {
        guard let start = map.utf8Offset(of: entity.start),
          let end = map.utf8Offset(of: entity.end), start < end
        else {
          throw fault(
            "entities.\(index + 1)", "no place from \(entity.start) to \(entity.end)",
            "two positions in the text")
        }
        guard let kind = Actor.Kind(label: entity.type) else {
          let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
          throw fault(
            "entities.\(index + 1).type", "unknown type \"\(entity.type)\"", "one of \(kinds)")
        }
        entities.append(EntityAnnotation(range: start..<end, kind: kind, ids: entity.ids))
      }
      self.entities = entities
    } else {
      entities = nil
    }
    guard let marked = record.themes else {
      themes = nil
      return
    }
    var themes: [String: AssertionStatus?] = [:]
    for (index, theme) in marked.enumerated() {
      let status = theme.status.flatMap(AssertionStatus.init(rawValue:))
      if let name = theme.status, status == nil {
        let all = AssertionStatus.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(
          "themes.\(index + 1).status", "unknown status \"\(name)\"", "one of \(all)")
      }
      themes.updateValue(status, forKey: theme.id)
    }
    self.themes = themes
  }
}

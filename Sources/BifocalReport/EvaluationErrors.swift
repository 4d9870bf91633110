public import BifocalMining
internal import BifocalText

/// Errors by kind, the most frequent first, each with the context of its first place.
///
///     var errors = EvaluationErrors()
///     errors.add(EntityError.errors(wanted: gold, found: found), of: "a1", text: text)
///     errors.limit = 20
public struct EvaluationErrors: Sendable {
  /// What makes two errors the same.
  private struct Kind: Hashable {
    let fault: String
    let text: String
    let wanted: String
    let found: String
  }

  private struct Place {
    var count = 0
    let document: String
    let context: String
  }

  /// How many kinds of error are listed.
  public var limit = 0

  private var places: [Kind: Place] = [:]

  /// Makes an empty list.
  public init() {}

  /// Whether nothing is to be listed.
  public var isEmpty: Bool { limit == 0 || places.isEmpty }

  /// Adds the errors of a text.
  public mutating func add(_ errors: [EntityError], of document: String, text: String) {
    for error in errors {
      add(
        Kind(
          fault: error.fault.rawValue, text: String(text.slice(utf8: error.range)),
          wanted: Self.label(of: error.wanted, in: nil),
          found: Self.label(of: error.found, in: error.fault == .ends ? text : nil)),
        of: document, context: Self.context(of: error.range, in: text))
    }
  }

  /// Adds a theme that is not as it should be; an empty word is none.
  public mutating func add(theme: String, wanted: String, found: String, of document: String) {
    let fault = wanted.isEmpty ? "false theme" : found.isEmpty ? "missed theme" : "status"
    add(Kind(fault: fault, text: theme, wanted: wanted, found: found), of: document, context: "")
  }

  /// Adds words of a text that were cut otherwise, with spaces between them.
  public mutating func add(wanted: String, found: String, of document: String) {
    add(
      Kind(fault: "words", text: wanted.filter { $0 != " " }, wanted: wanted, found: found),
      of: document, context: "")
  }

  private mutating func add(_ kind: Kind, of document: String, context: String) {
    places[kind, default: Place(document: document, context: context)].count += 1
  }

  private static func label(of annotation: EntityAnnotation?, in text: String?) -> String {
    guard let annotation else { return "" }
    let surface = text.map { ["“\($0.slice(utf8: annotation.range))”"] } ?? []
    return (surface + [annotation.kind.rawValue] + annotation.ids.prefix(1)).joined(separator: " ")
  }

  /// A few characters on either side, on one line.
  private static func context(of range: Range<Int>, in text: String) -> String {
    let before = text.slice(utf8: 0..<range.lowerBound).suffix(16)
    let after = text.slice(utf8: range.upperBound..<text.utf8.count).prefix(16)
    let context = "\(before)[\(text.slice(utf8: range))]\(after)"
    return String(context.map { $0.isNewline ? " " : $0 })
  }

  private var ranked: [(kind: Kind, place: Place)] {
    let all = places.map { (kind: $0.key, place: $0.value) }.sorted { left, right in
      let (a, b) = (left.kind, right.kind)
      if left.place.count != right.place.count { return left.place.count > right.place.count }
      return (a.fault, a.text, a.wanted, a.found) < (b.fault, b.text, b.wanted, b.found)
    }
    return Array(all.prefix(limit))
  }

  var table: TextTable {
    var table = TextTable([
      .init("count", .right), .init("error"), .init("text", overflow: .truncate),
      .init("wanted", overflow: .truncate), .init("found", overflow: .truncate),
      .init("document", overflow: .truncate), .init("context", overflow: .truncate),
    ])
    for (kind, place) in ranked {
      table.add([
        String(place.count), kind.fault, kind.text, kind.wanted, kind.found, place.document,
        place.context,
      ])
    }
    return table
  }

  var json: JSONValue {
    .array(
      ranked.map { kind, place in
        [
          "count": .int(place.count), "error": .string(kind.fault), "text": .string(kind.text),
          "wanted": .string(kind.wanted), "found": .string(kind.found),
          "document": .string(place.document), "context": .string(place.context),
        ]
      })
  }
}

public import BifocalText

/// A cleaned document as a line of JSON that every command reads back, and that programs read.
///
///     let document = Document(id: "a1", text: "普京访问北京。", language: .simplifiedChinese)
///     CorpusLine(document, languages: [], unit: .scalar).text(duplicateOf: nil)
///     // {"id":"a1","title":null,"date":null,"source":null,"author":null,"url":null,
///     //  "language":"zh-Hans","languages":null,"text":"普京访问北京。","notes":[],"duplicateOf":null}
///     // on one line
///
/// Every line has the same fields, so that a table made of them has the same columns.
public struct CorpusLine: Sendable {
  /// The line up to what is known only when all documents before it have been seen.
  private let start: String

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - languages: The languages of its paragraphs; they are written only if there are several.
  ///   - unit: What the places of languages are counted in.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public init(_ document: Document, languages: [LanguageSpan], unit: OffsetUnit) {
    let json: JSONValue = [
      "id": .string(document.id),
      "title": Self.optional(document.title),
      "date": Self.optional(document.date?.description),
      "source": Self.optional(document.source),
      "author": Self.optional(document.author),
      "url": Self.optional(document.url),
      "language": .string(document.language.rawValue),
      "languages": Self.json(languages, of: document.text, unit: unit),
      "text": .string(document.text),
      "notes": .array(document.notes.map { .string($0) }),
    ]
    var text = json.text
    text.unicodeScalars.removeLast()
    start = text
  }

  /// Returns the whole line.
  ///
  /// - Parameter original: The document that this one is a copy of.
  /// - Returns: The line with its line end.
  public func text(duplicateOf original: String?) -> String {
    start + ",\"duplicateOf\":" + Self.optional(original).text + "}\n"
  }

  private static func json(
    _ spans: [LanguageSpan], of text: String, unit: OffsetUnit
  ) -> JSONValue {
    guard spans.count > 1 else { return .null }
    let map = OffsetMap(of: text, unit: unit)
    return .array(
      spans.map { span in
        [
          "start": .int(map[span.range.lowerBound]), "end": .int(map[span.range.upperBound]),
          "language": .string(span.language.rawValue),
        ]
      })
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

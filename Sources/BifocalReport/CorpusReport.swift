public import BifocalText

/// Cleaned documents as JSON Lines that every command reads back, and that programs read.
///
///     CorpusReport.json(Document(id: "a1", text: "普京访问北京。", language: .simplifiedChinese)).text
///     // {"id":"a1","title":null,"date":null,"source":null,"author":null,"url":null,
///     //  "language":"zh-Hans","text":"普京访问北京。","notes":[]}   (on one line)
///
/// Every line has the same fields, so that a table made of them has the same columns.
public enum CorpusReport {
  /// Returns a document as the object of one JSON line.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public static func json(_ document: Document) -> JSONValue {
    [
      "id": .string(document.id),
      "title": optional(document.title),
      "date": optional(document.date?.description),
      "source": optional(document.source),
      "author": optional(document.author),
      "url": optional(document.url),
      "language": .string(document.language.rawValue),
      "text": .string(document.text),
      "notes": .array(document.notes.map { .string($0) }),
    ]
  }

  private static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

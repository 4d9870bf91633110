import BifocalIngest
import Testing

@Suite struct IngestErrorTests {
  static let missing = "no such file; expected a file, a folder or a pattern that matches one"
  static let noDocuments = """
    no documents; expected files named .txt .text .md .markdown .html .htm .xhtml .jsonl .ndjson \
    .csv .tsv .rss .atom
    """

  static let rows: [(IngestError, String)] = [
    (
      IngestError(path: "notes.txt", kind: .invalidUTF8(offset: 1042)),
      "notes.txt: invalid UTF-8 at byte offset 1042; expected UTF-8 text"
    ),
    (IngestError(path: "x", kind: .missingFile), "x: \(missing)"),
    (IngestError(path: "x", kind: .noDocuments), "x: \(noDocuments)"),
    (IngestError(path: "x", line: 3, kind: .emptyDocument), "x:3: no text; expected an article"),
    (
      IngestError(path: "x", kind: .unreadable(reason: "Permission denied")),
      "x: cannot be read: Permission denied; expected a readable file"
    ),
    (
      IngestError(
        path: "m.tsv", line: 4, column: "date", kind: .metadata(found: "a", expected: "b")),
      "m.tsv:4:date: a; expected b"
    ),
  ]

  @Test("an error says where, what and what was expected", arguments: rows)
  func description(error: IngestError, expected: String) {
    #expect(error.description == expected)
  }
}

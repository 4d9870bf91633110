import BifocalText
import Testing

@Suite struct LexiconTableTests {
  static let columns = ["id", "type", "names"]

  @Test("cells are found by column, lists by bar")
  func cells() {
    let table = LexiconTable(
      parsing: "# source: us\nid\ttype\tnames\nKAZ\tGPE\ta|b\n", file: "a.tsv",
      columns: Self.columns)
    #expect(table.faults.isEmpty)
    #expect(table.rows.count == 1)
    #expect(table.rows[0]["id"] == "KAZ")
    #expect(table.rows[0].list("names") == ["a", "b"])
    #expect(table.rows[0].line == 3)
  }

  @Test(
    "faults say where and what was expected, all at once",
    arguments: [
      (
        "id\ttype\tnames\nKAZ\tGPE\nUZB\n",
        [
          "a.tsv:2:2: 2 columns; expected 3: id type names",
          "a.tsv:3:1: 1 columns; expected 3: id type names",
        ]
      ),
      ("id\tkind\n", ["a.tsv:1: expected the columns id type names"]),
      ("# only a comment\n", ["a.tsv:1: no column line; expected id type names"]),
      ("id\ttype\tnames\r\n", ["a.tsv:1: ends with CR LF; expected LF"]),
    ] as [(String, [String])])
  func faults(text: String, expected: [String]) {
    let table = LexiconTable(parsing: text, file: "a.tsv", columns: Self.columns)
    #expect(table.faults.map(\.description) == expected)
  }

  @Test("a byte order mark is a fault")
  func byteOrderMark() {
    let table = LexiconTable(parsing: "\u{FEFF}id\n", file: "a.tsv", columns: ["id"])
    #expect(table.faults.first?.line == 1)
  }

  @Test("a word list has a word a line and comments")
  func words() {
    #expect(LexiconTable.words(parsing: "# source: us\n的\n了\n") == ["的", "了"])
  }
}

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
      (
        "id\tkind\nKAZ\n",
        [
          "a.tsv:1:2: a column \"kind\"; expected \"type\", of the columns id type names",
          "a.tsv:2:1: 1 columns; expected 2: id kind",
        ]
      ),
      (
        "id\ttype\n",
        ["a.tsv:1:3: no further column; expected \"names\", of the columns id type names"]
      ),
      (
        "id\ttype\tnames\tmore\n",
        ["a.tsv:1:4: a column \"more\"; expected none, of the columns id type names"]
      ),
      ("# only a comment\n", ["a.tsv:1: no column line; expected id type names"]),
      (
        "id\ttype\tnames\r\nKAZ\r\n",
        [
          "a.tsv:1:3: ends with CR LF; expected LF",
          "a.tsv:2:1: 1 columns; expected 3: id type names",
        ]
      ),
      (
        "\u{FEFF}id\ttype\tnames\nKAZ\n",
        [
          "a.tsv:1:1: begins with a byte order mark; expected UTF-8 without one",
          "a.tsv:2:1: 1 columns; expected 3: id type names",
        ]
      ),
      (
        "id\ttype\tnames\nKAZ\tGPE\t\"Steppe\nUZB\tGPE\t\"Uz\"\n",
        ["a.tsv:2:3: an unpaired quotation mark in \"Steppe; expected none, or a pair"]
      ),
    ] as [(String, [String])])
  func faults(text: String, expected: [String]) {
    let table = LexiconTable(parsing: text, file: "a.tsv", columns: Self.columns)
    #expect(table.faults.map(\.description) == expected)
  }

  @Test("what is right beside a fault is read")
  func theRest() {
    let table = LexiconTable(
      parsing: "\u{FEFF}id\r\nKAZ\r\n\"UZB\r\nTJK\r\n", file: "a.tsv", columns: ["id"])
    #expect(table.rows.map { $0["id"] } == ["KAZ", "TJK"])
    #expect(table.rows.map(\.line) == [2, 4])
  }

  @Test("a word list has a word a line and comments")
  func words() {
    #expect(LexiconTable.words(parsing: "# source: us\n的\n了\n") == ["的", "了"])
  }
}

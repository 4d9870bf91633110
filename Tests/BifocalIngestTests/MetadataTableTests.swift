import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct MetadataTableTests {
  @Test(
    "a fault names line and column",
    arguments: [
      (
        "file\tdate\na\t2022-02-30",
        ["2:date: not a date: \"2022-02-30\"; expected YYYY-MM-DD, YYYY-MM or YYYY"]
      ),
      (
        "file\tlanguage\na\tChinese!",
        [
          "2:language: not a language tag: \"Chinese!\"; expected a tag such as zh-Hans, zh-Hant or en"
        ]
      ),
      (
        "file\tdata\na\t1",
        ["1:2: unknown column \"data\"; expected file, title, date, source, author, language, url"]
      ),
      ("file\tdate\na", ["2: 1 cells; expected 2, one for each column"]),
      (
        "file\nb",
        [
          "2:file: no such document: \"b\"; expected the name of a file of one article in this folder"
        ]
      ),
      ("file\ttitle\n\tT", ["2:file: no file name; expected a file name"]),
      ("file\n#c\na\na", ["4:file: \"a\" again; expected one line for each file"]),
      (
        "title\nT",
        [
          "1: no column \"file\"; expected a line of column names, such as file, title, date, source, author, language, url"
        ]
      ),
      ("file\tfile\na\ta", ["1:2: column \"file\" again; expected each column once"]),
      ("", ["1: no lines; expected a line of column names"]),
      ("# only\nfile\tdate\r\na\t2022-07-08T01:02:03Z\r\n", []),
    ])
  func faults(table: String, expected: [String]) throws {
    let found = try read(table).faults.map {
      String($0.error.description.drop { $0 != ":" }.dropFirst())
    }
    #expect(found == expected)
  }

  @Test("columns stand in any order, and cells may be empty")
  func entries() throws {
    let table = try read("title\tfile\tdate\tlanguage\n T \ta\t\ten\n")
    #expect(table.entries == ["a": .init(title: "T", language: LanguageTag("en"))])
  }

  @Test(
    "tags are read as far as the languages are told apart",
    arguments: [
      ("en-GB", .english), ("zh-Hans-CN", .simplifiedChinese), ("zh_TW", .traditionalChinese),
      ("zh-Hans-TW", .simplifiedChinese), ("zh", nil), ("ru", .undetermined),
    ] as [(String, Language?)])
  func tags(tag: String, expected: Language?) throws {
    #expect(try #require(LanguageTag(tag)).language == expected)
  }

  @Test(
    "what has not the form of a tag is none", arguments: ["", "e", "english", "en-", "中文", "e1"])
  func noTags(tag: String) {
    #expect(LanguageTag(tag) == nil)
  }

  private func read(_ table: String) throws -> MetadataTable {
    try TestFiles.withFolder(["metadata.tsv": table]) { folder in
      MetadataTable(path: folder + "/metadata.tsv") { $0 == "a" }
    }
  }
}

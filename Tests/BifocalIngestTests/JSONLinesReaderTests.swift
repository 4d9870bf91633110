import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct JSONLinesReaderTests {
  @Test(
    "a line is a document, or an error that names the line",
    arguments: [
      (#"{"id":"a","text":"T"}"#, "a|T"), (#"{"id":12,"text":"T"}"#, "12|T"),
      (#"{"text":"T"}"#, "f:1|T"),
      (#"{"id":null,"text":"T","other":[{}]}"#, "f:1|T"),
      (#"{"text":"  a\r\n\u0000\u00a0b "}"#, "f:1|  a\r\n\0\u{A0}b "),
      (#"{"text":"T","date":"2022-07-08T10:00:00Z"}"#, "f:1|T|2022-07-08"),
      (#"{"text":"T","date":2022}"#, "f:1|T|2022"),
      (
        #"{"text":"T","date":"soon"}"#,
        "P:1:date: not a date: \"soon\"; expected YYYY-MM-DD, YYYY-MM or YYYY"
      ),
      (
        #"{"text":"T","language":"x!"}"#,
        "P:1:language: not a language tag: \"x!\"; expected a tag such as zh-Hans, zh-Hant or en"
      ),
      (#"{"id":"a"}"#, "P:1:text: no text; expected the text of an article"),
      (#"{"text":" \n"}"#, "P:1: no text; expected an article"),
      (#"{"text":5}"#, "P:1:text: the field has a value of another type; expected a string"),
      ("[1]", "P:1:1: \"[\"; expected one JSON object"),
      (#"{"text":"T"} x"#, "P:1:14: \"x\"; expected the end"),
      (#"{"text":"\ud800"}"#, "P:1:10: half a surrogate pair; expected a character"),
      (#"{"text":"\ud83d\ude00"}"#, "f:1|😀"),
      (#"{"text":"T","date":"8 July 2022"}"#, "f:1|T|2022-07-08"),
      ("{", "P:1:2: the end; expected a name in quotes"),
      (#"{"中":"x" "text":"T"}"#, "P:1:10: \"\"\"; expected \",\" or \"}\""),
    ])
  func line(json: String, expected: String) throws {
    #expect(try outcomes(Array(json.utf8)) == [expected])
  }

  @Test("a bad line does not end the file")
  func badLines() throws {
    let lines =
      Array("\u{FEFF}{\"text\":\"A\"}\r\n\n{\"text\":\"".utf8) + [0xFF]
      + Array("\"}\n{\"text\":\"B\"}".utf8)
    #expect(
      try outcomes(lines) == [
        "f:1|A", "P:3: invalid UTF-8 at byte offset 27; expected UTF-8 text", "f:4|B",
      ])
  }

  @Test("all fields arrive")
  func fields() throws {
    let json = """
      {"id":"a","text":"T","title":"t","date":"2022-07","source":"s","author":"w","url":"u",\
      "language":"zh-Hant"}
      """
    try TestFiles.withFolder(["f.jsonl": json]) { folder in
      let document = try #require(
        try DocumentSource(paths: [folder]).first { _ in true }
      ).get()
      #expect(
        document
          == Document(
            id: "a", text: "T", title: "t", date: PartialDate("2022-07"), source: "s", author: "w",
            url: "u", language: .traditionalChinese,
            dateEvidence: DateEvidence(origin: .field, text: "2022-07", confidence: 0.98)))
    }
  }

  private func outcomes(_ bytes: [UInt8]) throws -> [String] {
    try TestFiles.withFolder(bytes: ["f.jsonl": bytes]) { folder in
      try DocumentSource(paths: [folder + "/f.jsonl"]).map { result in
        switch result {
        case .success(let document):
          ([document.id, document.text] + [document.date?.description].compactMap { $0 })
            .joined(separator: "|")
        case .failure(let error): error.description.replacing(folder + "/f.jsonl", with: "P")
        }
      }
    }
  }
}

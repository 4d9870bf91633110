import BifocalText
import Testing

@testable import BifocalIngest

/// JSON files, tables and feeds, as documents or errors, joined by `;`.
@Suite struct JSONDocumentsTests {
  static func read(
    _ name: String, _ text: String, _ change: (inout IngestOptions) -> Void = { _ in }
  ) throws -> String {
    var options = IngestOptions()
    change(&options)
    return try TestFiles.withFolder([name: text]) { folder in
      try DocumentSource(paths: [folder + "/" + name], options: options).map { result in
        switch result {
        case .success(let document):
          return [document.id, document.text, document.date?.description].compactMap { $0 }
            .joined(separator: "|")
        case .failure(let error): return error.description.replacing(folder + "/", with: "")
        }
      }
    }
    .joined(separator: ";")
  }

  @Test(
    "arrays, objects and objects that hold arrays",
    arguments: [
      (#"[{"id":"a","text":"A"},{"text":"B","date":"2022年7月8日"}]"#, "a|A;f:2|B|2022-07-08"),
      (#"{"id":"a","text":"A","tags":[{"x":1}]}"#, "a|A"),
      (#"{"n":2,"articles":[{"id":"a","text":"A"},{"id":"b","text":"B"}],"x":[]}"#, "a|A;b|B"),
      ("[]", ""),
      (
        #"[{"text":"A"},{"id":"b"}]"#,
        "f:1|A;f.json:1:text: no text; expected the text of an article"
      ),
      (
        "[{\"text\":\"A\"},\n {\"text\":\"B\" \"c\"}]",
        "f:1|A;f.json:2:14: \"\"\"; expected \",\" or \"}\""
      ),
      ("[{\"text\":\"A\"},\n 5]", "f:1|A;f.json:2:2: \"5\"; expected one JSON object"),
      ("{\"a\": [{\"text\":\"A\"}", "f.json:1:20: the end; expected \",\" or \"]\""),
      ("\"text\"", "f.json:1:1: \"\"\"; expected one JSON object"),
    ])
  func documents(json: String, expected: String) throws {
    #expect(try Self.read("f.json", json) == expected)
  }

  @Test("fields go by the names that they are given")
  func names() throws {
    let change = { (options: inout IngestOptions) in
      options.fieldNames[.text] = "Body"
      options.fieldNames[.id] = "key"
      options.fieldNames[.date] = "when"
      options.today = PartialDate("2022-12-31")
    }
    let json = #"{"key": 7, "Body": "A", "text": "x", "when": "July 8, 2022"}"#
    #expect(try Self.read("f.jsonl", json, change) == "7|A|2022-07-08")
    #expect(try Self.read("f.json", "[\(json)]", change) == "7|A|2022-07-08")
    #expect(try Self.read("f.csv", "key,BODY,when\n7,A,8 Jul 2022\n", change) == "7|A|2022-07-08")
    #expect(try Self.read("f", "key\tbody\n7\tA\n", change) == "7|A")
    #expect(
      try Self.read("f.csv", "id,text\n7,A\n", change)
        == "f.csv:1: no column \"Body\"; expected a line of column names")
    #expect(
      try Self.read("f.jsonl", #"{"Body": "A", "when": "2023-01-01"}"#, change)
        == "f.jsonl:1:when: a date in the future: \"2023-01-01\"; expected a day up to 2022-12-31")
  }

  @Test("a spreadsheet's semicolons are seen")
  func semicolons() throws {
    #expect(try Self.read("f.csv", "id;text\na;\"x; y\"\n") == "a|x; y")
  }

  @Test(
    "what holds many documents is told by its content",
    arguments: [
      (#"{"text": "A"}"#, InputFormat.jsonLines), ("{\n  \"text\": \"A\"\n}", .json),
      (" [ {", .json), ("[link](http://a.b)", nil), ("id,text\n", .csv), ("text\tid\n", .tsv),
      ("\"id\";\"text\"\n", .csv), ("text", nil), ("Some text, and more", nil),
      ("<?xml version=\"1.0\"?><rss>", .feed), ("<feed xmlns=\"…\">", .feed),
      ("<!DOCTYPE html><html>", nil),
    ])
  func detection(start: String, expected: InputFormat?) {
    #expect(InputFormat(records: Array(start.utf8)) == expected)
  }
}

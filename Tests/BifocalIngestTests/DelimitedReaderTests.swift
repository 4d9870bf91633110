import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct DelimitedReaderTests {
  @Test(
    "records are as RFC 4180 has them",
    arguments: [
      ("a,b\nc,d", ["1:a|b", "2:c|d"]), ("a,\r\n,b\r\n", ["1:a|", "2:|b"]),
      ("\"a,\"\"b\"\"\",c", ["1:a,\"b\"|c"]), ("\"a\r\n\nb\",c\nd,e", ["1:a\r\n\nb|c", "4:d|e"]),
      ("\u{FEFF}\"a\"\r\n\r\n\nb", ["1:a", "4:b"]), ("a\"b\",c", ["1:a\"b\"|c"]), ("", []),
      ("\"\",x", ["1:|x"]), ("中,文\n", ["1:中|文"]), ("#a,b", ["1:#a|b"]),
      (
        "\"a\"b,c\nd",
        ["P:1: text after a closing quote; expected a separator or the end of the line", "2:d"]
      ),
      ("a\nb,\"c\nd", ["1:a", "P:2: a quote that is not closed; expected a closing quote"]),
    ])
  func records(text: String, expected: [String]) throws {
    #expect(try outcomes(Array(text.utf8)) == expected)
  }

  @Test("invalid UTF-8 is found within a record of many lines, and the next record is read")
  func invalidUTF8() throws {
    let bytes = Array("a\n\"b\n".utf8) + [0xC3] + Array("\"\nc".utf8)
    #expect(
      try outcomes(bytes) == [
        "1:a", "P:3: invalid UTF-8 at byte offset 5; expected UTF-8 text", "4:c",
      ])
  }

  @Test("the columns of a table become the fields of documents")
  func documents() throws {
    let table = "Text,id,other,date\n\" T \r\n\",1,x,2022\nT,2\nU,,,\n"
    try TestFiles.withFolder(["t.csv": table, "u.tsv": "id\ttitle\n"]) { folder in
      let found = try DocumentSource(paths: [folder]).map { result in
        switch result {
        case .success(let document):
          "\(document.id)|\(document.text)|\(document.date?.description ?? "")"
        case .failure(let error): error.description.replacing(folder + "/", with: "")
        }
      }
      #expect(
        found == [
          "1| T \r\n|2022", "t.csv:4: 2 cells; expected 4, one for each column", "t:5|U|",
          "u.tsv:1: no column \"text\"; expected a line of column names",
        ])
    }
  }

  private func outcomes(_ bytes: [UInt8]) throws -> [String] {
    try TestFiles.withFolder(bytes: ["f": bytes]) { folder in
      let path = folder + "/f"
      var reader = DelimitedReader(try ByteStream(path: path), separator: UInt8(ascii: ","))
      var found: [String] = []
      while let result = try reader.next() {
        switch result {
        case .success(let record):
          found.append("\(record.line):\(record.cells.joined(separator: "|"))")
        case .failure(let error): found.append(error.description.replacing(path, with: "P"))
        }
      }
      return found
    }
  }
}

import BifocalIngest
import BifocalText
import Testing

@Suite struct DocumentPartsTests {
  private let line = String(repeating: "普京 𠮷。", count: 5000) + "\n"

  @Test("a long plain text comes as it is, in parts that say where they begin")
  func parts() throws {
    let text = "  " + line + line + line
    try TestFiles.withFolder(["a.txt": text]) { folder in
      let rule = LongTextRule(limit: 1000, partSize: 1000)
      let documents = try DocumentSource(paths: [folder], longTexts: rule).map { try $0.get() }
      #expect(documents.count > 1)
      let isSame = documents.map(\.text).joined() == text
      #expect(isSame)
      #expect(documents.allSatisfy { $0.id == "a" && $0.part?.path == folder + "/a.txt" })
      #expect(documents.map { $0.part?.number } == Array(documents.indices))
      var length = TextLength()
      for document in documents {
        #expect(document.part?.start == length)
        length.add(document.text)
      }
    }
  }

  @Test("what is short, or no plain text by its name, or has no rule, is one article")
  func wholes() throws {
    let files = ["a.txt": "Short.", "b.md": line, "c.html": line, "d.csv": "text\n" + line]
    try TestFiles.withFolder(files) { folder in
      let rule = LongTextRule(limit: 1000)
      let documents = try DocumentSource(paths: [folder], longTexts: rule).map { try $0.get() }
      #expect(documents.map(\.id) == ["a", "b", "c", "d:2"])
      #expect(documents.allSatisfy { $0.part == nil })
    }
    try TestFiles.withFolder(["a.txt": line]) { folder in
      let documents = try DocumentSource(paths: [folder]).map { try $0.get() }
      #expect(documents.map(\.part) == [nil])
    }
  }

  @Test("a file of no known name and a format that is named are plain text too")
  func formats() throws {
    let rule = LongTextRule(limit: 1000)
    try TestFiles.withFolder(["corpus": line, "b.md": line]) { folder in
      let unknown = try DocumentSource(paths: [folder + "/corpus"], longTexts: rule)
      let unknownParts = try unknown.map { try $0.get().part?.number }
      #expect(unknownParts == Array(unknownParts.indices))
      let named = try DocumentSource(paths: [folder + "/b.md"], format: .text, longTexts: rule)
      let namedParts = try named.map { try $0.get().part?.number }
      #expect(namedParts == Array(namedParts.indices))
    }
  }
}

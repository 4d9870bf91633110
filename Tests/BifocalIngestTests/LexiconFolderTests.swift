import BifocalIngest
import BifocalText
import Testing

@Suite struct LexiconFolderTests {
  @Test("a file that is not text is a fault, and the others are read")
  func invalidUTF8() throws {
    let bad = Array("id\tname\nKAZ\tKa".utf8) + [0xFF]
    try TestFiles.withFolder(bytes: ["bad.tsv": bad, "good.tsv": Array("id\n".utf8)]) { folder in
      let read = try LexiconFolder(at: folder)
      #expect(read.files.map(\.path) == ["good.tsv"])
      #expect(
        read.faults.map(\.description) == [
          "bad.tsv:2:2: invalid UTF-8 at byte offset 14; expected UTF-8 text"
        ])
      #expect(read.digest.hasPrefix("sha256:"))
    }
  }
}

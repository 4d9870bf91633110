import BifocalIngest
import BifocalText
import Testing

@Suite struct UserWordFilesTests {
  @Test("the words of all files, in order")
  func words() throws {
    try TestFiles.withFolder(["a.tsv": "word\n云计算\n", "b.txt": "创新办 3 i\n"]) { folder in
      let words = try UserWordFiles.words(at: ["\(folder)/b.txt", "\(folder)/a.tsv"])
      #expect(words.map(\.text) == ["创新办", "云计算"])
    }
    #expect(try UserWordFiles.words(at: []).isEmpty)
  }

  @Test("the faults of all files at once")
  func faults() throws {
    try TestFiles.withFolder(["a.tsv": "word\n俄\n", "b.txt": "创新 办 3 i\n"]) { folder in
      let paths = ["\(folder)/a.tsv", "\(folder)/b.txt"]
      let error = #expect(throws: LexiconError.self) { try UserWordFiles.words(at: paths) }
      #expect(error?.faults.map(\.file) == paths)
      #expect(error?.faults.map(\.line) == [2, 1])
    }
  }

  @Test("files that cannot be read")
  func unreadable() throws {
    #expect(throws: IngestError(path: "/no/words", kind: .missingFile)) {
      try UserWordFiles.words(at: ["/no/words"])
    }
    try TestFiles.withFolder(bytes: ["a.txt": [0x61, 0xFF]]) { folder in
      let path = "\(folder)/a.txt"
      let error = #expect(throws: IngestError.self) { try UserWordFiles.words(at: [path]) }
      #expect(error == IngestError(path: path, kind: .invalidUTF8(offset: 1)))
    }
  }
}

import BifocalIngest
import Testing

@Suite struct TextChunksPlaceTests {
  @Test(
    "the last of the best places is taken",
    arguments: [
      ("He left.\nCentral\nAsia", ["He left.\n", "Central\n", "Asia"]),
      ("走了。\r\n又\n来", ["走了。\r\n", "又\n", "来"]),
      ("a\n\nb\nc", ["a\n\n", "b\n", "c"]),
      ("Putin left. He is. Mr. Putin in Asia", ["Putin left. ", "He is. Mr. Putin in ", "Asia"]),
      ("why? because U.S. troops", ["why? ", "because U.S. ", "troops"]),
      ("走了。来，了", ["走了。", "来，", "了"]), ("一，二、三 四", ["一，二、", "三 ", "四"]),
      ("3，4 5", ["3，4 5"]),
    ])
  func best(text: String, expected: [String]) throws {
    try TestFiles.withFolder(["a.txt": text]) { folder in
      let chunks = try TextChunks(path: folder + "/a.txt", size: 1).map { try $0.get().text }
      #expect(chunks == expected)
    }
  }

  @Test("only the places that are named")
  func named() throws {
    try TestFiles.withFolder(["a.txt": "走了。来 了\n"]) { folder in
      let chunks = TextChunks(path: folder + "/a.txt", size: 1, places: [.line, .space])
      let texts = try chunks.map { try $0.get().text }
      #expect(texts == ["走了。来 ", "了\n"])
    }
  }
}

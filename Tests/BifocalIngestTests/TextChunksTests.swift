import BifocalText
import Foundation
import TestSupport
import Testing

@testable import BifocalIngest

@Suite struct TextChunksTests {
  private func chunks(of bytes: [UInt8], size: Int) throws -> [Result<
    TextChunks.Chunk, IngestError
  >] {
    let url = FileManager.default.temporaryDirectory.appending(path: "chunks-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return Array(TextChunks(path: url.path(), size: size))
  }

  @Test(
    "a text is cut after a line break, or after a mark before a letter",
    arguments: [
      ("a\nb\nc", 1, ["a\nb\n", "c"]), ("", 1, []), ("abc", 1, ["abc"]), ("a\n", 1, ["a\n"]),
      ("你好。世界", 1, ["你好。", "世界"]), ("你好。”世界", 1, ["你好。”世界"]),
    ] as [(String, Int, [String])])
  func cuts(text: String, size: Int, expected: [String]) throws {
    #expect(try chunks(of: Array(text.utf8), size: size).map { try $0.get().text } == expected)
  }

  @Test("chunks join to the text, and their words are the words of the text")
  func words() throws {
    var random = SplitMix64(seed: 6)
    let boundaries = try TextBoundaries(of: .word)
    for _ in 0..<10 {
      // Longer than one read, so that characters are broken over blocks.
      let text = (0..<3000).map { _ in
        RandomText.string(length: 12, using: &random) + ["。世", "！a", "\n", "，", "俄罗斯"]
          .randomElement(
            using: &random)!
      }.joined()
      var joined = ""
      var ends: [Int] = []
      for chunk in try chunks(of: Array(text.utf8), size: 1000) {
        let chunk = try chunk.get()
        #expect(chunk.offset == joined.utf8.count)
        joined += chunk.text
        ends += try boundaries.ends(in: chunk.text).map { $0 + chunk.offset }
      }
      #expect(joined == text)
      #expect(try ends == boundaries.ends(in: text))
    }
  }

  @Test("a fault ends the text, at its place in the file")
  func invalid() throws {
    let bytes = Array("第一行\n第二".utf8) + [0xFF] + Array("行\n".utf8)
    let results = try chunks(of: bytes, size: 4)
    let error = IngestError(path: "", kind: .invalidUTF8(offset: 16))
    guard case .failure(let fault) = try #require(results.last) else {
      Issue.record("no fault")
      return
    }
    #expect(fault.kind == error.kind)
  }

  @Test("a byte order mark is no text")
  func byteOrderMark() throws {
    let results = try chunks(of: [0xEF, 0xBB, 0xBF] + Array("a\nb".utf8), size: 1)
    #expect(
      try results.map { try $0.get() } == [
        .init(offset: 0, text: "a\n"), .init(offset: 2, text: "b"),
      ])
  }

  @Test("a file that is not there")
  func missing() {
    let results = Array(TextChunks(path: "/nonexistent/file"))
    #expect(results.count == 1)
  }
}

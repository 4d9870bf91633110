import Testing

@testable import BifocalIngest

@Suite struct LineReaderTests {
  @Test(
    "lines come with their numbers and offsets",
    arguments: [
      ("", []), ("a", ["1@0:a"]), ("a\nb\n", ["1@0:a", "2@2:b"]),
      ("\n\nc", ["1@0:", "2@1:", "3@2:c"]),
      ("\u{FEFF}a\r\nb", ["1@3:a\r", "2@6:b"]), ("a\n\u{FEFF}b", ["1@0:a", "2@2:\u{FEFF}b"]),
    ])
  func lines(text: String, expected: [String]) throws {
    #expect(try described(Array(text.utf8)) == expected)
  }

  @Test("a line may be longer than a block")
  func longLine() throws {
    let long = [UInt8](repeating: 0x61, count: 200_000)
    let found = try described(long + [0x0A] + long)
    #expect(found.map(\.utf8.count) == [200_004, 200_009])
  }

  private func described(_ bytes: [UInt8]) throws -> [String] {
    try TestFiles.withFolder(bytes: ["f": bytes]) { folder in
      var reader = LineReader(try ByteStream(path: folder + "/f"))
      var lines: [String] = []
      while let line = try reader.next() {
        lines.append("\(line.number)@\(line.offset):\(String(decoding: line.bytes, as: UTF8.self))")
      }
      return lines
    }
  }
}

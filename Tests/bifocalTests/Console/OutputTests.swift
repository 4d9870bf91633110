import Glibc
import Testing

@testable import bifocal

@Suite struct OutputTests {
  @Test func manyPiecesArriveInOrder() throws {
    let folder = try TemporaryFolder()
    let output = try Output.file(at: folder.path("out"))
    var expected = ""
    for number in 0..<20_000 {
      try output.write("\(number) 俄\n")
      expected += "\(number) 俄\n"
    }
    try output.write(Array("end".utf8))
    try output.finish()
    #expect(try folder.read("out") == expected + "end")
  }

  @Test func aFullDeviceIsNamed() throws {
    let output = try Output.file(at: "/dev/full")
    try output.write("俄")
    let error = #expect(throws: OutputError.self) { try output.finish() }
    #expect(error?.description == "/dev/full: No space left on device")
    #expect(error?.isBrokenPipe == false)
  }

  @Test func memoryKeepsAll() throws {
    let output = Output.memory()
    let piece = String(repeating: "俄", count: 30_000)
    try output.write(piece)
    try output.write(piece)
    try output.finish()
    #expect(output.text == piece + piece)
  }
}

import Foundation
import Testing

@testable import bifocal

@Suite struct FileDescriptorTests {
  @Test func aPipeTakesMoreThanItHolds() async throws {
    let pipe = Pipe()
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 >> 3) }
    async let read = pipe.fileHandleForReading.readToEnd()
    let writing = FileDescriptor(
      pipe.fileHandleForWriting.fileDescriptor, path: "pipe", closesAtEnd: false)
    try writing.write(bytes)
    try pipe.fileHandleForWriting.close()
    #expect(try await read.map(Array.init) == bytes)
  }

  @Test func whatTheSystemSaysIsTold() throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    // A full pipe that may not be waited for: some of a megabyte is taken, then no more.
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    let descriptor = FileDescriptor(ends[1], path: "pipe", closesAtEnd: true)
    let error = #expect(throws: OutputError.self) {
      try descriptor.write([UInt8](repeating: 0x61, count: 1 << 20))
    }
    #expect(error == OutputError(path: "pipe", code: EAGAIN))
    close(ends[0])
  }

  @Test(
    "what is not a plain file",
    arguments: [("/dev/null", true), ("/", true), (#filePath, false), ("/nowhere", false)])
  func special(path: String, isSpecial: Bool) {
    #expect(FileDescriptor.isSpecialFile(path) == isSpecial)
  }
}

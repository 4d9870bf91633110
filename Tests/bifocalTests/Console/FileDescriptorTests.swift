import Foundation
import Testing

@testable import bifocal

@Suite struct FileDescriptorTests {
  @Test func aPipeTakesMoreThanItHolds() throws {
    let folder = try TemporaryFolder()
    let pipe = Pipe()
    let reader = Process()
    reader.executableURL = URL(filePath: "/bin/sh")
    reader.arguments = ["-c", "cat > \"$0\"", folder.path("out")]
    reader.standardInput = pipe
    try reader.run()
    let text = (0..<200_000).map { "\($0)\n" }.joined()
    let descriptor = FileDescriptor(
      pipe.fileHandleForWriting.fileDescriptor, path: "pipe", closesAtEnd: false)
    try descriptor.write(Array(text.utf8))
    try pipe.fileHandleForWriting.close()
    reader.waitUntilExit()
    #expect(try folder.read("out") == text)
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

import Foundation
import Testing

@testable import bifocal

@Suite struct InterruptionTests {
  /// The same in this process and in the one that an exit test starts.
  private static func path(parent: Int32) -> String { "/tmp/bifocal-interrupted-\(parent)" }

  @Test func anInterruptedFileIsRemoved() async throws {
    let path = Self.path(parent: getpid())
    try Data("old".utf8).write(to: URL(filePath: path))
    defer { unlink(path) }
    await #expect(processExitsWith: .signal(SIGTERM)) {
      Interruption.prepare()
      let file = try ReplacementFile(at: InterruptionTests.path(parent: getppid()))
      try file.write(Array("new".utf8))
      // To the process, as the terminal does: threads of the pool take no signals.
      kill(getpid(), SIGTERM)
      sleep(10)
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: "/tmp")
    #expect(names.filter { "/tmp/\($0)".hasPrefix(path) } == [String(path.dropFirst(5))])
    #expect(String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) == "old")
  }
}

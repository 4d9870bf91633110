import BifocalText
import Synchronization
import Testing

@testable import bifocal

@Suite struct ArticleRunTests {
  private final class Worker {}

  @Test("results come in order, from as many workers as threads", arguments: [1, 2, 5])
  func workers(threads: Int) async throws {
    let folder = try TemporaryFolder()
    let names = (0..<200).map { "a\(1000 + $0)" }
    for name in names { try folder.write("\(name) is here.\n", to: "\(name).txt") }
    let arguments = try Arguments(
      [folder.path(""), "--threads", String(threads)], operands: Operands("PATH…", count: 1...),
      options: [CommonOptions.threads] + InputOptions.all)
    let console = Console(output: .memory(), errors: .memory(), environment: Environment())
    let made = Mutex(0)
    var ids: [String] = []
    var run = try ArticleRun(arguments, label: "", console: console)
    try await run.forEach {
      made.withLock { $0 += 1 }
      return Worker()
    } transform: { _, document in
      document.id
    } body: {
      ids.append($0)
    }
    #expect(ids == names)
    #expect(run.articleCount == names.count)
    #expect(made.withLock { $0 } == threads)
  }
}

import BifocalText
import Synchronization
import Testing

@testable import bifocal

@Suite struct ProgressBarTests {
  /// A clock that is `step` milliseconds later each time it is asked.
  private final class SteppingClock: Sendable {
    private let now = Atomic(0)
    private let step: Int

    init(step: Int) { self.step = step }

    func uptime() -> Duration { .milliseconds(now.add(step, ordering: .relaxed).newValue) }
  }

  private static func lines(
    of items: [String], step: Int = 100, isTerminal: Bool = true
  ) -> [String] {
    let clock = SteppingClock(step: step)
    let errors = Output.memory()
    let console = Console(
      output: .memory(), errors: errors,
      environment: Environment(
        isErrorTerminal: isTerminal, terminalWidth: 60, uptime: clock.uptime))
    var progress = console.progressBar("reading", total: items.count)
    for item in items { progress.advance(item) }
    progress.finish()
    return errors.text.split(separator: "\r\u{1B}[K", omittingEmptySubsequences: false)
      .map(String.init)
  }

  @Test func itShowsHowFarItIs() {
    let lines = Self.lines(of: ["a.md", "中亚的去俄化与中俄关系的未来.md"])
    #expect(
      lines == [
        "reading ██████████░░░░░░░░░░  50%  1/2  a.md",
        "reading ████████████████████ 100%  2/2  中亚的去俄化与中俄…",
        "",
      ])
    #expect(lines.allSatisfy { $0.displayWidth < 60 })
  }

  @Test func itIsDrawnTenTimesASecondAtMost() {
    let lines = Self.lines(of: [String](repeating: "a", count: 100), step: 10)
    // Once each 100 ms of one second, and the empty line at the end.
    #expect(lines.count == 10 + 1)
  }

  @Test func itIsDrawnOnlyOnATerminal() {
    #expect(Self.lines(of: ["a"], isTerminal: false) == [""])
  }
}

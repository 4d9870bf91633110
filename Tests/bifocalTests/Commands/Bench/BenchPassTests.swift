import BifocalText
import Testing

@testable import bifocal

@Suite struct BenchPassTests {
  private static let texts = ["普京访问", "a b", "3"]

  @Test("seconds, tokens and latencies are of one time", arguments: [1, 4])
  func once(times: Int) async throws {
    let clock = TickingClock(tick: .seconds(2))
    let pass = try await BenchPass(
      over: Self.texts, times: times,
      by: [BenchWorker(method: .icu, words: WordLexicon())],
      clock: clock.callAsFunction)
    // One reading before the first text, and one after each.
    #expect(clock.count == 3 * times + 1)
    #expect(pass.seconds == 6)
    #expect(pass.latencies == [2, 2, 2])
    #expect(pass.tokenCount == 2 + 3 + 1 || pass.tokenCount == 3 + 3 + 1)
  }

  @Test("any number of tasks does the same work", arguments: BenchMethod.allCases)
  func threads(method: BenchMethod) async throws {
    var counts: Set<Int> = []
    for threads in [1, 2, 5] {
      let workers = try (0..<threads).map { _ in
        try BenchWorker(method: method, words: WordLexicon())
      }
      let pass = try await BenchPass(
        over: Self.texts, times: 7, by: workers,
        clock: TickingClock(tick: .seconds(1)).callAsFunction)
      counts.insert(pass.tokenCount)
      #expect(pass.latencies.count == 3)
      #expect(pass.seconds > 0)
    }
    #expect(counts.count == 1)
  }
}

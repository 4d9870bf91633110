import BifocalText
import Synchronization

/// One timed run over texts.
struct BenchPass: Sendable {
  /// The time passed since some fixed moment.
  typealias Clock = @Sendable () -> Duration

  /// How long it took to cut all texts once, in seconds.
  let seconds: Double
  /// How many tokens they have.
  let tokenCount: Int
  /// How long each text took, in seconds, in no order.
  let latencies: [Double]

  /// Cuts all texts several times and takes the time.
  ///
  /// Each task makes a tokenizer of its own and cuts one text before the clock starts, then takes
  /// the next text that nobody has taken until there is none.
  ///
  /// - Parameters:
  ///   - texts: What is cut; at least one.
  ///   - times: How often, so that a small collection can be measured too.
  ///   - threads: How many tasks share the work.
  ///   - method: How words are cut.
  ///   - words: The words of the lexicons.
  ///   - clock: What time is taken by.
  /// - Throws: `ICUError` when ICU's data is missing or it refuses a text.
  init(
    over texts: [String], times: Int, threads: Int = 1, method: BenchMethod, words: WordLexicon,
    clock: @escaping Clock
  ) async throws {
    let queue = WorkQueue(count: texts.count * times)
    let shares = try await withThrowingTaskGroup(of: Share.self) { group in
      for _ in 0..<threads {
        group.addTask {
          try Share(of: queue, texts: texts, method: method, words: words, clock: clock)
        }
      }
      var shares: [Share] = []
      for try await share in group { shares.append(share) }
      return shares
    }
    let start = shares.map(\.start).min() ?? .zero
    let end = shares.map(\.end).max() ?? .zero
    seconds = (end - start) / .seconds(1) / Double(times)
    tokenCount = shares.reduce(0) { $0 + $1.tokenCount } / times
    latencies = texts.indices.map { index in
      shares.reduce(0) { $0 + $1.seconds[index] } / Double(times)
    }
  }

  /// What one task did.
  private struct Share: Sendable {
    let start: Duration
    var end: Duration
    var tokenCount = 0
    /// The time spent on each text.
    var seconds: [Double]

    init(
      of queue: WorkQueue, texts: [String], method: BenchMethod, words: WordLexicon, clock: Clock
    ) throws(ICUError) {
      let cut = try method.makeCutter(words: words)
      _ = try cut(texts[0])
      seconds = [Double](repeating: 0, count: texts.count)
      start = clock()
      end = start
      while let item = queue.next() {
        let index = item % texts.count
        tokenCount += try cut(texts[index])
        let now = clock()
        seconds[index] += (now - end) / .seconds(1)
        end = now
      }
    }
  }
}

/// Numbers from zero, each handed to one task only.
private final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let item = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return item < count ? item : nil
  }
}

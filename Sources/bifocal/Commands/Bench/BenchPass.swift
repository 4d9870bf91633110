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
  /// Each worker takes the next text that nobody has taken until there is none.
  ///
  /// - Parameters:
  ///   - texts: What is cut; at least one.
  ///   - times: How often, so that a small collection can be measured too.
  ///   - workers: Who shares the work.
  ///   - clock: What time is taken by.
  /// - Throws: `ICUError` when ICU refuses a text.
  init(
    over texts: [String], times: Int, by workers: [BenchWorker], clock: @escaping Clock
  ) async throws {
    let queue = WorkQueue(count: texts.count * times)
    let shares = try await withThrowingTaskGroup(of: BenchWorker.Share.self) { group in
      for worker in workers {
        group.addTask { try await worker.share(of: queue, texts: texts, clock: clock) }
      }
      var shares: [BenchWorker.Share] = []
      // One that came too late for any text says nothing of the time.
      for try await share in group where share.tokenCount > 0 { shares.append(share) }
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
}

/// Cuts texts with a tokenizer of its own, which stays warm from one run to the next.
actor BenchWorker {
  /// What a worker did in one run.
  struct Share: Sendable {
    let start: Duration
    var end: Duration
    var tokenCount = 0
    /// The time spent on each text.
    var seconds: [Double]
  }

  private let cut: (String) throws(ICUError) -> Int

  init(method: BenchMethod, words: WordLexicon) throws(ICUError) {
    cut = try method.makeCutter(words: words)
  }

  /// Cuts texts until the queue is empty.
  func share(
    of queue: WorkQueue, texts: [String], clock: BenchPass.Clock
  ) throws(ICUError) -> Share {
    let start = clock()
    var share = Share(
      start: start, end: start, seconds: [Double](repeating: 0, count: texts.count))
    while let item = queue.next() {
      let index = item % texts.count
      share.tokenCount += try cut(texts[index])
      let now = clock()
      share.seconds[index] += (now - share.end) / .seconds(1)
      share.end = now
    }
    return share
  }
}

/// Numbers from zero, each handed to one task only.
final class WorkQueue: Sendable {
  private let count: Int
  private let taken = Atomic<Int>(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let item = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return item < count ? item : nil
  }
}

import BifocalText

/// What was measured of one way to cut one slice.
struct BenchMeasure: Sendable {
  /// A way to cut, on a number of threads.
  struct Contender: Sendable, Hashable {
    let method: BenchMethod
    var threads = 1
  }

  let contender: Contender
  /// How often the slice was cut in each run.
  let times: Int
  /// The tokens of the slice.
  let tokenCount: Int
  /// The seconds in which the slice was cut once, of each run.
  let runs: [Double]
  /// Half of the documents took no longer than this, in seconds; the median of the runs.
  let medianLatency: Double
  /// 95 in 100 documents took no longer than this, in seconds; the median of the runs.
  let highLatency: Double
  /// How many times as fast as the plain loop in the same run; the median.
  let ratioToPlain: Double
  /// How many times as fast as on one thread in the same run; the median.
  let speedUp: Double

  /// The median of the runs.
  var seconds: Double { runs.median }

  /// The contenders for a slice: each method on one thread, and Bifocal's own on more for the last
  /// slice, which has all documents.
  static func contenders(for kind: BenchSlice.Kind, threads: Int) -> [Contender] {
    let single = BenchMethod.allCases.map { Contender(method: $0) }
    guard kind == .all, threads > 1 else { return single }
    return single
      + [BenchMethod.lexicon, .icu].flatMap { method in
        (2...threads).map { Contender(method: method, threads: $0) }
      }
  }

  /// Measures the contenders in turns, so that what slows the machine down slows down all of them.
  ///
  /// - Parameters:
  ///   - contenders: Who is measured; the plain loop and one thread of each method among them.
  ///   - slice: What is cut.
  ///   - runs: How often each is measured, after warming up.
  ///   - words: The words of the lexicons.
  ///   - clock: What time is taken by.
  ///   - progress: Called after every run.
  /// - Returns: One measure a contender, in their order.
  /// - Throws: `ICUError` when ICU's data is missing or it refuses a text.
  static func measures(
    of contenders: [Contender], on slice: BenchSlice, runs: Int, words: WordLexicon,
    clock: @escaping BenchPass.Clock, progress: (Contender) -> Void
  ) async throws -> [BenchMeasure] {
    var times: [Contender: Int] = [:]
    var workers: [Contender: [BenchWorker]] = [:]
    for contender in contenders {
      let team = try (0..<contender.threads).map { _ in
        try BenchWorker(method: contender.method, words: words)
      }
      workers[contender] = team
      times[contender] = try await repetitions(of: slice, by: team, clock: clock)
    }
    var passes: [Contender: [BenchPass]] = [:]
    for _ in 0..<runs {
      for contender in contenders {
        let pass = try await BenchPass(
          over: slice.texts, times: times[contender] ?? 1, by: workers[contender] ?? [],
          clock: clock)
        passes[contender, default: []].append(pass)
        progress(contender)
      }
    }
    return contenders.map { contender in
      BenchMeasure(contender, times: times[contender] ?? 1, passes: passes)
    }
  }

  private init(_ contender: Contender, times: Int, passes: [Contender: [BenchPass]]) {
    let own = passes[contender] ?? []
    let plain = passes[Contender(method: .plain)] ?? []
    let single = passes[Contender(method: contender.method)] ?? []
    self.contender = contender
    self.times = times
    tokenCount = own.last?.tokenCount ?? 0
    runs = own.map(\.seconds)
    medianLatency = own.map { $0.latencies.percentile(50) }.median
    highLatency = own.map { $0.latencies.percentile(95) }.median
    ratioToPlain = zip(plain, own).map { $0.seconds / $1.seconds }.median
    speedUp = zip(single, own).map { $0.seconds / $1.seconds }.median
  }

  // MARK: Repetitions

  /// A run lasts at least this long, in seconds, or the clock and the scheduler are what is measured.
  static let shortestRun = 0.05
  /// A clock that does not go on would let a run last for ever.
  static let mostTimes = 1 << 14

  /// How often to cut a slice after `times` took `seconds`, or `nil` when that is long enough.
  static func times(after times: Int, seconds: Double) -> Int? {
    guard seconds < shortestRun, times < mostTimes else { return nil }
    // A little more than is needed, and at least twice as often.
    let needed = seconds > 0 ? 1.2 * shortestRun / seconds * Double(times) : .infinity
    return min(mostTimes, max(2 * times, Int(min(needed, Double(mostTimes)).rounded(.up))))
  }

  /// Cuts the slice more and more often, until it takes long enough; that warms up too.
  private static func repetitions(
    of slice: BenchSlice, by workers: [BenchWorker], clock: @escaping BenchPass.Clock
  ) async throws -> Int {
    var times = 1
    while true {
      let pass = try await BenchPass(
        over: slice.texts, times: times, by: workers, clock: clock)
      guard let more = Self.times(after: times, seconds: pass.seconds * Double(times)) else {
        return times
      }
      times = more
    }
  }
}

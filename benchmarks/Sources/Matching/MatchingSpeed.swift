import BifocalText
import Glibc

/// Measures how fast names are found.
struct MatchingSpeed {
  private let lexicon: PhraseLexicon
  private let matcher: PhraseMatcher

  /// Compiles names.
  init(names: [String]) throws {
    lexicon = try PhraseLexicon(names.map { .init($0, .prefer) })
    matcher = try PhraseMatcher(names)
  }

  /// Returns how many names are found in texts, and the median speed of seven runs over them, once
  /// they are folded, in MB of UTF-8 a second of processor time.
  ///
  /// - Throws: `WrongAnswer` when the lexicon, which passes over most places, finds other names than the
  ///   matcher, which looks at each.
  func measure(_ texts: [String]) throws -> (count: Int, speed: Double) {
    let folded = try texts.map { try FoldedText($0) }
    var count = 0
    for text in folded {
      let matches = lexicon.matches(in: text, breaks: nil)
      guard matches == matcher.matches(in: text) else { throw WrongAnswer() }
      count += matches.count
    }
    let times = (0..<7).map { _ in
      let start = Self.processorSeconds()
      for text in folded { _ = lexicon.matches(in: text, breaks: nil) }
      return Self.processorSeconds() - start
    }
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    return (count, Double(size) / 1e6 / times.sorted()[3])
  }

  /// The time that this thread had of a processor, which other work on the machine does not count in.
  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// The names that were found are not those that stand in the text.
struct WrongAnswer: Error {}

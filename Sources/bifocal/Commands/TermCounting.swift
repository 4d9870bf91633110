import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText
import Synchronization

/// Counts the terms of articles, in one group or several, with a count for each thread.
///
///     let counting = try TermCounting(arguments, vocabulary: vocabulary, filter: filter)
///     let counts = try await counting.counts(in: &run)
///
/// Counts add up, so the result is the same for any number of threads, and memory grows with the
/// vocabulary and not with the text.
struct TermCounting: Sendable {
  private let segmentation: Tokenizer.Segmentation
  private let words: WordLexicon
  private let filter: TermFilter
  private let languages: Set<Language>
  private let recognizer: LanguageRecognizer

  /// Takes what a command line says of words and languages.
  init(_ arguments: Arguments, vocabulary: Vocabulary, filter: TermFilter) throws {
    segmentation = arguments[CommonOptions.segmentation]
    words = try vocabulary.words(
      adding: try UserWordFiles.words(at: arguments[CommonOptions.words]),
      joinsUnknown: arguments[CommonOptions.joinNames])
    // Whoever cuts a text into words does not want lines without letters left out of it.
    let countsAll = segmentation == .spaces && !arguments.isGiven(CommonOptions.languages)
    languages = countsAll ? Set(Language.allCases) : Set(arguments[CommonOptions.languages])
    recognizer = try LanguageRecognizer()
    self.filter = filter
  }

  /// Counts all articles of a run together.
  func counts(in run: inout ArticleRun) async throws -> TermCounts {
    try await counts(in: &run, groups: 1) { _ in 0 }[0]
  }

  /// Counts the articles of a run in groups; an article that has none is not counted.
  func counts(
    in run: inout ArticleRun, groups: Int, of group: @escaping @Sendable (Document) -> Int?
  ) async throws -> [TermCounts] {
    let empty = [TermCounts](repeating: TermCounts(filter: filter), count: groups)
    let lanes = Mutex<[CountingLane]>([])
    let makeLane: @Sendable () throws -> CountingLane = {
      let lane = CountingLane(
        tokenizer: try Tokenizer(segmentation: segmentation, lexicon: words), counts: empty)
      lanes.withLock { $0.append(lane) }
      return lane
    }
    try await run.forEach(makeLane) { lane, document in
      guard let group = group(document) else { return }
      let spans = recognizer.languageSpans(of: document.text, main: document.language)
      let tokens = spans.tokens(try lane.tokenizer.tokens(in: document.text), in: languages)
      lane.counts[group].add(tokens, of: document.text)
    } body: {
    }
    return lanes.withLock { lanes in
      lanes.reduce(into: empty) { sums, lane in
        for (group, counts) in lane.counts.enumerated() { sums[group].merge(counts) }
      }
    }
  }
}

/// The tokenizer and the counts of one task.
///
/// Unchecked: a lane is used by one task at a time, and read when all are done.
private final class CountingLane: @unchecked Sendable {
  let tokenizer: Tokenizer
  var counts: [TermCounts]

  init(tokenizer: Tokenizer, counts: [TermCounts]) {
    self.tokenizer = tokenizer
    self.counts = counts
  }
}

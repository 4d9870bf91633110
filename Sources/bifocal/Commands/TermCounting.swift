import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText
import Synchronization

/// Reads the words of articles and counts their terms, with a count for each thread.
///
///     let counting = try TermCounting(arguments, vocabulary: vocabulary)
///     let counts = try await counting.counts(in: &run)
///
/// Counts add up, so the result is the same for any number of threads, and memory grows with the
/// vocabulary and not with the text.
struct TermCounting: Sendable {
  let filter: TermFilter
  private let segmentation: Tokenizer.Segmentation
  private let words: WordLexicon
  private let languages: Set<Language>
  private let recognizer: LanguageRecognizer
  private let abbreviations: [String]

  /// Takes what a command line says of words, terms and languages.
  ///
  /// - Parameters:
  ///   - arguments: The command line.
  ///   - vocabulary: The words of the lexicons.
  ///   - terms: Terms that a command asks for, which are kept whole whatever the lexicons say.
  ///   - filter: What is a term, if the command line has no say in it.
  /// - Throws: What reading a file of words throws, or `ICUError`.
  init(
    _ arguments: Arguments, vocabulary: Vocabulary, terms: [String] = [], filter: TermFilter? = nil
  ) throws {
    segmentation = arguments[CommonOptions.segmentation]
    words = try vocabulary.words(
      adding: try UserWordFiles.words(at: arguments[CommonOptions.words])
        + terms.map { .init($0, .force) },
      joinsUnknown: arguments[CommonOptions.joinNames])
    // Whoever cuts a text into words does not want lines without letters left out of it.
    let countsAll = segmentation == .spaces && !arguments.isGiven(CommonOptions.languages)
    languages = countsAll ? Set(Language.allCases) : Set(arguments[CommonOptions.languages])
    recognizer = try LanguageRecognizer()
    abbreviations = vocabulary.abbreviations
    self.filter = try filter ?? TermFilter(arguments, vocabulary: vocabulary)
  }

  /// What somebody has cut is no article that furniture would be taken out of.
  var longTexts: LongTextRule? {
    segmentation == .spaces ? LongTextRule(limit: 0, partSize: .max) : nil
  }

  /// Makes what one task reads with.
  func makeReader() throws -> TermReader {
    TermReader(
      tokenizer: try Tokenizer(segmentation: segmentation, lexicon: words),
      segmenter: try SentenceSegmenter(abbreviations: abbreviations), languages: languages,
      recognizer: recognizer)
  }

  /// Counts the articles of a run, in groups besides if they are told.
  func counts(
    in run: inout ArticleRun, shape: NGramShape = .words,
    group: @escaping @Sendable (Document) -> String? = { _ in nil }
  ) async throws -> TermCounts {
    try await counts(in: &run, sides: 1, shape: shape, of: { (0, group($0)) })[0]
  }

  /// Counts the articles of a run on several sides; an article that is on none is not counted.
  func counts(
    in run: inout ArticleRun, sides: Int, shape: NGramShape = .words,
    of side: @escaping @Sendable (Document) -> (side: Int, group: String?)?
  ) async throws -> [TermCounts] {
    let empty = TermCounts(filter: filter, shape: shape)
    return try await sum(in: &run, of: [TermCounts](repeating: empty, count: sides)) {
      counts, reader, document in
      guard let (side, group) = side(document) else { return }
      counts[side].add(try reader.tokens(of: document), of: document.text, in: group)
    } merge: { sums, parts in
      for (side, counts) in parts.enumerated() { sums[side].merge(counts) }
    }
  }

  /// Reads the articles again for what takes each term's total, in their order.
  func spread(
    of counts: TermCounts, isGrouped: Bool, weighting: TermTable.Weighting?,
    in run: inout ArticleRun, group: @escaping @Sendable (Document) -> String?
  ) async throws -> TermSpread {
    var spread = TermSpread(of: counts, isGrouped: isGrouped, weighting: weighting)
    let reading = spread
    try await run.forEach(makeReader) { reader, document in
      let tokens = try reader.tokens(of: document)
      return reading.shares(of: tokens, in: document.text, group: group(document))
    } body: {
      spread.add($0)
    }
    return spread
  }

  /// Adds up something over the articles of a run, with a sum for each task.
  ///
  /// - Parameters:
  ///   - run: The articles.
  ///   - empty: The sum of none.
  ///   - add: Adds an article; which articles one task adds, and in what order, must not matter.
  ///   - merge: Adds the sum of another task.
  /// - Returns: The sum over all articles.
  /// - Throws: What `add` throws.
  func sum<Sum: Sendable>(
    in run: inout ArticleRun, of empty: Sum,
    add: @escaping @Sendable (inout Sum, TermReader, Document) throws -> Void,
    merge: (inout Sum, Sum) -> Void
  ) async throws -> Sum {
    let lanes = Mutex<[SummingLane<Sum>]>([])
    let makeLane: @Sendable () throws -> SummingLane<Sum> = {
      let lane = SummingLane(reader: try makeReader(), sum: empty)
      lanes.withLock { $0.append(lane) }
      return lane
    }
    try await run.forEach(makeLane) { lane, document in
      try lane.add { sum, reader in try add(&sum, reader, document) }
    } body: {
    }
    let sums = lanes.withLock { $0.compactMap { $0.taken() } }
    guard var total = sums.first else { return empty }
    for sum in sums.dropFirst() { merge(&total, sum) }
    return total
  }
}

/// What one task reads articles with; it owns buffers.
final class TermReader {
  private let tokenizer: Tokenizer
  private let segmenter: SentenceSegmenter
  private let languages: Set<Language>
  private let recognizer: LanguageRecognizer

  init(
    tokenizer: Tokenizer, segmenter: SentenceSegmenter, languages: Set<Language>,
    recognizer: LanguageRecognizer
  ) {
    self.tokenizer = tokenizer
    self.segmenter = segmenter
    self.languages = languages
    self.recognizer = recognizer
  }

  /// Returns those tokens of an article that are in languages which are counted.
  func tokens(of document: Document) throws -> [Token] {
    let tokens = try tokenizer.tokens(in: document.text)
    guard languages.count < Language.allCases.count else { return tokens }
    return recognizer.languageSpans(of: document.text, main: document.language)
      .tokens(tokens, in: languages)
  }

  /// Returns the sentences of an article, in UTF-8 offsets.
  func sentences(of document: Document) throws -> [Range<Int>] {
    try segmenter.sentences(in: document.text)
  }
}

/// The reader and the sum of one task.
///
/// Unchecked: a lane is used by one task at a time, and read when all are done.
private final class SummingLane<Sum: Sendable>: @unchecked Sendable {
  private let reader: TermReader
  private var sum: Sum?

  init(reader: TermReader, sum: Sum) {
    self.reader = reader
    self.sum = sum
  }

  func add(_ body: (inout Sum, TermReader) throws -> Void) throws {
    // Taken out and put back, for what is shared would be copied with every article.
    guard var sum else { return }
    self.sum = nil
    defer { self.sum = sum }
    try body(&sum, reader)
  }

  /// Hands over the sum, which is large, without a copy.
  func taken() -> Sum? {
    defer { sum = nil }
    return sum
  }
}

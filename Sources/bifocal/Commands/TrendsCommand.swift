import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal trends`: how themes, actors and terms rise and fall over time.
struct TrendsCommand: Command {
  /// What is followed.
  enum Subject: String, CaseIterable, Sendable {
    case themes
    case actors
    case terms
  }

  let name = "trends"
  let group = CommandGroup.tagging
  let summary = "follow themes, actors or terms over time"
  let description = """
    Counts by calendar bin, with the number of documents and the rate in ten thousand words. Bins \
    without articles are shown. An article without a date, or with one that is less precise than the \
    bin, is named on standard error and not counted.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal trends seeds --of themes --by year", "themes by year"),
    CommandExample(
      "bifocal trends seeds --of actors --by quarter --top 5", "five actors by quarter"),
    CommandExample(
      "bifocal trends news.jsonl --term 去俄化 --term derussification --by month --format csv",
      "two terms by month, for a spreadsheet"),
  ]

  static let subject = Option.value(
    "of", .choice(of: Subject.self), default: .themes, summary: "what to follow")
  static let terms = Option.repeated(
    "term", .text("TERM"), summary: "follow this term; may be repeated",
    details: "It is counted as a whole, whether a lexicon has it or not.")
  static let top = Option.value(
    "top", letter: "n", .integer(in: 0...), default: 10,
    summary: "follow the N most frequent; 0 for all")

  var options: [any DeclaredOption] {
    [
      Self.subject, Self.terms, CommonOptions.period, Self.top, CommonOptions.format,
      CommonOptions.segmentation, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    let counter = try ItemCounter(
      subject: arguments[Self.subject], terms: arguments[Self.terms], lexicons: lexicons.set,
      segmentation: arguments[CommonOptions.segmentation])
    var series = TimeSeries(by: arguments[CommonOptions.period])
    var undated: [String] = []
    var run = try ArticleRun(arguments, label: "counting", console: console)
    try await run.forEach({ try counter.makeWorker() }) { worker, document in
      (document, try counter.counts(in: document, by: worker))
    } body: { document, counted in
      if !series.add(counted.counts, words: counted.words, date: document.date) {
        undated.append("\(document.id) (\(document.date?.description ?? "no date"))")
      }
    }
    if !undated.isEmpty {
      console.messages.warn(
        "\(undated.count) not counted, without a date for a bin by \(series.period.rawValue): "
          + undated.prefix(5).joined(separator: ", ") + (undated.count > 5 ? ", …" : ""))
    }
    let items = counter.items(ranked: series.ranked().map(\.item), top: arguments[Self.top])
    let report = TrendReport(items.map { ($0, series.points(of: $0)) })
    try console.write(
      arguments[CommonOptions.format], table: report.table, columns: TrendReport.columns,
      rows: report.rows, json: report.json)
    return run.exitCode(foundNothing: series.ranked().isEmpty, lexicons: lexicons)
  }
}

/// Counts in an article what trends are asked of.
private struct ItemCounter: Sendable {
  private let subject: TrendsCommand.Subject
  /// The terms that were asked for, by their folded form.
  private let terms: [(folded: String, typed: String)]
  private let model: TaggingModel
  private let filter: TermFilter
  private let recognizer: LanguageRecognizer
  private let segmentation: Tokenizer.Segmentation

  init(
    subject: TrendsCommand.Subject, terms: [String], lexicons: LexiconSet,
    segmentation: Tokenizer.Segmentation
  ) throws(ICUError) {
    recognizer = try LanguageRecognizer()
    self.subject = terms.isEmpty ? subject : .terms
    self.segmentation = segmentation
    let folding = try CharacterFolding.shared()
    self.terms = terms.map { (folding.folded($0), $0) }
    model = try TaggingModel(lexicons, terms: terms)
    // A term that is asked for counts even if it is short or a stop word.
    filter =
      terms.isEmpty
      ? try TermFilter(stopWords: lexicons.stopWords) : try TermFilter(minimumLength: 1)
  }

  /// What one task works with.
  enum Worker {
    case tagger(Tagger)
    case tokenizer(Tokenizer)
  }

  func makeWorker() throws -> Worker {
    subject == .terms
      ? .tokenizer(try Tokenizer(segmentation: segmentation, lexicon: model.words))
      : .tagger(try Tagger(model, segmentation: segmentation))
  }

  func counts(
    in document: Document, by worker: Worker
  ) throws -> (counts: [String: Int], words: Int) {
    switch worker {
    case .tokenizer(let tokenizer):
      var counts = TermCounts(filter: filter)
      var tokens = try tokenizer.tokens(in: document.text)
      if terms.isEmpty {
        // What is asked for counts wherever it stands; a list of terms is of languages that are
        // cut into words.
        tokens = recognizer.languageSpans(of: document.text, main: document.language)
          .tokens(tokens, in: TermCounts.languages)
      }
      counts.add(tokens, of: document.text)
      let entries =
        terms.isEmpty
        ? counts.ranked().map { ($0.term, $0.count) }
        : terms.map { ($0.typed, counts[$0.folded]?.count ?? 0) }
      return (Dictionary(entries) { $0 + $1 }, counts.wordCount)
    case .tagger(let tagger):
      let tagged = try tagger.tagged(document)
      let entries =
        subject == .themes
        ? tagged.themes.map { ($0.theme.id, $0.evidence.count) }
        : tagged.actors.map { ($0.actor.id, $0.mentions.count) }
      return (Dictionary(entries) { $0 + $1 }, tagged.wordCount)
    }
  }

  /// The items to print: those asked for, or the most frequent.
  func items(ranked: [String], top: Int) -> [String] {
    guard terms.isEmpty else { return terms.map(\.typed) }
    return Array(ranked.prefix(top == 0 ? ranked.count : top))
  }
}

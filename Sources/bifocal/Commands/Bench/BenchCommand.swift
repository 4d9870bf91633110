import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText
import FoundationEssentials
import Glibc

/// `bifocal bench`: how fast words are cut, on the user's own texts and machine.
struct BenchCommand: Command {
  /// How the numbers are printed.
  enum Format: String, CaseIterable, Sendable {
    case table
    case json
  }

  let name = "bench"
  let group = CommandGroup.reading
  let summary = "measure how fast text is cut into words"
  let description = """
    Reads all documents first, groups them by language (mixed: less than 85 % of the letters in one \
    language), and cuts each group with the words of the lexicons (lexicon), by ICU's rules alone \
    (icu), and by a plain loop over ICU's own word break iterator (plain). The three take turns; \
    medians of the runs are printed, and how many times as fast as the plain loop each is.

    A small group is cut many times in a run. Tokens are counted to show that the work was done. \
    Without a PATH, the folder ./seeds is measured.
    """
  let operands = Operands.paths
  let examples = [
    CommandExample("bifocal bench", "the articles in ./seeds"),
    CommandExample("bifocal bench news.jsonl --runs 9", "your own, with more runs"),
    CommandExample("bifocal bench corpus --words userdict.txt", "what your own words cost"),
    CommandExample(
      "bifocal bench corpus --threads 4 --format json", "1 to 4 threads, for programs"),
  ]

  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .table, summary: "how to print")
  static let runs = Option.value(
    "runs", letter: "n", .integer(in: 1...1000), default: 5, summary: "measure everything N times")
  static let threads = Option.value(
    "threads", letter: "j", .integer(in: 1...256), default: 1,
    summary: "measure 1, 2, … N threads", details: "Each has a tokenizer of its own.")

  var options: [any DeclaredOption] {
    [Self.format, Self.runs, Self.threads, CommonOptions.words] + InputOptions.all
  }

  /// What time is taken by.
  let clock: BenchPass.Clock
  /// What is measured when nothing is named.
  let seeds: String

  init(clock: @escaping BenchPass.Clock = BenchCommand.continuousClock, seeds: String = "seeds") {
    self.clock = clock
    self.seeds = seeds
  }

  /// The time since the first reading.
  @Sendable static func continuousClock() -> Duration { ContinuousClock.now - start }
  private static let start = ContinuousClock.now

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let (texts, failures) = try texts(for: arguments, environment: console.environment)
    let source = try LexiconSource(for: arguments, console.environment)
    let vocabulary = try source.vocabulary(console)
    let words = try vocabulary.words(
      adding: try UserWordFiles.words(at: arguments[CommonOptions.words]))
    let runs = arguments[Self.runs]
    let plan = BenchSlice.slices(of: texts, by: try LanguageRecognizer()).map { slice in
      (
        slice: slice,
        contenders: BenchMeasure.contenders(for: slice.kind, threads: arguments[Self.threads])
      )
    }
    var progress = console.progressBar(
      "measuring", total: runs * plan.reduce(0) { $0 + $1.contenders.count })
    var results: [(slice: BenchSlice, measures: [BenchMeasure])] = []
    for (slice, contenders) in plan {
      let measures = try await BenchMeasure.measures(
        of: contenders, on: slice, runs: runs, words: words, clock: clock
      ) { contender in
        progress.advance("\(slice.kind.rawValue) \(contender.method.rawValue)")
      }
      results.append((slice, measures))
    }
    progress.finish()
    let report = BenchReport(
      slices: results, runs: runs, peakMemory: Self.peakMemory(),
      versions: [
        ("bifocal", Version.number), ("icu", ICUVersion.icu), ("unicode", ICUVersion.unicode),
        ("lexicons", source.digest),
      ])
    if !results.isEmpty { try write(report, as: arguments[Self.format], to: console) }
    for failure in failures { console.messages.fail("\(failure)") }
    let isFaulty = failures.contains { !$0.isEmptiness } || !vocabulary.faults.isEmpty
    if isFaulty { return .failure }
    return results.isEmpty ? .nothingFound : .done
  }

  private func write(_ report: BenchReport, as format: Format, to console: Console) throws {
    switch format {
    case .json: try console.output.write(report.json.text + "\n")
    case .table:
      let table = report.table.text(width: console.tableWidth, header: console.tableHeader)
      try console.output.write(table + "\n" + report.summary)
    }
  }

  /// The texts of all documents, and what could not be read.
  private func texts(
    for arguments: Arguments, environment: Environment
  ) throws -> (texts: [String], failures: [IngestError]) {
    guard !arguments.operands.isEmpty || FileManager.default.fileExists(atPath: seeds) else {
      throw NothingToMeasure(seeds: seeds)
    }
    let paths = arguments.operands.isEmpty ? [seeds] : arguments.operands
    var texts: [String] = []
    var failures: [IngestError] = []
    let options = IngestOptions(arguments, environment: environment)
    for result in try DocumentSource(paths: paths, options: options) {
      switch result {
      case .success(let document): texts.append(document.text)
      case .failure(let error): failures.append(error)
      }
    }
    return (texts.filter { !$0.isEmpty }, failures)
  }

  /// The most memory that this process had at any time, in bytes.
  private static func peakMemory() -> Int {
    var usage = rusage()
    let status = unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    // Linux counts in kilobytes.
    return status == 0 ? usage.ru_maxrss * 1024 : 0
  }
}

/// No file was named, and the articles that come with Bifocal are not here.
struct NothingToMeasure: Error, CustomStringConvertible {
  let seeds: String

  var description: String { "no PATH, and no folder ./\(seeds) to measure instead" }
}

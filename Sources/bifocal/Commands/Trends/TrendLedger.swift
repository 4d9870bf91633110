import BifocalIngest
import BifocalMining
import BifocalText

/// The counts of a run, with those of earlier runs if there is a state, and who was not counted.
struct TrendLedger {
  private let request: TrendRequest
  private let file: TrendStateFile?
  private var state: TrendState
  private var finder = DuplicateFinder()
  private var undated: [String] = []
  private var outOfRange: [String] = []
  private var again = 0

  /// Makes an empty ledger, or one with the counts of the file that `--update` names.
  init(
    _ request: TrendRequest, _ arguments: Arguments, lexicons: Lexicons
  ) throws {
    self.request = request
    let counts = BinnedCounts(in: request.calendar, range: request.range)
    guard let path = arguments[TrendOptions.update] else {
      file = nil
      state = TrendState(settings: [], counts: counts)
      return
    }
    if request.leavesOutCopies {
      throw UsageError.conflict(
        "--update", "--dedupe; leave copies out by ingest --dedupe keep-first")
    }
    let file = TrendStateFile(path: path)
    let settings = TrendStateFile.settings(of: request, lexicons: lexicons.digest)
    state = try file.read(expecting: settings) ?? TrendState(settings: settings, counts: counts)
    self.file = file
  }

  /// Whether it is known of each article whether it was counted before.
  var remembersArticles: Bool { file != nil }

  /// All counts.
  var counts: BinnedCounts { state.counts }

  /// The number of an item.
  mutating func number(of item: String) -> Int { state.counts.item(named: item) }

  /// Adds an article, unless it was counted before or is a copy.
  mutating func add(_ article: CountedArticle, _ entries: [(item: Int, count: Int)]) {
    if let hash = article.hash, state.seen.contains(hash) {
      again += 1
      return
    }
    if let fingerprint = article.fingerprint,
      finder.original(of: fingerprint, id: article.id) != nil
    {
      return
    }
    let outcome = state.counts.add(
      entries, words: article.counts.words, date: article.date, group: article.group)
    switch outcome {
    case .counted: if let hash = article.hash { state.seen.insert(hash) }
    case .undated: undated.append("\(article.id) (\(article.date?.description ?? "no date"))")
    case .outOfRange: outOfRange.append("\(article.id) (\(article.date?.description ?? ""))")
    }
  }

  /// Says how many articles were not counted, and why; and which bins are not whole.
  func reportUncounted(to messages: Messages) {
    func list(_ names: [String]) -> String {
      names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    }
    if !undated.isEmpty {
      messages.warn(
        "\(undated.count) not counted, without a date for a bin by "
          + "\(request.calendar.period.rawValue): \(list(undated))")
    }
    if !outOfRange.isEmpty {
      messages.warn(
        "\(outOfRange.count) not counted, not between --from and --to: \(list(outOfRange))")
    }
    if finder.copyCount > 0 { messages.warn("copies of articles left out: \(finder.copyCount)") }
    if again > 0 { messages.warn("\(again) counted before, and not again") }
  }

  /// Writes the state, if there is one to be kept.
  func save() throws { try file?.write(state) }
}

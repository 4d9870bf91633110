import BifocalIngest
import BifocalMining
import BifocalText
import Synchronization

/// Counts the items of a request in articles, many at a time, and hands the counts on in the order of
/// the input.
struct TrendCounting: Sendable {
  private let request: TrendRequest
  private let model: TaggingModel
  private let settings: TrendCounter.Settings
  private let folding: CharacterFolding

  init(_ request: TrendRequest, lexicons: LexiconSet) throws(ICUError) {
    self.request = request
    model = try request.model(lexicons)
    var settings = TrendCounter.Settings(
      filter: try TermFilter(
        stopWords: lexicons.stopWords,
        classes: request.segmentation == .spaces ? [.all] : [.words]))
    settings.segmentation = request.segmentation
    settings.languages = request.languages
    self.settings = settings
    folding = try CharacterFolding.shared()
  }

  /// Counts the articles of a run.
  func count(_ run: inout ArticleRun, into ledger: inout TrendLedger) async throws {
    let laneCount = Atomic(0)
    // For each lane, the number that the ledger has given to each of its items.
    var numbers: [[Int]] = []
    let (remembers, leavesOutCopies) = (ledger.remembersArticles, request.leavesOutCopies)
    let field = request.groupField
    try await run.forEach {
      CountingLane(
        number: laneCount.add(1, ordering: .relaxed).oldValue,
        counter: try TrendCounter(request.query, model: model, settings: settings))
    } transform: { lane, document in
      CountedArticle(
        id: document.id, date: document.date, group: field?.group(of: document) ?? "",
        lane: lane.number, counts: try lane.counter.counts(in: document),
        hash: remembers ? TrendState.hash(id: document.id, text: document.text) : nil,
        fingerprint: leavesOutCopies ? Fingerprint(of: document.text, folding: folding) : nil)
    } body: { article in
      while numbers.count <= article.lane { numbers.append([]) }
      for name in article.counts.newItems {
        numbers[article.lane].append(ledger.number(of: name))
      }
      let entries = article.counts.entries.map {
        (item: numbers[article.lane][Int($0.item)], count: Int($0.count))
      }
      ledger.add(article, entries)
    }
  }
}

/// What a task works with.
private struct CountingLane {
  let number: Int
  let counter: TrendCounter
}

/// What is left of an article that was counted.
struct CountedArticle: Sendable {
  let id: String
  let date: PartialDate?
  let group: String
  /// The task that counted it, whose numbers its items have.
  let lane: Int
  let counts: DocumentCounts
  let hash: UInt64?
  let fingerprint: Fingerprint?
}

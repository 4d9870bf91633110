import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `trends --drill BIN`: the articles of a bin, and where in them the items stand.
struct TrendDrill: Sendable {
  private let request: TrendRequest
  private let bin: TimeBin

  init(_ request: TrendRequest, bin: TimeBin) {
    self.request = request
    self.bin = bin
  }

  func run(
    _ arguments: Arguments, lexicons: Lexicons, console: Console
  ) async throws -> ExitCode {
    let format = arguments[TrendOptions.format]
    guard let tabular = format.tabular else {
      throw UsageError.conflict("--drill", "--format \(format.rawValue)")
    }
    if arguments[TrendOptions.update] != nil {
      throw UsageError.conflict("--drill", "--update, which keeps counts and no texts")
    }
    let model = try request.model(lexicons.set)
    let sums = request.expressions.flatMap(\.sums)
    let unit = arguments[CommonOptions.offsets]
    let folding = try CharacterFolding.shared()
    var finder = DuplicateFinder()
    var report = DrillReport(hasPlaces: !sums.isEmpty)
    var run = try ArticleRun(arguments, label: "looking", console: console)
    let (request, bin) = (request, bin)
    try await run.forEach {
      sums.isEmpty
        ? nil : try TrendPlaces(sums, model: model, segmentation: request.segmentation)
    } transform: { (places: TrendPlaces?, document) -> Drilled in
      let fingerprint =
        request.leavesOutCopies ? Fingerprint(of: document.text, folding: folding) : nil
      guard Self.isWanted(document, request, bin) else {
        return Drilled(id: document.id, fingerprint: fingerprint, found: nil)
      }
      let ranges = try places?.ranges(in: document) ?? []
      return Drilled(
        id: document.id, fingerprint: fingerprint,
        found: DrillReport.Article(document, ranges: ranges, unit: unit))
    } body: { drilled in
      if let fingerprint = drilled.fingerprint,
        finder.original(of: fingerprint, id: drilled.id) != nil
      {
        return
      }
      if let article = drilled.found { report.add(article) }
    }
    try console.write(report, as: tabular)
    if tabular == .table { console.messages.warn("\(bin): \(report.summary)") }
    return run.exitCode(foundNothing: report.isEmpty, lexicons: lexicons)
  }

  /// Whether an article is in the bin, and in a group that is asked for.
  private static func isWanted(
    _ document: Document, _ request: TrendRequest, _ bin: TimeBin
  ) -> Bool {
    guard let date = document.date, request.calendar.bin(of: date) == bin,
      request.range.holds(date)
    else { return false }
    guard let field = request.groupField, !request.groupNames.isEmpty else { return true }
    return request.groupNames.contains(field.group(of: document) ?? "")
  }
}

/// What was found in an article.
private struct Drilled: Sendable {
  let id: String
  let fingerprint: Fingerprint?
  let found: DrillReport.Article?
}

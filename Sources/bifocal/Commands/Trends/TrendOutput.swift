import BifocalMining
import BifocalReport

/// How `trends` prints its lines.
struct TrendOutput {
  /// The form of the output.
  enum Format: String, CaseIterable, Sendable {
    case table
    case jsonl
    case csv
    case vega
    case svg

    /// The format of a report; nothing for pictures.
    var tabular: ReportFormat? { ReportFormat(rawValue: rawValue) }
  }

  typealias Chart = TrendChart.Kind

  private let format: Format
  private let view: TrendOptions.View
  private let chart: Chart?
  private let title: String?
  private let period: Int?

  /// Takes what a command line says of the output.
  ///
  /// - Throws: `UsageError` when options contradict each other.
  init(_ request: TrendRequest, _ arguments: Arguments, isRanked: Bool) throws(UsageError) {
    format = arguments[TrendOptions.format]
    chart = arguments[TrendOptions.chart]
    title = arguments[TrendOptions.title]
    period = request.seasonPeriod
    view = arguments[TrendOptions.view] ?? (isRanked ? .tests : .bins)
    let isPicture = format.tabular == nil
    for option: any DeclaredOption in [TrendOptions.chart, TrendOptions.title]
    where arguments.isGiven(option) && !isPicture {
      throw .conflict(
        "--\(option.declaration.name)", "--format \(format.rawValue); use --format svg or vega")
    }
    if arguments[TrendOptions.view] != nil, isPicture {
      throw .conflict("--show", "--format \(format.rawValue)")
    }
  }

  /// Prints lines.
  func write(_ lines: [TrendLine], of counts: BinnedCounts, to console: Console) throws {
    switch (format.tabular, view) {
    case (nil, _):
      let chart = TrendChart(lines, kind: chart, title: title)
      if chart.kind == .lines, lines.count > TrendChart.lineLimit {
        throw UsageError.conflict(
          "--chart lines", "more than \(TrendChart.lineLimit) lines; use --chart multiples")
      }
      guard !lines.isEmpty else { return }
      try console.output.write(
        format == .svg ? chart.svg : VegaLiteSpecification.json(of: chart).text + "\n")
    case (let tabular?, .bins): try console.write(TrendReport(lines), as: tabular)
    case (let tabular?, .tests):
      try console.write(TrendTestReport(lines), as: tabular)
      warnOfUntested(lines, console.messages)
    }
  }

  /// Says when p is 1 because there is nothing to compare, and not because nothing changes.
  private func warnOfUntested(_ lines: [TrendLine], _ messages: Messages) {
    guard lines.allSatisfy({ $0.tests.mannKendall.pairCount == 0 }),
      let bins = lines.map(\.tests.tested.count).max()
    else { return }
    let season = period.map { ", and seasons come again after \($0)" } ?? ""
    switch bins {
    case 0: messages.warn("no trend is tested: no whole bin has articles")
    case 1: messages.warn("no trend is tested: one whole bin has articles" + season)
    default: messages.warn("no trend is tested: \(bins) whole bins have articles" + season)
    }
  }
}

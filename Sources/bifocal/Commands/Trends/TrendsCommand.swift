import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal trends`: what rises and falls over time, when, how surely, and in which articles.
struct TrendsCommand: Command {
  let name = "trends"
  let group = CommandGroup.mining
  let summary = "follow words, actors and themes over time, or find what changes most"
  let description = """
    With --term, --actor, --theme or --expression these are followed, bin by bin. Otherwise all terms \
    (or what --of says) are ranked by the surest trend: q is the share of chance among the items that \
    are at least as sure (Benjamini and Hochberg). Terms are shown folded.

    Values are occurrences in ten thousand words, or shares of articles (--measure share), with \
    Wilson's interval at 95 %. Bins without articles are shown and have no value. A star marks a bin \
    that is not whole, at the ends of --from and --to or where the articles end; tests leave it out. An \
    article without a date, or with one that is less precise than the bin, is named on standard error \
    and not counted.

    Tests: Mann and Kendall's trend (tau, p), Theil and Sen's slope a bin, Kleinberg's bursts of articles, \
    changes of the level (PELT), the likeliest shift (Pettitt), and each bin against all others (G²). \
    They look at values that are not smoothed.

    An expression computes with rates: '(去俄化+derussification)/俄罗斯'. Its operands are words, actors \
    (@RUS), themes (#energy), themes of a status (#energy:denied), and an actor in a sentence with a \
    theme ('@RUS&#energy').
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal trends news.jsonl --by month --top 50", "the terms that change most"),
    CommandExample("bifocal trends seeds --of themes --by year", "themes by year"),
    CommandExample(
      "bifocal trends news.jsonl --term 去俄化 --term derussification --by month --format csv",
      "two terms by month, for a spreadsheet"),
    CommandExample(
      "bifocal trends news.jsonl --expression '(去俄化+derussification)/俄罗斯' --by quarter",
      "a sum of spellings against another term"),
    CommandExample(
      "bifocal trends news.jsonl --theme energy --by month --format svg -o energy.svg", "a chart"),
    CommandExample(
      "bifocal trends news.jsonl --term 峰会 --by month --drill 2022-09", "the articles behind a bin"),
    CommandExample(
      "bifocal trends today.jsonl --update terms.state --by month --top 50",
      "add today's articles to what was counted before"),
  ]

  var options: [any DeclaredOption] { TrendOptions.all }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    let request = try TrendRequest(arguments, lexicons: lexicons.set)
    if let bin = request.drilledBin {
      return try await TrendDrill(request, bin: bin).run(
        arguments, lexicons: lexicons, console: console)
    }
    var ledger = try TrendLedger(request, arguments, lexicons: lexicons)
    var run = try ArticleRun(arguments, label: "counting", console: console)
    try await TrendCounting(request, lexicons: lexicons.set).count(&run, into: &ledger)
    ledger.reportUncounted(to: console.messages)
    try ledger.save()
    let lines = try request.lines(of: ledger.counts)
    try TrendOutput(request, arguments, isRanked: request.expressions.isEmpty)
      .write(lines, of: ledger.counts, to: console)
    return run.exitCode(
      foundNothing: lines.allSatisfy { $0.series.points.isEmpty }, lexicons: lexicons)
  }
}

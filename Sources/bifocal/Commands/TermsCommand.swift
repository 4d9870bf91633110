import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal terms`: the words of the articles and how often they occur.
struct TermsCommand: Command {
  let name = "terms"
  let group = CommandGroup.mining
  let summary = "count words and list the most frequent"
  let description = """
    Scripts and cases count as one: 俄羅斯 and 俄罗斯, Sanctions and sanctions. The commonest way of \
    writing is shown. Stop words, punctuation, numbers and single characters are not counted, \
    nor are paragraphs in other languages than Chinese and English.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal terms seeds", "the twenty most frequent terms"),
    CommandExample("bifocal terms news.jsonl --top 0 --format csv", "all terms, for a spreadsheet"),
    CommandExample("bifocal terms seeds --min-length 1", "single Chinese characters too"),
  ]

  static let top = Option.value(
    "top", letter: "n", .integer(in: 0...), default: 20,
    summary: "print the first N terms; 0 for all")
  static let minimumLength = Option.value(
    "min-length", .integer(in: 1...100), default: 2, summary: "leave out shorter words")
  static let stopWords = Option.toggle(
    "stopwords", default: true, summary: "leave out the words of stopwords.txt")

  var options: [any DeclaredOption] {
    [
      Self.top, Self.minimumLength, Self.stopWords, CommonOptions.words, CommonOptions.joinNames,
      CommonOptions.languages, CommonOptions.format, CommonOptions.segmentation,
      CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let filter = try TermFilter(
      stopWords: arguments[Self.stopWords] ? vocabulary.stopWords : [],
      minimumLength: arguments[Self.minimumLength])
    let counting = try TermCounting(arguments, vocabulary: vocabulary, filter: filter)
    var run = try ArticleRun(arguments, label: "counting", console: console)
    let counts = try await counting.counts(in: &run)
    let top = arguments[Self.top]
    let ranked = counts.ranked()
    let report = TermReport(
      Array(ranked.prefix(top == 0 ? ranked.count : top)), words: counts.wordCount)
    try console.write(
      arguments[CommonOptions.format], table: report.table, columns: TermReport.columns,
      rows: report.rows, json: report.json)
    return run.exitCode(foundNothing: ranked.isEmpty, faults: vocabulary.faults)
  }
}

import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal tag`: who acts in each article, what it speaks of, and where it says so.
struct TagCommand: Command {
  /// How tags are printed.
  enum Format: String, CaseIterable, Sendable {
    case table
    case jsonl
    case csv
    case conll
    case gkg
  }

  let name = "tag"
  let group = CommandGroup.tagging
  let summary = "tag articles with actors and themes, with evidence"
  let description = """
    Names actors by one id in all languages and scripts (普京, 普丁 and Putin are vladimir-putin), and \
    themes with a score from 0 to 1 and a status: asserted, denied, attributed to others, or \
    hypothetical.

    The table is for people; jsonl and csv hold every mention and every piece of evidence with its \
    place in the text. conll is a token a line, with names and evidence in BIO columns; gkg the 27 \
    columns of GDELT's Global Knowledge Graph 2.1.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal tag seeds", "a table, one row an article"),
    CommandExample("bifocal tag seeds --format jsonl -o tags.jsonl", "everything, for programs"),
    CommandExample(
      "cat news.jsonl | bifocal tag - --input-format jsonl --format csv",
      "tag what comes in, one row a mention"),
  ]

  static let withoutRules = Option.optional(
    "without-rules", .list(of: Mention.Rule.self),
    summary: "leave out these rules for names that no lexicon holds")
  static let resolveOffices = Option.flag(
    "resolve-offices", summary: "name who held an office at the article's date",
    details: "哈萨克斯坦总统 is nursultan-nazarbayev in 2018 and kassym-jomart-tokayev in 2022.")
  static let minimumScore = Option.value(
    "min-score", .number(in: 0...1), default: Tagger.minimumScore,
    summary: "leave out themes with a lower score")

  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .table, summary: "how to print")

  var options: [any DeclaredOption] {
    [
      Self.format, Self.minimumScore, Self.withoutRules, Self.resolveOffices,
      CommonOptions.offsets, CommonOptions.segmentation, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let source = try LexiconSource(for: arguments, console.environment)
    let format = arguments[Self.format]
    // Only JSON lines name the edition of the lexicons, which takes as long as reading a large one.
    async let digest = format == .jsonl ? source.digest : ""
    let lexicons = try source.set(console)
    let model = try await TaggingModel.compiled(lexicons)
    let segmentation = arguments[CommonOptions.segmentation]
    let minimumScore = arguments[Self.minimumScore]
    let resolvesOffices = arguments[Self.resolveOffices]
    let withoutRules = Set(arguments[Self.withoutRules] ?? [])
    let report = TagReport(
      unit: arguments[CommonOptions.offsets],
      versions: .init(
        bifocal: Version.number, icu: ICUVersion.icu, unicode: ICUVersion.unicode,
        lexicons: await digest))
    var forTable: [TaggedDocument] = []
    var foundAny = false
    switch format {
    case .csv: try console.output.write(CSVWriter(.comma).row(TagReport.columns))
    case .conll: try console.output.write(TagReport.coNLLHeader)
    case .table, .jsonl, .gkg: break
    }
    var number = 0
    var run = try ArticleRun(arguments, label: "tagging", console: console)
    try await run.forEach({
      try Tagger(
        model, segmentation: segmentation, withoutRules: withoutRules,
        resolvesOffices: resolvesOffices)
    }) { tagger, document in
      let tagged = try tagger.tagged(document, minimumScore: minimumScore)
      // What can be is written by the task that tags: it takes less memory than what was found.
      let printed: Printed =
        switch format {
        case .jsonl: .bytes(report.line(tagged))
        case .csv: .text(report.rows(tagged).map(CSVWriter(.comma).row).joined())
        case .conll: .text(report.coNLL(tagged))
        case .table, .gkg: .later(tagged)
        }
      return (printed, foundAny: !tagged.actors.isEmpty || !tagged.themes.isEmpty)
    } body: { printed, found in
      foundAny = foundAny || found
      switch printed {
      case .bytes(let bytes): try console.output.write(bytes)
      case .text(let text): try console.output.write(text)
      case .later(let tagged) where format == .gkg:
        try console.output.write(report.gkg(tagged, number: number))
      case .later(let tagged): forTable.append(tagged)
      }
      number += 1
    }
    if format == .table, !forTable.isEmpty {
      let table = TagReport.table(forTable)
      try console.output.write(
        table.text(width: console.tableWidth ?? 130, header: console.tableHeader))
    }
    return run.exitCode(foundNothing: !foundAny, faults: lexicons.faults)
  }

  /// What a task makes of an article.
  private enum Printed: Sendable {
    case bytes([UInt8])
    case text(String)
    /// What needs its number or the other articles.
    case later(TaggedDocument)
  }
}

import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal tokenize`: the words of a text, with their places.
struct TokenizeCommand: Command {
  /// How tokens are printed.
  enum Format: String, CaseIterable, Sendable {
    case text
    case table
    case jsonl
    case csv
    case tsv
  }

  let name = "tokenize"
  let group = CommandGroup.reading
  let summary = "cut text into words"
  let description = """
    Chinese is cut by ICU's dictionary, with the names and terms of the lexicons kept whole: 普京 is \
    one word, and so is 去俄化. text prints the words with spaces between them; the other formats give \
    a kind and a place for each.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("echo 普京谈不上去俄化 | bifocal tokenize -", "words with spaces between them"),
    CommandExample("bifocal tokenize seeds --format tsv", "one word a line, with its place"),
    CommandExample("bifocal tokenize a.txt --segmentation icu", "what ICU alone makes of it"),
  ]

  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .text, summary: "how to print")

  var options: [any DeclaredOption] {
    [
      Self.format, CommonOptions.segmentation, CommonOptions.offsets, CommonOptions.inputFormat,
      CommonOptions.threads,
    ]
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    let words = try lexicons.set.words()
    let segmentation = arguments[CommonOptions.segmentation]
    let report = TokenReport(unit: arguments[CommonOptions.offsets])
    let format = arguments[Self.format]
    let output = console.output
    var table = TextTable(TokenReport.columns.map { .init($0) })
    if let delimiter = format.delimiter {
      try output.write(CSVWriter(delimiter).row(TokenReport.columns))
    }
    var run = try ArticleRun(arguments, label: "cutting", console: console)
    try await run.forEach({ try Tokenizer(segmentation: segmentation, lexicon: words) }) {
      tokenizer, document in
      (document, try tokenizer.tokens(in: document.text))
    } body: { document, tokens in
      let visible = tokens.filter { $0.kind != .space }
      switch format {
      case .text: try output.write(report.spaced(tokens, of: document.text) + "\n")
      case .jsonl: try output.write(report.json(visible, of: document).text + "\n")
      case .table: for row in report.rows(visible, of: document) { table.add(row) }
      case .csv, .tsv:
        let writer = CSVWriter(format.delimiter ?? .comma)
        for row in report.rows(visible, of: document) { try output.write(writer.row(row)) }
      }
    }
    if format == .table, run.articleCount > 0 {
      try output.write(table.text(width: console.tableWidth, header: console.tableHeader))
    }
    return run.exitCode(foundNothing: false, lexicons: lexicons)
  }
}

extension TokenizeCommand.Format {
  /// What separates the cells of a row, in a format of rows.
  fileprivate var delimiter: CSVWriter.Delimiter? {
    switch self {
    case .csv: .comma
    case .tsv: .tab
    case .text, .table, .jsonl: nil
    }
  }
}

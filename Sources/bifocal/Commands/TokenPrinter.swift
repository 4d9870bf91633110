import BifocalMining
import BifocalReport
import BifocalText

/// What one task cuts documents with.
struct TokenCutter {
  let tokenizer: Tokenizer
  let segmenter: SentenceSegmenter
  /// What finds the words inside words, if they are asked for.
  let search: SearchTokens?

  func tokens(in text: String) throws(ICUError) -> [Token] {
    let tokens = try tokenizer.tokens(in: text)
    return try search?.expanded(tokens, of: text) ?? tokens
  }
}

/// Turns documents into what is printed of them.
struct TokenPrinter: Sendable {
  /// What is printed of a document: text, or rows of the one table.
  struct Printed: Sendable {
    var text = ""
    var rows: [[String]] = []
    let isEmpty: Bool
    /// The number of the part, if the document is one.
    let part: Int?
  }

  /// What a task makes of a document: what is printed, or a report that waits for those before it.
  enum Outcome: Sendable {
    case done(Printed)
    case waiting(TokenReport)
  }

  let format: TokenizeCommand.Format
  private let filter: TokenFilter
  private let unit: OffsetUnit
  private let goesBySentences: Bool

  init(_ arguments: Arguments, stopWords: Set<String>) throws(ICUError) {
    format = arguments[TokenizeCommand.format]
    unit = arguments[CommonOptions.offsets]
    goesBySentences = arguments[TokenizeCommand.sentences] || format == .conllu
    filter = try TokenFilter(
      keeping: arguments[TokenizeCommand.keep], dropping: arguments[TokenizeCommand.drop] ?? [],
      stopWords: stopWords)
  }

  var columns: [String] {
    goesBySentences ? TokenReport.columnsWithSentence : TokenReport.columns
  }

  /// What stands before the first document.
  var header: String {
    switch format {
    case .csv: CSVWriter(.comma).row(columns)
    case .tsv: EscapedTabs.row(columns)
    case .text, .table, .jsonl, .conllu: ""
    }
  }

  /// Cuts a document.
  ///
  /// The sentences of a part cannot be numbered before those of the parts before it.
  func outcome(of document: Document, by cutter: TokenCutter) throws(ICUError) -> Outcome {
    let tokens = filter.kept(try cutter.tokens(in: document.text), of: document.text)
    let sentences = goesBySentences ? try cutter.segmenter.sentences(in: document.text) : nil
    let report = TokenReport(document, tokens: tokens, sentences: sentences, unit: unit)
    let waits = document.part != nil && goesBySentences
    return waits ? .waiting(report) : .done(printed(report))
  }

  /// Prints a report.
  func printed(_ report: TokenReport) -> Printed {
    var printed = Printed(isEmpty: report.isEmpty, part: report.part)
    switch format {
    case .text: printed.text = report.spaced
    case .jsonl: printed.text = report.json.text + "\n"
    case .conllu: printed.text = report.coNLLU
    case .csv: printed.text = report.rows.map(CSVWriter(.comma).row).joined()
    case .tsv: printed.text = report.rows.map(EscapedTabs.row).joined()
    case .table: printed.rows = report.rows
    }
    return printed
  }
}

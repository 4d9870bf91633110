import BifocalIngest
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
    case conllu
  }

  let name = "tokenize"
  let group = CommandGroup.reading
  let summary = "cut text into words"
  let description = """
    Chinese is cut by ICU's dictionary, with the names and terms of the lexicons kept whole: 普京 is \
    one word, and so is 去俄化. text prints the words with spaces between them, on the lines of the \
    text; the other formats give a kind and a place for each.

    Classes of tokens are words, numbers, punctuation, spaces (line breaks too), stopwords (which are \
    words too) and all. A token is printed if it is in a class of --keep and in none of --drop. \
    With --keep all the tokens join back to the text exactly; text and conllu show white space as \
    such, and never as a token.

    In tsv one line is one token: \\t, \\n, \\r and \\\\ stand for a tab, a line feed, a carriage return \
    and a backslash in it. conllu goes by sentences always.

    With --search a long Chinese word is followed by the words inside it, so that a search for \
    外交部 also finds 中国外交部. They overlap, which conllu cannot show.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("echo 普京谈不上去俄化 | bifocal tokenize -", "words with spaces between them"),
    CommandExample("bifocal tokenize seeds --format tsv", "one word a line, with its place"),
    CommandExample(
      "bifocal tokenize news.jsonl --keep words --drop stopwords --sentences",
      "a sentence a line, without stop words, for training word vectors"),
    CommandExample("bifocal tokenize a.txt --words userdict.txt", "with your own words kept whole"),
    CommandExample("bifocal tokenize a.txt --segmentation icu", "what ICU alone makes of it"),
    CommandExample("bifocal tokenize news.jsonl --search -f jsonl", "words for a search index"),
  ]

  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .text, summary: "how to print")
  static let keep = Option.value(
    "keep", .list(of: TokenClass.self), default: TokenFilter.visible,
    summary: "print only these classes of tokens")
  static let drop = Option.optional(
    "drop", .list(of: TokenClass.self), summary: "leave out these classes of tokens")
  static let sentences = Option.flag(
    "sentences", summary: "print a sentence a line, or the number of each token's sentence",
    details: "Numbers begin at 0 in each document.")
  static let search = Option.flag("search", summary: "also print the words inside longer words")

  var options: [any DeclaredOption] {
    [
      Self.format, Self.keep, Self.drop, Self.sentences, Self.search, CommonOptions.words,
      CommonOptions.joinNames,
      CommonOptions.segmentation, CommonOptions.offsets, CommonOptions.inputFormat,
      CommonOptions.threads,
    ]
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let isForSearch = arguments[Self.search]
    if isForSearch, arguments[Self.format] == .conllu {
      throw UsageError.conflict("--search", "--format conllu")
    }
    let userWords = try UserWordFiles.words(at: arguments[CommonOptions.words])
    let lexicons = try Lexicons(for: arguments, console: console)
    let words = try lexicons.set.words(
      adding: userWords, joinsUnknown: arguments[CommonOptions.joinNames])
    let printer = try TokenPrinter(arguments, stopWords: lexicons.set.stopWords)
    let segmentation = arguments[CommonOptions.segmentation]
    let innerWords = segmentation == .icu ? try WordLexicon() : words
    let abbreviations = lexicons.set.abbreviations
    let output = console.output
    var table = TextTable(printer.columns.map { .init($0) })
    var isEmpty = true
    try output.write(printer.header)
    var run = try ArticleRun(arguments, label: "cutting", console: console)
    try await run.forEach {
      TokenCutter(
        tokenizer: try Tokenizer(segmentation: segmentation, lexicon: words),
        segmenter: try SentenceSegmenter(abbreviations: abbreviations),
        search: isForSearch ? try SearchTokens(lexicon: innerWords) : nil)
    } transform: { cutter, document in
      try printer.printed(document, by: cutter)
    } body: { printed in
      isEmpty = isEmpty && printed.isEmpty
      try output.write(printed.text)
      for row in printed.rows { table.add(row) }
    }
    if printer.format == .table, !isEmpty {
      try output.write(table.text(width: console.tableWidth, header: console.tableHeader))
    }
    return run.exitCode(foundNothing: isEmpty, lexicons: lexicons)
  }
}

/// What one task cuts documents with.
private struct TokenCutter {
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
private struct TokenPrinter: Sendable {
  /// What is printed of a document: text, or rows of the one table.
  struct Printed: Sendable {
    var text = ""
    var rows: [[String]] = []
    let isEmpty: Bool
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

  func printed(_ document: Document, by cutter: TokenCutter) throws(ICUError) -> Printed {
    let tokens = filter.kept(try cutter.tokens(in: document.text), of: document.text)
    let sentences = goesBySentences ? try cutter.segmenter.sentences(in: document.text) : nil
    let report = TokenReport(document, tokens: tokens, sentences: sentences, unit: unit)
    var printed = Printed(isEmpty: tokens.isEmpty)
    switch format {
    case .text: printed.text = report.spaced + "\n"
    case .jsonl: printed.text = report.json.text + "\n"
    case .conllu: printed.text = report.coNLLU
    case .csv: printed.text = report.rows.map(CSVWriter(.comma).row).joined()
    case .tsv: printed.text = report.rows.map(EscapedTabs.row).joined()
    case .table: printed.rows = report.rows
    }
    return printed
  }
}

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

    A plain text of more than 16 MB is no article: it is taken as it is, part by part, in little \
    memory. jsonl prints an object for each part, with its number; a table needs all of it at once.

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

  /// Which texts are taken part by part.
  var longTexts = LongTextRule()

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
      CommonOptions.segmentation, CommonOptions.offsets, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let isForSearch = arguments[Self.search]
    if isForSearch, arguments[Self.format] == .conllu {
      throw UsageError.conflict("--search", "--format conllu")
    }
    let userWords = try UserWordFiles.words(at: arguments[CommonOptions.words])
    let vocabulary = try LexiconSource(for: arguments, console.environment).vocabulary(console)
    let words = try vocabulary.words(
      adding: userWords, joinsUnknown: arguments[CommonOptions.joinNames])
    let printer = try TokenPrinter(arguments, stopWords: vocabulary.stopWords)
    let segmentation = arguments[CommonOptions.segmentation]
    let innerWords = segmentation == .icu ? try WordLexicon() : words
    let abbreviations = vocabulary.abbreviations
    let output = console.output
    var table = TextTable(printer.columns.map { .init($0) })
    var progress = TokenProgress()
    var lines = SpacedLines(isBySentence: arguments[Self.sentences])
    var longTexts = longTexts
    if segmentation == .spaces { longTexts.places = [.paragraph, .line, .space] }
    var isEmpty = true
    try output.write(printer.header)
    var run = try ArticleRun(arguments, label: "cutting", longTexts: longTexts, console: console)
    try await run.forEach {
      TokenCutter(
        tokenizer: try Tokenizer(segmentation: segmentation, lexicon: words),
        segmenter: try SentenceSegmenter(abbreviations: abbreviations),
        search: isForSearch ? try SearchTokens(lexicon: innerWords) : nil)
    } transform: { cutter, document in
      try printer.outcome(of: document, by: cutter)
    } body: { outcome in
      let printed =
        switch outcome {
        case .done(let printed): printed
        case .waiting(let report): printer.printed(progress.placed(report))
        }
      isEmpty = isEmpty && printed.isEmpty
      let isSpaced = printer.format == .text
      try output.write(isSpaced ? lines.joined(printed.text, part: printed.part) : printed.text)
      for row in printed.rows { table.add(row) }
    }
    try output.write(lines.end)
    if printer.format == .table, !isEmpty {
      try output.write(table.text(width: console.tableWidth, header: console.tableHeader))
    }
    return run.exitCode(foundNothing: isEmpty, faults: vocabulary.faults)
  }
}

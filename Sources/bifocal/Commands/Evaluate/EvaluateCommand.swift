import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal evaluate`: how well actors, themes or words are found, against what people marked.
struct EvaluateCommand: Command {
  /// What is compared.
  enum Subject: String, CaseIterable, Sendable {
    case tags
    case words
  }

  /// How the scores are printed.
  enum Format: String, CaseIterable, Sendable {
    case table
    case json
  }

  let name = "evaluate"
  let group = CommandGroup.tagging
  let summary = "compare actors, themes or words with a gold standard"
  let description = """
    The gold standard of actors and themes is a file of JSON Lines (.jsonl): an object a document, \
    with its id, entities (start, end, type, id, and other right ids in "or") and themes (id, \
    status). The texts are found by id among the articles of PATH. Or it is a file of columns \
    (.iob2, .conll), a word a line with its tag, and each sentence is an article of its own. If such \
    a file knows no GPE, states count as LOC, and types that it does not have are left out.

    Actors are scored by their ends (span), with their type, with their id, and as the set of a \
    document's actors. An actor that no lexicon holds has only its name: ~john-smith is john-smith, \
    and whoever bears a name that the gold standard marks as him in that document. Themes are scored \
    as sets; of those that are right, the share with the right \
    status is told, and the number of false ones in a document with "off_domain": true.

    With --of words the gold standard is a file of columns, CoNLL-U for instance, or of lines with \
    spaces between words, and the measures are those of the SIGHAN bakeoffs.
    """
  let operands = Operands.paths
  let examples = [
    CommandExample(
      "bifocal evaluate --gold gold.jsonl articles.jsonl --errors 20",
      "actors and themes of your articles, and the most frequent errors"),
    CommandExample(
      "bifocal evaluate --gold dev.iob2 --format json", "actors, sentence by sentence"),
    CommandExample(
      "bifocal evaluate --gold test.txt --of words --training train.txt",
      "words, and recall of those that the training text does not have"),
  ]

  static let gold = Option.optional(
    "gold", letter: "g", .file, summary: "compare with what people marked in FILE")
  static let subject = Option.value(
    "of", .choice(of: Subject.self), default: .tags,
    summary: "compare the actors and themes, or the words")
  static let training = Option.optional(
    "training", .file, summary: "tell the recall of words that FILE does not have",
    details: "With --of words; FILE has the form of a gold standard.")
  static let errors = Option.value(
    "errors", .integer(in: 0...), default: 0, summary: "list the N most frequent errors")
  static let format = Option.value(
    "format", letter: "f", .choice(of: Format.self), default: .table, summary: "how to print")

  var options: [any DeclaredOption] {
    [
      Self.gold, Self.subject, Self.training, Self.errors, Self.format, TagCommand.minimumScore,
      CommonOptions.offsets, CommonOptions.segmentation, CommonOptions.joinNames,
      CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    guard let gold = arguments[Self.gold] else {
      throw UsageError.missingOption(usage: "--gold FILE")
    }
    let lexicons = try Lexicons(for: arguments, console: console)
    var report = EvaluationReport()
    report.errors.limit = arguments[Self.errors]
    let isRecords = arguments[Self.subject] == .tags && gold.hasSuffix(".jsonl")
    var code = ExitCode.done
    if isRecords {
      guard !arguments.operands.isEmpty else { throw UsageError.missingOperand(usage: "PATH…") }
      code = try await RecordEvaluation(gold: gold, lexicons: lexicons)
        .run(arguments, console: console, report: &report)
    } else {
      if let path = arguments.operands.first { throw UsageError.unexpectedOperand(path) }
      let evaluation = try SentenceEvaluation(gold: gold, lexicons: lexicons.set)
      switch arguments[Self.subject] {
      case .tags: try evaluation.scoreActors(arguments, console: console, report: &report)
      case .words: try evaluation.scoreWords(arguments, report: &report)
      }
    }
    try write(report, as: arguments[Self.format], to: console)
    return lexicons.set.faults.isEmpty ? code : .failure
  }

  private func write(
    _ report: EvaluationReport, as format: Format, to console: Console
  ) throws(OutputError) {
    switch format {
    case .json: try console.output.write(report.json.text + "\n")
    case .table:
      for (index, table) in report.tables.enumerated() {
        let text = table.text(width: console.tableWidth, header: console.tableHeader)
        try console.output.write((index == 0 ? "" : "\n") + text)
      }
    }
  }
}

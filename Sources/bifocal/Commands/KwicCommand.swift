import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal kwic`: words in their contexts.
struct KwicCommand: Command {
  /// What the width of a window is counted in.
  enum Unit: String, CaseIterable, Sendable {
    case characters
    case words
  }

  let name = "kwic"
  let group = CommandGroup.mining
  let summary = "show words in their contexts"
  let description = """
    QUERY is a word, a phrase, or a pattern in which * stands for any characters of a word and ? for \
    one. It is found in either script and any case, and not within a longer word: 中国 is not in \
    发展中国家. Instead of it, --regex EXPRESSION finds what ICU's regular expressions match, --actor ID \
    every mention of an actor, by whatever name, and --theme ID the evidence of a theme.

    Lines are ordered by the words on the left or on the right by --sort, Chinese by its sound, its \
    strokes or its code points. --sample takes some of them by chance; the same seed takes the same. \
    --plot draws where in each article they stand.
    """
  let operands = Operands("[QUERY] PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal kwic 去俄化 seeds", "every place of 去俄化"),
    CommandExample(
      "bifocal kwic --actor vladimir-putin seeds --sort right --top 10",
      "what is said of Putin, by the word after his name"),
    CommandExample("bifocal kwic --regex '去[俄苏]' seeds --format csv", "for a spreadsheet"),
    CommandExample(
      "bifocal kwic 'sanction* on *' news.jsonl --sample 50 --seed 7", "fifty lines by chance"),
  ]

  static let regex = Option.optional(
    "regex", .text("EXPRESSION"), summary: "look for what this regular expression matches")
  static let actor = Option.optional(
    "actor", .text("ID"), summary: "look for an actor of the lexicons")
  static let theme = Option.optional(
    "theme", .text("ID"), summary: "look for the evidence of a theme")
  static let window = Option.value(
    "window", .integer(in: 1...1000), default: 20, summary: "how much to show on each side")
  static let unit = Option.value(
    "unit", .choice(of: Unit.self), default: .characters, summary: "what the window is counted in")
  static let order = Option.value(
    "sort", .choice(of: Concordance.Order.self), default: .position, summary: "how to order lines")
  static let collation = Option.value(
    "collation", .choice(of: TextOrder.Collation.self), default: .pinyin,
    summary: "the order of Chinese words")
  static let sample = Option.optional(
    "sample", .integer(in: 1...), summary: "take N of the lines by chance")
  static let seed = Option.value(
    "seed", .integer(in: 0...), default: 1, summary: "what the sample depends on")
  static let top = Option.value(
    "top", letter: "n", .limit, default: .max,
    summary: "print the first N lines; 0 for all")
  static let plot = Option.optional(
    "plot", .file, summary: "draw where in each article the lines stand, as SVG")

  var options: [any DeclaredOption] {
    [
      Self.regex, Self.actor, Self.theme, Self.window, Self.unit, Self.order, Self.collation,
      Self.sample, Self.seed, Self.top, Self.plot, CommonOptions.segmentation, CommonOptions.words,
      CommonOptions.offsets, CommonOptions.format, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let question = try Question(arguments)
    let search = try ConcordanceSearch(question, arguments, console)
    let window: Concordance.Window =
      arguments[Self.unit] == .words
      ? .words(arguments[Self.window]) : .characters(arguments[Self.window])
    let unit = arguments[CommonOptions.offsets]
    var concordance = Concordance(window: window)
    var run = try ArticleRun(
      arguments, paths: question.paths, label: "searching", console: console)
    try await run.forEach({ try search.makeFinder() }) { finder, document in
      let (ranges, tokens) = try finder.places(document)
      var found = Concordance(window: window)
      guard !ranges.isEmpty else { return found }
      let map = OffsetMap(of: document.text, unit: unit)
      found.add(ranges, in: document, tokens: tokens) { map[$0] }
      return found
    } body: {
      concordance.append($0)
    }
    if let count = arguments[Self.sample] {
      concordance = concordance.sample(of: count, seed: UInt64(arguments[Self.seed]))
    }
    if let path = arguments[Self.plot] {
      try Output.write(
        ConcordancePlot(concordance.lines, title: question.title).svg, to: path)
    }
    concordance = try concordance.sorted(by: arguments[Self.order], arguments[Self.collation])
    let report = ConcordanceReport(Array(concordance.lines.prefix(arguments[Self.top])))
    try console.write(report, as: arguments[CommonOptions.format])
    return run.exitCode(foundNothing: concordance.lines.isEmpty, faults: search.faults)
  }
}

extension KwicCommand {
  /// What is looked for, and where.
  struct Question: Sendable {
    enum Subject: Sendable {
      case words(String)
      case regex(String)
      case actor(String)
      case theme(String)
    }

    let subject: Subject
    let title: String
    let paths: [String]

    init(_ arguments: Arguments) throws(UsageError) {
      let given: [(name: String, subject: Subject?, title: String?)] = [
        ("--regex", arguments[KwicCommand.regex].map { .regex($0) }, arguments[KwicCommand.regex]),
        ("--actor", arguments[KwicCommand.actor].map { .actor($0) }, arguments[KwicCommand.actor]),
        ("--theme", arguments[KwicCommand.theme].map { .theme($0) }, arguments[KwicCommand.theme]),
      ].filter { $0.subject != nil }
      if given.count > 1 { throw .conflict(given[0].name, given[1].name) }
      if let found = given.first, let subject = found.subject {
        self.subject = subject
        title = found.title ?? ""
        paths = arguments.operands
      } else {
        guard arguments.operands.count > 1 else { throw .missingOperand(usage: "QUERY PATH…") }
        subject = .words(arguments.operands[0])
        title = arguments.operands[0]
        paths = Array(arguments.operands.dropFirst())
      }
    }
  }
}

import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal ingest`: articles of any format as clean text, one a line.
struct IngestCommand: Command {
  /// What becomes of copies of an article.
  enum Dedupe: String, CaseIterable, Sendable {
    case mark
    case keepFirst = "keep-first"
    case off
  }

  let name = "ingest"
  let group = CommandGroup.reading
  let summary = "clean articles and write them as JSON Lines"
  let description = """
    Reads pages, Markdown, text out of PDFs, JSON Lines, CSV and TSV, and writes an object a line: id, \
    title, date, source, author, url, language, languages (places, if paragraphs are in several), \
    text, notes (footnotes) and duplicateOf. What belongs to the page and not to the article is left \
    out, and hard-wrapped lines are joined.

    Every command reads the result, and gives what it gives for the files themselves, but sooner. \
    The lines come in the order of the input.

    An article is a copy if it shares six tenths of its runs of five words with one before it, in \
    whatever script, as agencies' reports do that several newspapers print: about one word in twenty \
    may differ. duplicateOf names the first of them.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal ingest pages -o corpus.jsonl", "clean a folder once"),
    CommandExample("bifocal ingest 'posts/*.md' | bifocal tag - --input-format jsonl", "in a pipe"),
    CommandExample("bifocal ingest wires --dedupe keep-first", "each report once"),
    CommandExample("bifocal ingest page.html --explain", "what is left out, and why"),
  ]

  static let dedupe = Option.value(
    "dedupe", .choice(of: Dedupe.self), default: .mark,
    summary: "what to do with copies of an article",
    details: "mark: name the original. keep-first: leave copies out. off: do not look for them.")
  static let favor = Option.value(
    "favor", .choice(of: ExtractionFavor.self), default: .balanced,
    summary: "what matters more in the article of a web page",
    details: "precision: nothing else in the text. recall: all of the article.")
  static let explain = Option.flag(
    "explain", summary: "list what is left out of each article, and why, instead")

  var options: [any DeclaredOption] {
    [
      Self.dedupe, Self.favor, Self.explain, CommonOptions.offsets, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    var run = try ArticleRun(
      arguments, label: "cleaning", favor: arguments[Self.favor], console: console)
    if arguments[Self.explain] {
      try await explain(&run, console: console)
    } else {
      try await write(&run, arguments, console: console)
    }
    return run.exitCode(foundNothing: false)
  }

  private func write(
    _ run: inout ArticleRun, _ arguments: Arguments, console: Console
  ) async throws {
    let dedupe = arguments[Self.dedupe]
    let unit = arguments[CommonOptions.offsets]
    let recognizer = try LanguageRecognizer()
    let folding = try CharacterFolding.shared()
    var finder = DuplicateFinder()
    try await run.forEach({}) { _, document in
      let spans = recognizer.languageSpans(of: document.text, main: document.language)
      return (
        id: document.id, line: CorpusLine(document, languages: spans, unit: unit),
        fingerprint: dedupe == .off ? nil : Fingerprint(of: document.text, folding: folding)
      )
    } body: { id, line, fingerprint in
      let original = fingerprint.flatMap { finder.original(of: $0, id: id) }
      guard original == nil || dedupe == .mark else { return }
      try console.output.write(line.text(duplicateOf: original))
    }
    if dedupe == .keepFirst, finder.copyCount > 0 {
      console.messages.warn("copies of articles left out: \(finder.copyCount)")
    }
  }

  private func explain(_ run: inout ArticleRun, console: Console) async throws {
    let width = console.tableWidth ?? 130
    try await run.forEachUnread({}) { _, unread in
      let (document, dropped) = try unread.cleaned()
      return DroppedReport.text(
        id: document.id, dropped: dropped.map { ($0.reason.rawValue, $0.text) }, width: width)
    } body: { text in
      try console.output.write(text)
    }
  }
}

import BifocalIngest
import BifocalReport
import BifocalText

/// `bifocal ingest`: articles of any format as clean text, one a line.
struct IngestCommand: Command {
  let name = "ingest"
  let group = CommandGroup.reading
  let summary = "clean articles and write them as JSON Lines"
  let description = """
    Reads pages, Markdown, text out of PDFs, JSON Lines, CSV and TSV, and writes an object a line: id, \
    title, date, source, author, url, language, text and notes (footnotes). What belongs to the page \
    and not to the article is left out, and hard-wrapped lines are joined.

    Every command reads the result, and gives what it gives for the files themselves, but sooner. \
    The lines come in the order of the input.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal ingest pages -o corpus.jsonl", "clean a folder once"),
    CommandExample("bifocal ingest 'posts/*.md' | bifocal tag - --input-format jsonl", "in a pipe"),
  ]

  var options: [any DeclaredOption] { [CommonOptions.inputFormat, CommonOptions.threads] }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    var run = try ArticleRun(arguments, label: "cleaning", console: console)
    try await run.forEach({}) { _, document in
      CorpusReport.json(document).text + "\n"
    } body: { line in
      try console.output.write(line)
    }
    return run.exitCode(foundNothing: false)
  }
}

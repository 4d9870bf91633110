import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// `bifocal discover actors`: who is named that no lexicon holds.
struct DiscoverActorsCommand: Command {
  let name = "discover actors"
  let group = CommandGroup.tagging
  let summary = "list names that no lexicon holds"
  let description = """
    Persons, places and organisations that rules found in the articles, with how often they are named, \
    the rules that saw them and a sentence. What the lexicons hold is left out.

    With --lexicon they are printed as lines of a lexicon: look through them, mend what is wrong, and \
    add them to a file in actors/.
    """
  let operands = Operands("PATH…", count: 1..., completion: .file)
  let examples = [
    CommandExample("bifocal discover actors seeds", "the most frequent"),
    CommandExample(
      "bifocal discover actors news.jsonl --lexicon --top 100 -o new.tsv", "lines to edit"),
  ]

  static let asLexicon = Option.flag("lexicon", summary: "print lines of a lexicon of actors")
  static let minimumCount = Option.value(
    "min-count", .integer(in: 1...), default: 2, summary: "leave out actors with fewer mentions")

  var options: [any DeclaredOption] {
    [
      TermTableOptions.top, Self.minimumCount, Self.asLexicon, CommonOptions.format,
      CommonOptions.segmentation, CommonOptions.threads,
    ] + InputOptions.all
  }

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let lexicons = try Lexicons(for: arguments, console: console)
    let model = try TaggingModel(lexicons.set)
    let segmentation = arguments[CommonOptions.segmentation]
    var discovery = ActorDiscovery()
    var run = try ArticleRun(arguments, label: "looking for names", console: console)
    try await run.forEach({ try Tagger(model, segmentation: segmentation) }) { tagger, document in
      var part = ActorDiscovery()
      part.add(try tagger.tagged(document))
      return part
    } body: {
      discovery.merge($0)
    }
    let finds = discovery.ranked(minimum: arguments[Self.minimumCount])
    let report = DiscoveryReport(Array(finds.prefix(arguments[TermTableOptions.top])))
    try console.write(
      report, asLexicon: arguments[Self.asLexicon], or: arguments[CommonOptions.format])
    return run.exitCode(foundNothing: finds.isEmpty, lexicons: lexicons)
  }
}

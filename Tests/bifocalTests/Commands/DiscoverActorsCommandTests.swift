import BifocalMining
import Testing

@testable import bifocal

@Suite struct DiscoverActorsCommandTests {
  private static let articles = """
    {"id":"1","text":"卡森诺瓦（Nargis Kassenova）认为，影响有限。卡森诺瓦说，俄罗斯会继续。"}
    {"id":"2","text":"Nargis Kassenova spoke in Almaty."}

    """

  private func run(_ words: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.articles, to: "a.jsonl")
    return await CapturedRun(
      ["discover", "actors", folder.path("a.jsonl")] + words, program: .bifocal,
      environment: Repository.environment)
  }

  @Test("actors of several articles are one, with counts, rules and an example")
  func rows() async throws {
    let run = try await run("--format", "csv")
    #expect(run.code == .done)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[1].hasPrefix("~nargis-kassenova,PER,Nargis Kassenova,卡森诺瓦,4,2,"))
  }

  @Test("lines of a lexicon are such as a lexicon reads")
  func lexicon() async throws {
    let run = try await run("--lexicon")
    let set = try LexiconSet(files: [("actors/new.tsv", run.output)])
    #expect(set.faults.isEmpty)
    #expect(set.actors["nargis-kassenova"]?.simplifiedChinese == "卡森诺瓦")
  }

  @Test("nothing that is named often enough is nothing found")
  func nothing() async throws {
    #expect(try await run("--min-count", "9").code == .nothingFound)
  }
}

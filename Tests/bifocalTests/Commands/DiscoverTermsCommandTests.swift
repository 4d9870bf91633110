import Testing

@testable import bifocal

@Suite struct DiscoverTermsCommandTests {
  /// 沙赫逊 is a word that no dictionary holds.
  private static let text =
    ["在", "说", "看", "去", "与", "到", "想", "要"].enumerated().map { index, word in
      let after = ["好", "大", "多", "快", "新", "早", "高", "美"][index]
      let before = ["a", "the", "this", "that", "our", "his", "her", "any"][index]
      return "{\"id\":\"\(index)\",\"text\":\"他\(word)沙赫逊\(after)，\(before) colour revolution\"}"
    }.joined(separator: "\n") + "\n"

  private func run(_ words: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.text, to: "a.jsonl")
    return await CapturedRun(
      ["discover", "terms", folder.path("a.jsonl"), "--no-join-names"] + words, program: .bifocal,
      environment: Repository.environment)
  }

  @Test("new words and terms of several words, not those of a lexicon")
  func terms() async throws {
    let run = try await run("--format", "csv", "--min-cohesion", "1")
    #expect(run.code == .done, "\(run.messages)")
    #expect(run.output.contains("\n沙赫逊,沙 赫 逊,8,"), "\(run.output)")
    #expect(run.output.contains("\ncolour revolution,colour revolution,8,"))
    #expect(!run.output.contains("the colour"))
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
    let threads = try await self.run("--format", "csv", "--min-cohesion", "1", "--threads", "4")
    #expect(threads.output == run.output)
  }

  @Test("the list of words is one that --words reads")
  func lexicon() async throws {
    let list = try await run("--lexicon", "--min-cohesion", "1")
    #expect(list.output.hasPrefix("word\n# 8 times as "))
    let folder = try TemporaryFolder()
    try folder.write(list.output, to: "new.tsv")
    try folder.write(Self.text, to: "a.jsonl")
    let run = await CapturedRun(
      ["terms", folder.path("a.jsonl"), "--words", folder.path("new.tsv"), "--format", "csv"],
      program: .bifocal, environment: Repository.environment)
    #expect(run.output.contains(",沙赫逊,沙赫逊,8,8,"), "\(run.messages)\(run.output)")
  }

  @Test("keyphrases of each article", arguments: ["textrank", "tfidf"])
  func keyphrases(method: String) async throws {
    let run = await Repository.run(
      "discover", "terms", "seeds", "--keyphrases", method, "--top", "5", "--format", "csv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 26 && lines[0] == "document,keyphrase,score,count")
    #expect(lines.contains { $0.contains("独联体") })
  }
}

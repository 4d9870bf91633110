import Testing

@testable import bifocal

@Suite struct CooccurrenceCommandTests {
  private static let articles = """
    {"id":"1","text":"普京访问哈萨克斯坦。普丁與托卡葉夫在哈薩克會談。\\n俄罗斯没有评论。"}
    {"id":"2","text":"普京没有访问哈萨克斯坦。"}

    """

  private func run(_ words: [String]) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.articles, to: "a.jsonl")
    return await CapturedRun(
      ["cooccurrence", folder.path("a.jsonl")] + words, program: .bifocal,
      environment: Repository.environment)
  }

  private func run(_ words: String...) async throws -> CapturedRun { try await run(words) }

  @Test("actors in one sentence, with places, for any number of threads")
  func actors() async throws {
    let run = try await run("--format", "csv", "--threads", "1")
    #expect(run.code == .done, "\(run.messages)")
    #expect(
      run.output.contains("\nKAZ,vladimir-putin,哈萨克斯坦,弗拉基米尔·普京,3,3,3,2,"), "\(run.output)")
    #expect(run.output.contains(",1,普京访问哈萨克斯坦。\n"))
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
    #expect(try await self.run("--format", "csv", "--threads", "4").output == run.output)
  }

  @Test("paragraphs and articles are wider than sentences")
  func units() async throws {
    let all = ["--format", "csv", "--min-count", "1", "--items", "0"]
    var counts: [Int] = []
    for unit in ["sentence", "paragraph", "document"] {
      let run = try await run(all + ["--within", unit])
      counts.append(run.output.split(separator: "\n").count)
    }
    #expect(counts == counts.sorted() && counts[0] < counts[2])
  }

  @Test("terms, a matrix, GraphML and a picture that is always the same")
  func formats() async throws {
    let terms = try await run("--of", "terms", "--format", "jsonl", "--min-count", "1")
    #expect(terms.output.contains(#""evidence":[{"document":"1","text":"普京访问哈萨克斯坦。"}"#))
    let matrix = try await run("--format", "matrix")
    #expect(matrix.output == "id,KAZ,vladimir-putin\nKAZ,3,3\nvladimir-putin,3,3\n")
    let graph = try await run("--format", "graphml")
    #expect(graph.output.contains(#"<edge source="KAZ" target="vladimir-putin">"#))
    let picture = try await run("--format", "svg", "--min-count", "1")
    #expect(picture.output.hasPrefix("<svg"))
    #expect(try await run("--format", "svg", "--min-count", "1").output == picture.output)
  }

  @Test("terms do not mix with what is tagged, and nothing together is no failure")
  func nothing() async throws {
    #expect(try await run("--of", "terms,actors").messages.contains("--of terms does not go with"))
    #expect(try await run("--min-count", "99").code == .nothingFound)
  }
}

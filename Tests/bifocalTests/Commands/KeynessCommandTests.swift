import Testing

@testable import bifocal

@Suite struct KeynessCommandTests {
  private static let target = "a a a b b c c c c c c d e f g h h\n"
  private static let reference = "a a b c c d d d d e f h\n"
  private static let dated = """
    {"id":"1","date":"2021","text":"俄罗斯总统访问，俄罗斯总统讲话。"}
    {"id":"2","date":"2022-07","text":"制裁，制裁，俄罗斯总统。"}
    {"id":"3","text":"没有日期。"}

    """

  private func run(_ words: String..., target: String = target) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(target, to: "t.txt")
    try folder.write(Self.reference, to: "r.txt")
    return await CapturedRun(
      [
        "keyness", "--target", folder.path("t.txt"), "--reference", folder.path("r.txt"),
        "--segmentation", "spaces", "--stopwords", "none", "--format", "csv",
      ] + words, program: .bifocal, environment: Repository.environment)
  }

  private func dated(_ words: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.dated, to: "a.jsonl")
    return await CapturedRun(
      ["keyness", folder.path("a.jsonl"), "--format", "csv"] + words, program: .bifocal,
      environment: Repository.environment)
  }

  @Test("G2 of two files is signed and that of the books, for any number of threads")
  func files() async throws {
    let run = try await run("--sort", "G2", "--threads", "1")
    #expect(run.code == .done, "\(run.messages)")
    let lines = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(lines[0].prefix(3) == ["term", "target", "reference"])
    let column = try #require(lines[0].firstIndex(of: "G2"))
    #expect(lines.dropFirst().map { $0[0] }.joined() == "cgbhaefd")
    #expect(lines[1].prefix(3) == ["c", "6", "2"])
    #expect(abs(try #require(Double(lines[1][column])) - 1.274238) < 1e-6)
    #expect(abs(try #require(Double(lines[8][column])) + 3.779441) < 1e-6)
    let others = try await self.run("--sort", "G2", "--threads", "4")
    #expect(others.output == run.output)
  }

  @Test("conditions divide the articles, and those that do not say are named")
  func conditions() async throws {
    let run = try await dated("--target", "year>=2022", "--top", "1")
    #expect(run.code == .done, "\(run.messages)")
    #expect(run.output.contains("\n制裁,2,0,1,0,"))
    #expect(run.messages.contains("1 not counted"))
    let both = try await dated("--target", "id=1", "--reference", "id=3", "--top", "0")
    #expect(!both.output.contains("制裁"))
  }

  @Test("an empty side is named")
  func empty() async throws {
    let empty = try await run(target: "\n")
    #expect(empty.code == .failure)
    #expect(empty.messages.contains("the target holds no words"))
    #expect(!empty.output.contains("nan") && !empty.output.contains("inf"))
    let none = try await dated("--target", "year>=2030")
    #expect(none.messages.contains("the target holds no words"))
    let all = try await dated("--target", "year>=2000")
    #expect(all.messages.contains("the reference holds no words"))
  }

  @Test(
    "what is not understood",
    arguments: [
      (["keyness", "a.txt"], "--target PATH|CONDITION is needed"),
      (["keyness", "--target", "a.txt"], "--reference PATH is needed"),
      (["keyness", "--target", "yaer=2022", "a"], "\"yaer=2022\" is no condition; expected year"),
      (["keyness", "--target", "year=2022"], "too few operands"),
      (["keyness", "--target", "year=2022", "--reference", "a.txt", "b"], "does not go with"),
      (["keyness", "--target", "a", "--reference", "b", "c"], "unexpected operand"),
    ])
  func usage(words: [String], message: String) async {
    let run = await CapturedRun(words, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test("every column's formula can be asked for")
  func formulas() async {
    let run = await Repository.run("keyness", "--formulas")
    #expect(run.output.contains("LRC") && run.output.contains("ad/bc"))
  }
}

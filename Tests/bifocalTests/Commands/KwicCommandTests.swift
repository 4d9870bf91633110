import Testing

@testable import bifocal

@Suite struct KwicCommandTests {
  private static let articles = """
    {"id":"1","text":"普京说，这谈不上去俄化。發展中國家不是中国。"}
    {"id":"2","text":"Sanctions on Russia hurt. New sanctions on China may follow. 普丁认为去俄化并非如此。"}

    """

  private func run(_ words: String..., folder: TemporaryFolder? = nil) async throws -> CapturedRun {
    let folder = try folder ?? TemporaryFolder()
    try folder.write(Self.articles, to: "a.jsonl")
    return await CapturedRun(
      ["kwic"] + words + [folder.path("a.jsonl"), "--format", "csv"], program: .bifocal,
      environment: Repository.environment)
  }

  private func keywords(_ run: CapturedRun) -> [String] {
    run.output.split(separator: "\n").dropFirst()
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
  }

  @Test("words, phrases and patterns, in either script and not within longer words")
  func words() async throws {
    #expect(try await keywords(run("中国")) == ["中国"])
    #expect(try await keywords(run("發展中国家")) == ["發展中國家"])
    #expect(
      try await keywords(run("sanction* on *")) == ["Sanctions on Russia", "sanctions on China"])
    #expect(try await keywords(run("?ussia")) == ["Russia"])
    #expect(try await run("zebra").code == .nothingFound)
  }

  @Test("regular expressions, actors and themes")
  func others() async throws {
    #expect(try await keywords(run("--regex", "去[俄苏]化")) == ["去俄化", "去俄化"])
    #expect(try await keywords(run("--actor", "vladimir-putin")) == ["普京", "普丁"])
    #expect(try await keywords(run("--theme", "de-russification")).contains("去俄化"))
  }

  @Test("windows in characters and words, places in scalars")
  func windows() async throws {
    let characters = try await run("谈不上", "--window", "2")
    #expect(characters.output.hasSuffix("\n1,5,8,，这,谈不上,去俄\n"))
    let words = try await run("谈不上", "--window", "2", "--unit", "words")
    #expect(words.output.hasSuffix("\n1,5,8,说，这,谈不上,去俄化。發展\n"))
  }

  @Test("lines by the words on a side, and samples that stay the same")
  func order() async throws {
    let right = try await run("--regex", "普[京丁]", "--sort", "right")
    #expect(keywords(right) == ["普丁", "普京"])
    let strokes = try await run("--regex", "普[京丁]", "--sort", "keyword", "--collation", "stroke")
    #expect(keywords(strokes) == ["普丁", "普京"])
    let sample = try await run("--regex", "\\p{Han}", "--sample", "5", "--seed", "3")
    #expect(keywords(sample).count == 5)
    #expect(
      try await run("--regex", "\\p{Han}", "--sample", "5", "--seed", "3").output == sample.output)
    #expect(
      try await run("--regex", "\\p{Han}", "--sample", "5", "--seed", "4").output != sample.output)
  }

  @Test("a plot of the places")
  func plot() async throws {
    let folder = try TemporaryFolder()
    _ = try await run("去俄化", "--plot", folder.path("plot.svg"), folder: folder)
    let svg = try folder.read("plot.svg")
    #expect(svg.hasPrefix("<svg") && svg.contains("2 places in 2 articles"))
  }

  @Test(
    "what cannot be looked for is said",
    arguments: [
      (["--regex", "(去俄", "seeds"], "\"(去俄\" is no regular expression: column"),
      (["*", "seeds"], "\"*\" is nothing to look for"), (["去俄化"], "expected QUERY PATH"),
      (["--actor", "RSU", "seeds"], "no actor RSU in the lexicons; did you mean"),
      (["--theme", "none-such", "seeds"], "no theme none-such"),
      (["--window", "0", "x", "seeds"], "\"0\" is not a whole number from 1"),
      (["--actor", "RUS", "--theme", "x", "seeds"], "--actor does not go with --theme"),
    ])
  func usage(words: [String], message: String) async {
    let run = await CapturedRun(
      ["kwic"] + words, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}

import Testing

@testable import bifocal

@Suite struct TermsCommandTests {
  private static let articles = """
    {"id":"1","date":"2021-03","source":"A","text":"俄罗斯制裁，俄羅斯制裁。Sanctions hurt."}
    {"id":"2","date":"2022-07","source":"B","text":"制裁俄罗斯。The sanctioned banks, sanctions."}
    {"id":"3","source":"A","text":"和平，和平。"}

    """

  private func run(_ words: String..., text: String = articles) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "a.jsonl")
    return await CapturedRun(
      ["terms", folder.path("a.jsonl"), "--format", "csv"] + words, program: .bifocal,
      environment: Repository.environment)
  }

  private func lines(_ run: CapturedRun) -> [String] {
    run.output.split(separator: "\n").dropFirst().map(String.init)
  }

  @Test("ranks, documents and rates")
  func plain() async throws {
    let run = try await run("--top", "3")
    #expect(run.code == .done, "\(run.messages)")
    #expect(run.output.hasPrefix("rank,term,key,count,documents,per_million\n"))
    // Equally frequent terms share a rank, and stand in code-point order of what is counted.
    let rows = lines(run)
    #expect(rows[0].hasPrefix("1,俄罗斯,俄罗斯,3,2,") && rows[1].hasPrefix("1,制裁,制裁,3,2,"))
    #expect(rows[2].lowercased().hasPrefix("3,sanctions,sanctions,2,2,"))
  }

  @Test("stems count as one, and the commonest way of writing is shown")
  func stems() async throws {
    let run = try await run("--stems", "--languages", "zh-Hans,zh-Hant,en", "--top", "0")
    #expect(run.output.contains(",sanction,3,2,"), "\(run.output)")
  }

  @Test("groups, and articles that are in none")
  func groups() async throws {
    let run = try await run("--by", "year", "--top", "1")
    #expect(run.output.hasPrefix("year,rank,term,key,count,"))
    #expect(lines(run).map { $0.prefix(4) } == ["2021", "2022"])
    #expect(run.messages.contains("1 not counted, for they do not say their year"))
    let sources = try await self.run("--by", "source", "--top", "1", "--tfidf", "quanteda")
    #expect(lines(sources).count == 2)
    #expect(sources.output.hasPrefix("source,rank,term,key,count,documents,per_million,tfidf,"))
  }

  @Test("limits leave out terms and no ranks")
  func limits() async throws {
    #expect(
      try await lines(run("--min-docs", "2")).allSatisfy { $0.split(separator: ",")[4] == "2" })
    #expect(try await lines(run("--min-count", "3")).count == 2)
    let rare = try await lines(run("--max-doc-share", "0.4"))
    #expect(!rare.isEmpty && rare.allSatisfy { $0.split(separator: ",")[4] == "1" })
    #expect(rare.allSatisfy { !$0.hasPrefix("1,") })
  }

  @Test("numbers of a single article say why they are missing")
  func one() async throws {
    let run = try await run("--dispersion", "--top", "1", text: #"{"text":"俄罗斯制裁"}"#)
    #expect(lines(run)[0].hasSuffix("DPnorm: there are too few parts; D: there are too few parts"))
    #expect(!run.output.contains("nan") && !run.output.contains("inf"))
  }

  @Test("runs of words, with places left out if that is asked for")
  func runs() async throws {
    let text = #"{"text":"俄罗斯制裁。俄罗斯的制裁"}"#
    #expect(try await lines(run("--ngrams", "2", text: text))[0].hasPrefix("1,俄罗斯 制裁,俄罗斯 制裁,1,"))
    let skipping = try await run("--ngrams", "2", "--skip", "1", text: text)
    #expect(lines(skipping)[0].hasPrefix("1,俄罗斯 制裁,俄罗斯 制裁,2,"))
  }

  @Test("text that is cut already is counted piece by piece")
  func spaced() async throws {
    let folder = try TemporaryFolder()
    try folder.write("a b a . 2022 俄罗斯 的\n", to: "t.txt")
    let run = await CapturedRun(
      [
        "terms", folder.path("t.txt"), "--segmentation", "spaces", "--stopwords", "none",
        "--format", "csv", "--threads", "3",
      ], program: .bifocal, environment: Repository.environment)
    #expect(
      lines(run).map { $0.split(separator: ",").dropFirst().prefix(3).joined(separator: " ") }
        == ["a a 2", ". . 1", "2022 2022 1", "b b 1", "俄罗斯 俄罗斯 1", "的 的 1"])
  }

  @Test("names of an actor are one term")
  func actors() async throws {
    let text =
      #"{"text":"普京访问北京。\nVladimir Putin visited Beijing on Monday morning with Putin aides."}"#
    let run = try await run("--merge-actors", "--top", "1", text: text)
    #expect(lines(run)[0].contains(",@vladimir-putin,3,1,"), "\(run.output)")
  }

  @Test("files of parts add up to what is printed of the whole")
  func partial() async throws {
    let folder = try TemporaryFolder()
    let articles = Self.articles.split(separator: "\n")
    var parts: [String] = []
    for (index, article) in articles.enumerated() {
      try folder.write(article + "\n", to: "\(index).jsonl")
      parts.append(folder.path("\(index).counts"))
      let run = await CapturedRun(
        ["terms", folder.path("\(index).jsonl"), "--by", "source", "--partial", parts[index]],
        program: .bifocal, environment: Repository.environment)
      #expect(run.output.isEmpty && run.code == .done, "\(run.messages)")
    }
    let merged = await CapturedRun(
      ["merge", "--format", "csv"] + parts, program: .bifocal, environment: Repository.environment)
    #expect(merged.output == (try await self.run("--by", "source")).output)
    let all = folder.path("all.counts")
    let again = await CapturedRun(
      ["merge", "--partial", all] + parts.reversed(), program: .bifocal,
      environment: Repository.environment)
    #expect(again.code == .done)
    let read = await CapturedRun(
      ["merge", "--format", "csv", all], program: .bifocal, environment: Repository.environment)
    #expect(read.output == merged.output)
  }

  @Test("counts of other options do not add up, and a file of something else is named")
  func otherParts() async throws {
    let folder = try TemporaryFolder()
    try folder.write(#"{"text":"俄罗斯制裁"}"#, to: "a.jsonl")
    for (name, options) in [("a", []), ("b", ["--stems"])] {
      _ = await CapturedRun(
        ["terms", folder.path("a.jsonl"), "--partial", folder.path(name)] + options,
        program: .bifocal, environment: Repository.environment)
    }
    let run = await CapturedRun(
      ["merge", folder.path("a"), folder.path("b")], program: .bifocal,
      environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(
      run.messages.contains("counted with stems true") && run.messages.contains("same options"))
    let other = await CapturedRun(
      ["merge", folder.path("a.jsonl")], program: .bifocal, environment: Repository.environment)
    #expect(other.messages.contains("expected a file that terms --partial has written"))
  }

  @Test(
    "what does not go together is said",
    arguments: [
      (["--stems", "--no-fold"], "--stems does not go with --no-fold"),
      (["--sort", "DP"], "--dispersion, for --sort DP, is needed"),
      (["--sort", "tfidf"], "--tfidf SCHEME, for --sort tfidf, is needed"),
      (["--tfidf", "jieba"], "--idf FILE is needed"),
      (["--dispersion", "--partial", "x"], "--dispersion does not go with --partial"),
      (["--ngrams", "0"], "a size from 1 to 8"), (["--by", "yaer"], "one of source, language"),
    ])
  func usage(words: [String], message: String) async {
    let run = await CapturedRun(
      ["terms", "seeds"] + words, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}

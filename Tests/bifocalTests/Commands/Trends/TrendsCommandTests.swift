import Testing

@testable import bifocal

@Suite struct TrendsCommandTests {
  private static let news = """
    {"id":"1","date":"2022-01-05","source":"甲","text":"俄罗斯谈制裁，谈能源。"}
    {"id":"2","date":"2022-02-05","source":"乙","text":"制裁，制裁，又是制裁。"}
    {"id":"3","date":"2022-04-30","source":"甲","text":"Sanctions and 去俄化 in 俄羅斯。"}
    {"id":"4","date":"2022","source":"甲","text":"制裁。"}
    {"id":"5","text":"没有日期的制裁。"}
    {"id":"6","date":"2022-02-06","source":"丙","text":"制裁，制裁，又是制裁。"}

    """

  /// Runs the command without lexicons, for reading the real ones takes longer than all else.
  private func run(_ words: String..., news: String = news) async throws -> CapturedRun {
    try await run(words, news: news)
  }

  private func run(_ words: [String], news: String = news) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(news, to: "n.jsonl")
    let lexicons = try TemporaryFolder()
    return await CapturedRun(
      ["trends", folder.path("n.jsonl"), "--lexicons", lexicons.path("")] + words,
      program: .bifocal, environment: Repository.environment)
  }

  @Test("a term bin by bin, the empty bins too; who is not counted is named")
  func term() async throws {
    let run = try await run("--term", "制裁", "--by", "month", "--format", "csv")
    #expect(run.code == .done)
    let rows = run.output.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    #expect(rows.count == 5)
    #expect(rows.dropFirst().map { $0[2] } == ["2022-01", "2022-02", "2022-03", "2022-04"])
    #expect(rows.dropFirst().map { $0[6] } == ["1", "6", "0", "0"])
    #expect(rows[3][10].isEmpty && rows[4][10] == "0.0")
    #expect(
      run.messages.contains(
        "2 not counted, without a date for a bin by month: 4 (2022), 5 (no date)"))
  }

  @Test("expressions, and what is wrong with them")
  func expressions() async throws {
    let run = try await run(
      "-e", "(制裁+sanctions)/俄罗斯", "--by", "quarter", "--format", "csv")
    #expect(run.output.contains("(制裁+sanctions)/俄罗斯,,2022-Q1,2022-01-01,2022-03-31,false,7,3,"))
    #expect(run.output.contains(",7.0,"))
    let faulty = try await self.run("-e", "(制裁+sanctions/俄罗斯")
    #expect(faulty.code == .failure)
    #expect(faulty.messages.contains("column 18: expected \")\"\n  (制裁+sanctions/俄罗斯\n"))
  }

  @Test("groups stand side by side; one that no article has is answered with those there are")
  func groups() async throws {
    let all = try await run("--term", "制裁", "--group", "source", "--format", "csv")
    #expect(all.output.contains("制裁,丙,2022,") && all.output.contains("制裁,甲,2022,"))
    let one = try await run("--term", "制裁", "--group", "source=甲", "--format", "csv")
    #expect(!one.output.contains("丙"))
    let unknown = try await run("--term", "制裁", "--group", "source=丁")
    #expect(unknown.code == .failure)
    #expect(unknown.messages.contains("no article has that source; there are 丙, 乙, 甲"))
    let field = try await run("--term", "制裁", "--group", "sauce")
    #expect(field.messages.contains("\"sauce\" is not source, language or author"))
  }

  @Test("a range is exact, and makes the last bin whole")
  func range() async throws {
    let run = try await run(
      "--term", "制裁", "--by", "month", "--from", "2022-02", "--to", "2022-04-15")
    #expect(run.messages.contains("2 not counted, not between --from and --to: 1 (2022-01-05), 3"))
    #expect(run.output.contains("2022-04*") && !run.output.contains("2022-02*"))
    let backwards = try await self.run("--from", "2022-02", "--to", "2021")
    #expect(backwards.messages.contains("\"2021\" is not on or after --from 2022-02"))
    let noDate = try await self.run("--from", "2022-13")
    #expect(noDate.messages.contains("\"2022-13\" is not a date such as 2022-07-08"))
  }

  @Test("dates that lie too far apart are named, with a way out")
  func misdated() async throws {
    let news = """
      {"id":"1","date":"1022-01-05","text":"制裁"}
      {"id":"2","date":"2022-01-05","text":"制裁"}

      """
    let run = try await run("--term", "制裁", "--by", "day", news: news)
    #expect(run.code == .failure)
    #expect(run.messages.contains("365244 bins from 1022-01-05 to 2022-01-05 are too many"))
  }

  @Test("copies are left out when that is asked for")
  func dedupe() async throws {
    let run = try await run("--term", "制裁", "--dedupe", "--format", "csv", "--by", "month")
    #expect(run.output.contains(",2022-02,2022-02-01,2022-02-28,false,3,1,"))
    #expect(run.messages.contains("copies of articles left out: 1"))
  }

  @Test("all terms are ranked, with a rate of false discoveries; runs of terms too")
  func ranking() async throws {
    let run = try await run("--min-count", "1", "--format", "csv", "--by", "month")
    let rows = run.output.split(separator: "\n")
    #expect(rows.first?.hasPrefix("item,group,count,documents,bins,tested,s,") == true)
    #expect(rows.contains { $0.hasPrefix("制裁,,7,3,4,3,") })
    let frequent = try await self.run(
      "--rank", "count", "--top", "1", "--format", "csv", "--min-count", "1")
    #expect(frequent.output.split(separator: "\n")[1].hasPrefix("制裁,,8,4,"))
    let energy = #"{"id":"1","date":"2022","text":"能源安全，能源安全。"}"# + "\n"
    let pairs = try await self.run(
      "--ngrams", "2", "--min-count", "1", "--format", "csv", news: energy)
    #expect(pairs.output.split(separator: "\n")[1].hasPrefix("能源 安全,,2,1,"))
    let none = try await self.run("--min-count", "100")
    #expect(none.code == .nothingFound && none.output.isEmpty)
  }

  @Test(
    "themes, actors, statuses and pairs are followed by id",
    arguments: ["themes", "actors", "statuses", "pairs"])
  func tags(subject: String) async throws {
    let run = await Repository.run(
      "trends", Repository.seeds, "--of", subject, "--rank", "count", "--top", "3", "--format",
      "csv")
    #expect(run.code == .done)
    #expect(run.output.split(separator: "\n").count == 4)
  }

  @Test("the articles behind a bin, with the places in them")
  func drill() async throws {
    let run = try await run(
      "--term", "制裁", "--by", "month", "--drill", "2022-02", "--format", "csv")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1 + 6)
    #expect(lines[1] == "2,2022-02-05,,0,2,,制裁,，制裁，又是制裁。")
    let all = try await self.run("--by", "month", "--drill", "2022-02", "--format", "csv")
    #expect(all.output.split(separator: "\n").count == 3)
    let wrong = try await self.run("--by", "month", "--drill", "2022-Q1")
    #expect(wrong.messages.contains("\"2022-Q1\" is not a bin by month such as 2022-07"))
    let none = try await self.run("--term", "制裁", "--by", "month", "--drill", "2019-02")
    #expect(none.code == .nothingFound)
  }

  @Test("pictures and specifications")
  func pictures() async throws {
    let svg = try await run("--term", "制裁", "--term", "俄罗斯", "--by", "month", "--format", "svg")
    #expect(svg.output.hasPrefix("<svg ") && svg.output.contains("制裁"))
    let vega = try await run("--term", "制裁", "--format", "vega", "--chart", "heatmap")
    #expect(vega.output.hasPrefix(#"{"$schema":"#))
    let tooMany = (0..<9).flatMap { ["--term", "词\($0)"] }
    let lines = try await run(["--format", "svg", "--chart", "lines"] + tooMany)
    #expect(lines.messages.contains("more than 8 lines; use --chart multiples"))
  }

  @Test("the same bytes for any number of threads")
  func threads() async throws {
    let one = try await run("--min-count", "1", "--threads", "1", "--by", "month", "--show", "bins")
    let five = try await run(
      "--min-count", "1", "--threads", "5", "--by", "month", "--show", "bins")
    #expect(one.output == five.output && !one.output.isEmpty)
  }

  @Test(
    "what does not go together",
    arguments: [
      (["--term", "a", "--of", "themes"], "--of does not go with an item that is named"),
      (["--ngrams", "2", "--of", "themes"], "--ngrams does not go with --of themes"),
      (["--term", "a", "--chart", "lines"], "--chart does not go with --format table"),
      (
        ["--term", "a", "--show", "bins", "--format", "svg"], "--show does not go with --format svg"
      ),
      (["--drill", "2022", "--format", "svg"], "--drill does not go with --format svg"),
      (
        ["--group", "source", "--group", "author"], "--group source does not go with --group author"
      ),
      (["--update", "x", "--dedupe"], "--update does not go with --dedupe"),
      (["--term", " "], "--term: \" \" is not a word or a phrase"),
      (["--period", "12"], "--period does not go with --trend-test original"),
      (
        ["--trend-test", "seasonal"],
        "--trend-test seasonal does not go with --by year, which has no seasons; use --by month, or"
      ),
      (["--by", "fortnight"], "not one of year, quarter, month, week, day"),
      (["--theme", "energy:wrong"], "expected asserted, denied, attributed, hypothetical"),
    ])
  func conflicts(words: [String], message: String) async throws {
    let run = try await run(words)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test(
    "an id that no lexicon has is answered with the nearest",
    arguments: [
      (["--theme", "de-russifcation"], "did you mean de-russification?"),
      (["--expression", "@RUSS/@KAZ"], "\"RUSS\" is not the id of an actor"),
    ])
  func unknownIDs(words: [String], message: String) async {
    let run = await CapturedRun(
      ["trends", Repository.seeds] + words, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message), "\(run.messages)")
  }
}

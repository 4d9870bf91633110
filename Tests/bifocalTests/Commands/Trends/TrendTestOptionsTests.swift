import Testing

@testable import bifocal

@Suite struct TrendTestOptionsTests {
  /// Each month has a rate of its own, and each year one occurrence more.
  private static let news = (0..<36).map(article(ofMonth:)).joined()

  private static func article(ofMonth month: Int) -> String {
    let (year, ofYear) = (month / 12, month % 12)
    let date = "202\(year)-\(ofYear < 9 ? "0" : "")\(ofYear + 1)-15"
    let count = ofYear * 7 % 12 * 3 + year + 1
    let text =
      String(repeating: "制裁，", count: count) + String(repeating: "能源，", count: 60 - count)
    return #"{"id":"\#(month)","date":"\#(date)","text":"\#(text)"}"# + "\n"
  }

  private func run(_ words: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(Self.news, to: "n.jsonl")
    let lexicons = try TemporaryFolder()
    return await CapturedRun(
      ["trends", folder.path("n.jsonl"), "--lexicons", lexicons.path(""), "--term", "制裁"]
        + ["--show", "tests", "--format", "csv"]
        // So that the last month is whole.
        + (words.contains("--to") ? [] : ["--to", "2022"]) + words,
      program: .bifocal, environment: Repository.environment)
  }

  /// S, its variance, z, tau and p.
  private func trend(_ run: CapturedRun) throws -> [Substring] {
    let rows = run.output.split(separator: "\n")
    let row = try #require(rows.last)
    return row.split(separator: ",", omittingEmptySubsequences: false)[6...11].map { $0 }
  }

  @Test("a season hides a trend from the original test, and not from the seasonal one")
  func seasonal() async throws {
    let original = try trend(try await run("--by", "month"))
    let seasonal = try trend(try await run("--by", "month", "--trend-test", "seasonal"))
    // Three pairs in each of twelve seasons, all of them rising.
    #expect(seasonal[0] == "36" && seasonal[3] == "1.0")
    #expect(try #require(Double(original[4])) > 0.2)
    #expect(try #require(Double(seasonal[4])) < 1e-6)
    let period = try await run("--by", "month", "--trend-test", "seasonal", "--period", "12")
    #expect(try trend(period) == seasonal)
    let quarters = try await run("--by", "month", "--trend-test", "seasonal", "--period", "3")
    #expect(try trend(quarters) != seasonal)
  }

  @Test("each test is its own", arguments: ["hamed-rao", "pre-whitening", "yue-wang"])
  func corrected(name: String) async throws {
    let run = try await run("--by", "month", "--trend-test", name)
    #expect(run.code == .done, "\(run.messages)")
    let (corrected, original) = try (trend(run), trend(try await self.run("--by", "month")))
    #expect(corrected != original)
  }

  @Test("nothing to compare is said, and is no error")
  func tooShort() async throws {
    let quarters = try await run(
      "--by", "month", "--from", "2021", "--to", "2021-11", "--trend-test", "seasonal")
    #expect(quarters.code == .done)
    #expect(
      quarters.messages.contains(
        "no trend is tested: 11 whole bins have articles, and seasons come again after 12"))
    #expect(try trend(quarters)[0...4] == ["0", "0.0", "0.0", "0.0", "1.0"])
    let one = try await run("--from", "2021", "--to", "2021")
    #expect(one.messages.contains("no trend is tested: one whole bin has articles"))
    #expect(!one.output.contains("nan") && !one.output.contains("inf"))
  }
}

import Foundation
import Testing

@testable import bifocal

@Suite struct BenchCommandTests {
  /// What a program in another language would read.
  struct Report: Decodable {
    struct Slice: Decodable {
      let slice: String
      let documents: Int
      let bytes: Int
      let characters: Int
      let measures: [Measure]
    }
    struct Measure: Decodable {
      let words_by: String
      let threads: Int
      let tokens: Int
      let times_per_run: Int
      let seconds_of_runs: [Double]
      let seconds: Double
      let megabytes_per_second: Double
      let megacharacters_per_second: Double
      let megatokens_per_second: Double
      let p50_milliseconds: Double
      let p95_milliseconds: Double
      let ratio_to_plain: Double
      let speed_up: Double
    }
    let versions: [String: String]
    let runs: Int
    let documents: Int
    let bytes: Int
    let peak_memory_bytes: Int
    let slices: [Slice]
  }

  /// Runs the command with a clock of its own, so that nothing waits.
  private func run(_ words: String..., seeds: String = "seeds") async -> CapturedRun {
    let clock = TickingClock(tick: .milliseconds(30))
    let command = BenchCommand(clock: clock.callAsFunction, seeds: seeds)
    let program = Program(commands: CommandList([command]), version: .bifocal)
    return await CapturedRun(
      ["bench"] + words, program: program, environment: Repository.environment)
  }

  @Test("JSON holds what was measured and by what")
  func json() async throws {
    let folder = try TemporaryFolder()
    try folder.write("普京访问哈萨克斯坦。", to: "a.txt")
    try folder.write("Putin visits Kazakhstan.", to: "b.txt")
    let run = await run(folder.path(""), "--runs", "3", "--threads", "2", "-f", "json")
    #expect(run.code == .done)
    #expect(run.messages == "")
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(Set(report.versions.keys) == ["bifocal", "icu", "unicode", "lexicons"])
    #expect(report.runs == 3)
    #expect(report.documents == 2)
    #expect(report.bytes == 54)
    #expect(report.peak_memory_bytes > 1_000_000)
    #expect(report.slices.map(\.slice) == ["zh-Hans", "en", "all"])
    #expect(report.slices.map(\.bytes) == [30, 24, 54])
    #expect(report.slices.map(\.characters) == [10, 24, 34])
    #expect(
      report.slices.last?.measures.map { "\($0.words_by) \($0.threads)" } == [
        "lexicon 1", "icu 1", "plain 1", "lexicon 2", "icu 2",
      ])
    // 普京 访问 哈萨克斯坦 。
    #expect(report.slices[0].measures[0].tokens == 4)
    for slice in report.slices {
      let plain = slice.measures[2]
      #expect(slice.measures[1].tokens == plain.tokens)
      for measure in slice.measures {
        #expect(measure.seconds_of_runs.count == 3)
        #expect(measure.seconds > 0 && measure.times_per_run >= 1)
        #expect(measure.p50_milliseconds <= measure.p95_milliseconds)
        let bytes = measure.megabytes_per_second * measure.seconds * 1_000_000
        #expect(abs(bytes - Double(slice.bytes)) < 0.001)
        #expect(measure.megatokens_per_second > 0 && measure.megacharacters_per_second > 0)
        #expect(measure.ratio_to_plain > 0 && measure.speed_up > 0)
      }
      #expect(plain.ratio_to_plain == 1 && plain.speed_up == 1)
    }
  }

  @Test("the table is for people; threads have columns if there are several")
  func table() async throws {
    let folder = try TemporaryFolder()
    try folder.write("普京访问。", to: "a.txt")
    let run = await run(folder.path("a.txt"), "--runs", "1")
    #expect(
      run.output.hasPrefix(
        """
        slice    documents  words by  tokens  MB/s  Mchar/s  Mtoken/s  p50 ms  p95 ms  × plain
        ───────  ─────────  ────────  ──────  ────  ───────  ────────  ──────  ──────  ───────
        zh-Hans          1  lexicon        3   0.0     0.00      0.00  30.000  30.000     1.00

        """))
    #expect(run.output.contains("\n\ndocuments 1, bytes 15, runs 1 (medians shown), peak memory "))
    #expect(run.output.contains("\nbifocal \(Version.number), icu "))
    let threads = await self.run(folder.path("a.txt"), "--runs", "1", "-j", "2")
    #expect(threads.output.contains("× plain  threads  speed-up\n"))
  }

  @Test("without a PATH, the seeds are measured, if they are there")
  func seeds() async throws {
    let none = await run(seeds: "nowhere")
    #expect(none.code == .failure)
    #expect(
      none.messages == "bifocal: no PATH, and no folder ./nowhere to measure instead\n")
    let folder = try TemporaryFolder()
    try folder.write("普京访问。", to: "a.txt")
    let some = await run("--runs", "1", seeds: folder.path(""))
    #expect(some.code == .done)
    #expect(some.output.contains("zh-Hans"))
  }

  @Test("what cannot be read is named, and the rest is measured")
  func failures() async throws {
    let folder = try TemporaryFolder()
    try folder.write("普京访问。", to: "a.txt")
    let run = await run(folder.path("a.txt"), "/no/such.txt", "--runs", "1")
    #expect(run.code == .failure)
    #expect(run.output.contains("zh-Hans"))
    #expect(run.messages.hasPrefix("bifocal: /no/such.txt: no such file"))
    let nothing = await self.run("/no/such.txt")
    #expect(nothing.code == .failure)
    #expect(nothing.output == "")
    try folder.write("", to: "empty.txt")
    let empty = await self.run(folder.path("empty.txt"))
    #expect(empty.code == .nothingFound)
    #expect(empty.output == "")
    #expect(empty.messages.contains("empty.txt: no text"))
  }

  @Test(
    "usage errors",
    arguments: [
      (["--runs", "0"], "--runs: \"0\" is not a whole number from 1 to 1000"),
      (["--threads", "x"], "--threads: \"x\" is not a whole number from 1 to 256"),
      (["--format", "csv"], "--format: \"csv\" is not one of table, json"),
    ])
  func usage(options: [String], message: String) async {
    let run = await CapturedRun(
      ["bench"] + options, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages == "bifocal: \(message)\n")
  }
}

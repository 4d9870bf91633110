import BifocalIngest
import BifocalMining
import Testing

@testable import bifocal

@Suite struct ThemesLearnCommandTests {
  @Test("what is printed is a file of rules that the check accepts, the same for any threads")
  func accepted() async throws {
    let folder = try TemporaryFolder()
    let about = (0..<4).map {
      String(repeating: "卫星发射成功，火箭把卫星送入轨道。俄罗斯租用发射场\($0)。", count: 6)
    }
    let others = (0..<4).map {
      String(repeating: "俄罗斯与中国举行会议，第\($0)次。学校开学，老师很高兴。", count: 6)
    }
    func lines(_ texts: [String], _ name: String) throws -> String {
      let lines = texts.enumerated().map { #"{"id":"\#($0.offset)","text":"\#($0.element)"}"# }
      try folder.write(lines.joined(separator: "\n") + "\n", to: name)
      return folder.path(name)
    }
    let positive = try lines(about, "about.jsonl")
    let negative = try lines(others, "others.jsonl")
    let runs = [
      await learned(positive, negative, threads: 1), await learned(positive, negative, threads: 3),
    ]
    #expect(runs[0].code == .done)
    #expect(runs[0].output == runs[1].output)
    #expect(runs[0].output.contains("# proposed for space out of 4 articles about it and 4 others"))
    #expect(runs[0].output.contains("space\tzh\t卫星\t1\n"))

    let shipped = try LexiconFolder(at: Repository.path("lexicons")).files
      .filter { $0.path.hasPrefix("actors/") }
    let set = try LexiconSet(
      files: shipped + [
        ("themes.tsv", "id\ten\tzh\tdefinition\nspace\tSpace\t航天\tspace\n"),
        ("themes/space.tsv", runs[0].output),
      ])
    #expect(set.faults.isEmpty)
    #expect(set.themes.rules.count > 3)
  }

  private func learned(_ positive: String, _ negative: String, threads: Int) async -> CapturedRun {
    await Repository.run(
      "themes", "learn", "--id", "space", "--positive", positive, "--negative", negative,
      "--threads", String(threads))
  }

  @Test("both sides are needed")
  func missing() async {
    let run = await Repository.run("themes", "learn", "--positive", "x")
    #expect(run.code == .failure)
    #expect(run.messages.contains("--negative PATH is needed"))
  }
}

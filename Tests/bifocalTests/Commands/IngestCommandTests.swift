import Foundation
import Testing

@testable import bifocal

@Suite struct IngestCommandTests {
  @Test(
    "the corpus gives what the files give",
    arguments: [
      ["tokenize", "--format", "tsv"], ["tag", "--format", "jsonl"], ["terms", "--format", "csv"],
      ["trends", "--format", "csv"],
    ])
  func roundTrip(command: [String]) async throws {
    let folder = try TemporaryFolder()
    let corpus = await Repository.run("ingest", Repository.seeds)
    #expect(corpus.code == .done)
    #expect(corpus.messages == "")
    try folder.write(corpus.output, to: "corpus.jsonl")
    let fromFiles = await CapturedRun(
      [command[0], Repository.seeds] + command.dropFirst(), program: .bifocal,
      environment: Repository.environment)
    let fromCorpus = await CapturedRun(
      [command[0], folder.path("corpus.jsonl")] + command.dropFirst(), program: .bifocal,
      environment: Repository.environment)
    #expect(fromFiles.code == .done)
    #expect(!fromFiles.output.isEmpty)
    #expect(fromCorpus.output == fromFiles.output)
  }

  @Test("a corpus of a corpus is the same corpus")
  func twice() async throws {
    let folder = try TemporaryFolder()
    let once = await Repository.run("ingest", Repository.path("seeds/000_1497241fa958adf7.txt"))
    try folder.write(once.output, to: "corpus.jsonl")
    let again = await Repository.run("ingest", folder.path("corpus.jsonl"))
    #expect(again.output == once.output)
  }

  @Test("the same bytes for any number of threads", arguments: ["1", "3", "8"])
  func threads(count: String) async throws {
    let one = await Repository.run("ingest", Repository.seeds, "--threads", "2")
    let many = await Repository.run("ingest", Repository.seeds, "--threads", count)
    #expect(many.output == one.output)
    #expect(one.output.split(separator: "\n").count == 5)
  }

  @Test("a bad file is named, and the others are written")
  func badFile() async throws {
    let folder = try TemporaryFolder()
    try folder.write("普京访问北京。", to: "a.txt")
    try Data([0x61, 0xFF]).write(to: folder.url.appending(path: "b.txt"))
    let run = await Repository.run("ingest", folder.path(""))
    #expect(run.code == .failure)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.messages.contains("b.txt: invalid UTF-8 at byte offset 1"))
  }

  private static let report = "普京访问北京，与习近平会谈能源合作。双方签署多项协议。"
  private static let wire = "新华社北京电 " + report + "两国元首还讨论了中亚的铁路项目。"

  @Test(
    "copies are marked, left out or not looked for",
    arguments: [
      ("mark", ["a -", "b a", "c -"], ""), ("off", ["a -", "b -", "c -"], ""),
      ("keep-first", ["a -", "c -"], "bifocal: copies of articles left out: 1\n"),
    ])
  func copies(mode: String, expected: [String], messages: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.wire, to: "a.txt")
    try folder.write(Self.wire.replacing("，", with: ","), to: "b.txt")
    try folder.write("哈萨克斯坦总统在阿斯塔纳会见客人。", to: "c.txt")
    let run = await Repository.run("ingest", folder.path(""), "--dedupe", mode)
    #expect(run.messages == messages)
    let lines = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
    #expect(lines.map { "\($0.id) \($0.duplicateOf ?? "-")" } == expected)
  }

  private struct Line: Decodable {
    let id: String
    let duplicateOf: String?
  }

  @Test("what is left out of a seed, and why")
  func explain() async {
    let run = await Repository.run(
      "ingest", Repository.path("seeds/004_94c7d6cfa3afb31f.txt"), "--explain")
    #expect(run.code == .done)
    #expect(
      run.output == """
        004_94c7d6cfa3afb31f
          frame of the page             路透社
          title                         中俄影响力消长 或改变中亚地区格局
          mostly links                  中国-中亚峰会同步G7 向国际示威？
          mostly links                  美国撤出阿富汗后 中国单独面对中亚挑战
          credit line                   记者：乔琴恩 责编：何平 网编：洪伟

        """)
  }

  @Test("paragraphs in other languages are named, and not counted as terms")
  func languages() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "\(Self.wire)\n\nПослание Президента Федеральному Собранию Российской Федерации\n",
      to: "a.txt")
    let corpus = await Repository.run("ingest", folder.path(""), "--offsets", "utf8")
    let start = Self.wire.utf8.count + 2
    #expect(corpus.output.contains(#"{"start":0,"end":\#(start),"language":"zh-Hans"}"#))
    #expect(corpus.output.contains(#"{"start":\#(start),"#))
    let terms = await Repository.run("terms", folder.path(""), "--top", "0", "--format", "csv")
    #expect(terms.output.contains("北京"))
    #expect(!terms.output.contains("Послание"))
    let all = await Repository.run(
      "terms", folder.path(""), "--top", "0", "--format", "csv", "--languages", "zh-Hans,und")
    #expect(all.output.contains("Послание"))
    let followed = await Repository.run(
      "trends", folder.path(""), "--of", "terms", "--top", "0", "--format", "csv")
    #expect(!followed.output.contains("Послание"))
  }

  @Test("nothing to read") func empty() async throws {
    let folder = try TemporaryFolder()
    let run = await Repository.run("ingest", folder.path(""))
    #expect(run.code == .nothingFound)
  }
}

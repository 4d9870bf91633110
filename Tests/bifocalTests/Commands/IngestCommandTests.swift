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

  @Test("nothing to read") func empty() async throws {
    let folder = try TemporaryFolder()
    let run = await Repository.run("ingest", folder.path(""))
    #expect(run.code == .nothingFound)
  }
}

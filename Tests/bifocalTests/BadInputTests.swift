import Foundation
import Testing

@testable import bifocal

/// What goes wrong is named, and the rest is done.
@Suite struct BadInputTests {
  private static let article = "俄罗斯总统普京访问哈萨克斯坦，与托卡耶夫举行会谈。"

  @Test("a path that does not exist, beside one that does")
  func missingPath() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.article, to: "good.txt")
    let run = await Repository.run(
      "tag", folder.path("nothing.txt"), folder.path("good.txt"), "--format", "jsonl")
    #expect(run.code == .failure)
    #expect(run.messages.contains("nothing.txt: no such file"))
    #expect(try TaggedLine.lines(run.output).map(\.id) == ["good"])
  }

  @Test("an empty file and a folder without documents hold nothing to find")
  func nothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.txt")
    let empty = await Repository.run("tag", folder.path("empty.txt"))
    #expect(empty.code == .nothingFound)
    #expect(empty.messages.contains("empty.txt: no text"))
    let bare = try TemporaryFolder()
    let none = await Repository.run("terms", bare.path(""))
    #expect(none.code == .nothingFound)
    #expect(none.messages.contains("no documents"))
    #expect(none.output.isEmpty)
  }

  @Test("bytes that are not UTF-8 are named with their offset, and the other documents are done")
  func invalidUTF8() async throws {
    let folder = try TemporaryFolder()
    try Data(Array("abc普".utf8) + [0xFF, 0xFE]).write(to: URL(filePath: folder.path("bad.txt")))
    try folder.write(Self.article, to: "good.txt")
    let run = await Repository.run("tag", folder.path(""), "--format", "jsonl")
    #expect(run.code == .failure)
    #expect(run.messages.contains("bad.txt: invalid UTF-8 at byte offset 6"))
    #expect(try TaggedLine.lines(run.output).map(\.id) == ["good"])
  }

  @Test("a faulty line of a lexicon is named with its place, and the rest is used")
  func lexicon() async throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: Repository.path("lexicons"), toPath: folder.path("lexicons"))
    try folder.write(
      "id\ttype\ten\tzh-Hans\tzh-Hant\taliases-en\taliases-zh\tshort\tflags\nx\tPER\tX\n",
      to: "lexicons/actors/mine.tsv")
    try folder.write(Self.article, to: "good.txt")
    let run = await Repository.run(
      "tag", folder.path("good.txt"), "--format", "jsonl", "--lexicons", folder.path("lexicons"))
    #expect(run.code == .failure)
    #expect(run.messages.contains("actors/mine.tsv:2:3: 3 columns; expected 9"))
    #expect(try TaggedLine.lines(run.output)[0].actor("vladimir-putin")?.count == 1)
  }

  @Test("no lexicons where they are said to be")
  func missingLexicons() async throws {
    let run = await Repository.run("tag", Repository.seeds, "--lexicons", "/nonexistent")
    #expect(run.code == .failure)
    #expect(run.messages.contains("/nonexistent"))
    #expect(run.output.isEmpty)
  }

  @Test("a JSON line that is none, between two that are")
  func jsonLines() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"id\":\"1\",\"text\":\"普京\"}\n{\"id\":\"2\"}\n{\"id\":\"3\",\"text\":\"普丁\"}\n",
      to: "news.jsonl")
    let run = await Repository.run("tag", folder.path("news.jsonl"), "--format", "jsonl")
    #expect(run.code == .failure)
    #expect(run.messages.contains("news.jsonl:2"))
    #expect(try TaggedLine.lines(run.output).map(\.id) == ["1", "3"])
  }

  @Test("an article without actors or themes is nothing found")
  func nothingFound() async throws {
    let folder = try TemporaryFolder()
    try folder.write("今天天气很好。", to: "weather.txt")
    let run = await Repository.run("tag", folder.path("weather.txt"), "--format", "jsonl")
    #expect(run.code == .nothingFound)
    #expect(try TaggedLine.lines(run.output).count == 1)
  }

  @Test("a mistyped option and a wrong choice are answered with a way out")
  func usage() async {
    let option = await Repository.run("tag", "seeds", "--formt", "csv")
    #expect(option.code == .failure)
    #expect(option.messages == "bifocal: unknown option --formt; did you mean --format?\n")
    let choice = await Repository.run("trends", "seeds", "--by", "hour")
    #expect(
      choice.messages
        == "bifocal: --by: \"hour\" is not one of year, quarter, month, week, day\n")
  }
}

import BifocalText
import Foundation
import Testing

@testable import bifocal

/// The options by which every command reads its inputs, from the command line to the text.
@Suite struct InputOptionsTests {
  private static let gbk: [UInt8] = [0xC6, 0xD5, 0xBE, 0xA9, 0xA1, 0xA3]  // 普京。

  private func write(_ bytes: [UInt8], to name: String, in folder: TemporaryFolder) throws {
    try Data(bytes).write(to: URL(filePath: folder.path(name)))
  }

  @Test("an encoding is named, and said")
  func encoding() async throws {
    let folder = try TemporaryFolder()
    try write(Self.gbk, to: "a.txt", in: folder)
    let run = await Repository.run("tokenize", folder.path("a.txt"), "--encoding", "GBK")
    #expect(run.output == "普京 。\n")
    #expect(run.messages.contains("a.txt: read as GB18030, as asked for"))
    let refused = await Repository.run("tokenize", folder.path("a.txt"))
    #expect(refused.code == .failure)
    #expect(refused.messages.contains("--encoding NAME reads another encoding"))
  }

  @Test("a name that is no encoding is an error of use, with what may be meant")
  func unknownEncoding() async throws {
    let run = await Repository.run("tokenize", "-", "--encoding", "gkb")
    #expect(run.code == .failure)
    #expect(run.messages.contains("\"gkb\" is not an encoding"))
    #expect(run.messages.contains("did you mean gbk?"))
  }

  @Test("what cannot be read is replaced and counted when that is asked for")
  func lenient() async throws {
    let folder = try TemporaryFolder()
    try write(Array("普京".utf8) + [0xFF], to: "a.txt", in: folder)
    let run = await Repository.run("tokenize", folder.path("a.txt"), "--lenient")
    #expect(run.code == .done)
    #expect(run.output == "普京 \u{FFFD}\n")
    #expect(run.messages.contains("a.txt: 1 unreadable sequence replaced"))
  }

  @Test("fields go by the names that are given")
  func fields() async throws {
    let folder = try TemporaryFolder()
    try folder.write("nr;body;when\n7;俄罗斯;8 July 2022\n", to: "a.csv")
    let run = await Repository.run(
      "tag", folder.path("a.csv"), "--text-field", "body", "--id-field", "nr", "--date-field",
      "when", "--format", "jsonl")
    let line = try #require(try TaggedLine.lines(run.output).first)
    #expect(line.id == "7")
    #expect(line.date == "2022-07-08")
  }

  @Test("no date is after today, which an option may set")
  func today() async throws {
    let folder = try TemporaryFolder()
    try folder.write("# T\n\n发布时间：2022-07-08\n\n俄罗斯总统普京访问塔吉克斯坦。", to: "a.md")
    func date(_ options: [String], today: PartialDate? = nil) async throws -> String? {
      var environment = Repository.environment
      environment.today = today
      let run = await CapturedRun(
        ["tag", folder.path("a.md"), "--format", "jsonl"] + options, program: .bifocal,
        environment: environment)
      return try #require(try TaggedLine.lines(run.output).first).date
    }
    #expect(try await date([]) == "2022-07-08")
    #expect(try await date(["--today", "2022-07-07"]) == nil)
    #expect(try await date([], today: PartialDate("2022-07-07")) == nil)
    let run = await Repository.run("tag", folder.path("a.md"), "--today", "soon")
    #expect(run.messages.contains("is not a day such as 2022-07-08"))
  }
}

import Testing

@testable import bifocal

@Suite struct TrendStateFileTests {
  private static let first = """
    {"id":"1","date":"2022-01-05","text":"俄罗斯谈制裁，谈能源。"}
    {"id":"2","date":"2022-02-05","text":"制裁，制裁，又是制裁。"}

    """
  private static let second = """
    {"id":"3","date":"2022-01-30","text":"能源，能源，新能源。"}
    {"id":"4","date":"2022-04-05","text":"制裁不再。"}

    """

  private let folder: TemporaryFolder
  /// No lexicons, for reading the real ones takes longer than all else.
  private let lexicons: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    lexicons = try TemporaryFolder()
    try folder.write(Self.first, to: "1.jsonl")
    try folder.write(Self.second, to: "2.jsonl")
  }

  private func run(_ files: [String], _ words: String...) async -> CapturedRun {
    await CapturedRun(
      ["trends", "--lexicons", lexicons.path("")] + files.map { folder.path($0) }
        + ["--by", "month", "--min-count", "1", "--top", "0", "--format", "csv"] + words,
      program: .bifocal, environment: Repository.environment)
  }

  @Test("what is added day by day is what is counted at once, and twice is once")
  func update() async throws {
    let atOnce = await run(["1.jsonl", "2.jsonl"], "--show", "bins")
    let state = folder.path("s.state")
    let one = await run(["1.jsonl"], "--show", "bins", "--update", state)
    #expect(one.code == .done, "\(one.messages)")
    let two = await run(["2.jsonl"], "--show", "bins", "--update", state)
    #expect(two.output == atOnce.output)
    let bytes = try folder.read("s.state")
    let again = await run(["2.jsonl", "1.jsonl"], "--show", "bins", "--update", state)
    #expect(again.output == atOnce.output)
    #expect(again.messages.contains("4 counted before, and not again"))
    #expect(try folder.read("s.state") == bytes)
    // Nothing is left beside it.
    #expect(try folder.names == ["1.jsonl", "2.jsonl", "s.state"])
  }

  @Test("counts that were made otherwise are refused, and stay as they were")
  func refused() async throws {
    let state = folder.path("s.state")
    _ = await run(["1.jsonl"], "--update", state)
    let bytes = try folder.read("s.state")
    let by = await run(["2.jsonl"], "--update", state, "--by", "week")
    #expect(by.code == .failure)
    #expect(by.messages.contains("its counts were made with by \"month\", not \"week\""))
    let subject = await run(["2.jsonl"], "--update", state, "--of", "themes")
    #expect(
      subject.messages.contains("made with query \"terms\", not \"themes\"; use that again, or"))
    let others = try TemporaryFolder()
    try others.write("word\n", to: "words.txt")
    let other = await run(["2.jsonl"], "--update", state, "--lexicons", others.path(""))
    #expect(other.messages.contains("made with lexicons \"sha256:"))
    #expect(try folder.read("s.state") == bytes)
    try folder.write(bytes.replacing("bifocal trends\t1", with: "bifocal trends\t9"), to: "s.state")
    let version = await run(["2.jsonl"], "--update", state)
    #expect(
      version.messages.contains(
        "s.state: line 1: expected version 1, not 9; count all articles again"))
    try folder.write("id,text\n", to: "s.state")
    let noState = await run(["2.jsonl"], "--update", state)
    #expect(
      noState.messages.contains("expected the state of an earlier --update; name another file"))
    #expect(try folder.read("s.state") == "id,text\n")
  }
}

import Testing

@testable import bifocal

/// Scores of small gold standards, with the shipped lexicons.
@Suite struct EvaluateCommandTests {
  private static let texts = """
    {"id":"a","text":"普京访问哈萨克斯坦。"}
    {"id":"b","text":"The team won again."}

    """

  private func run(
    _ files: [String: String], _ words: String...
  ) async throws -> (output: String, messages: String, code: ExitCode) {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    let words = words.map { files.keys.contains($0) ? folder.path($0) : $0 }
    let run = await CapturedRun(
      ["evaluate", "-q"] + words, program: .bifocal, environment: Repository.environment)
    return (run.output, run.messages.replacing(folder.path(""), with: ""), run.code)
  }

  @Test func recordsWithActorsAndThemes() async throws {
    let gold = """
      {"id":"a","entities":[{"start":0,"end":2,"type":"PER","id":"vladimir-putin"},\
      {"start":4,"end":9,"type":"GPE","id":"KAZ"}],"themes":[]}
      {"id":"b","entities":[],"themes":[],"off_domain":true}

      """
    let run = try await run(
      ["gold.jsonl": gold, "texts.jsonl": Self.texts], "--gold", "gold.jsonl", "texts.jsonl",
      "--format", "json")
    #expect(
      run.output.hasPrefix(
        #"{"actors":{"all":{"span":{"precision":1.0,"recall":1.0,"f1":1.0,"right":2,"#))
    #expect(run.output.contains(#""off_domain":1"#))
    #expect((run.messages, run.code) == ("", .done))
  }

  @Test(
    "positions in other units",
    arguments: [("utf8", 12, 27), ("utf16", 4, 9)])
  func units(unit: String, start: Int, end: Int) async throws {
    let gold = #"{"id":"a","entities":[{"start":\#(start),"end":\#(end),"type":"GPE","id":"KAZ"}]}"#
    let run = try await run(
      ["gold.jsonl": gold, "texts.jsonl": Self.texts], "--gold", "gold.jsonl", "texts.jsonl",
      "--format", "json", "--offsets", unit)
    #expect(run.output.contains(#""GPE":{"precision":1.0,"recall":1.0"#))
  }

  @Test("what lies behind the end of the reading does not count")
  func until() async throws {
    let gold = #"{"id":"a","until":2,"entities":[]}"#
    let run = try await run(
      ["gold.jsonl": gold, "texts.jsonl": Self.texts], "--gold", "gold.jsonl", "texts.jsonl",
      "--format", "json")
    #expect(run.output.contains(#""PER":{"precision":0.0"#))
    #expect(!run.output.contains("GPE"))
  }

  @Test("sentences: states are places where the gold standard knows no states")
  func sentences() async throws {
    let run = try await run(
      ["gold.iob2": "普京 B-PER\n访问 O\n哈萨克斯坦 B-LOC\n\n周三 B-DATE\n"], "--gold", "gold.iob2")
    #expect(
      run.output == """
        actors  measure  precision  recall     F1  right  found  wanted
        ──────  ───────  ─────────  ──────  ─────  ─────  ─────  ──────
        all     span         100.0   100.0  100.0      2      2       2
                typed        100.0   100.0  100.0      2      2       2
                PER          100.0   100.0  100.0      1      1       1
                LOC          100.0   100.0  100.0      1      1       1

        """)
    #expect(run.messages == "")
  }

  @Test func wordsWithTrainingAndErrors() async throws {
    let run = try await run(
      ["gold.txt": "普京 访问 中国\n", "training.txt": "访问 中国\n"], "--gold", "gold.txt", "--of",
      "words", "--training", "training.txt", "--segmentation", "icu", "--errors", "3")
    #expect(
      run.output == """
        words    measure  precision  recall    F1  right  found  wanted
        ───────  ───────  ─────────  ──────  ────  ─────  ─────  ──────
        all      words         50.0    66.7  57.1      2      4       3
        unknown  recall           –     0.0     –      0      –       1

        count  error  text  wanted  found  document  context
        ─────  ─────  ────  ──────  ─────  ────────  ───────
            1  words  普京  普京    普 京  1

        """)
  }

  @Test(
    "bad gold standards are named with what was expected",
    arguments: [
      (
        #"{"id":"a","entities":[{"start":0,"end":99,"type":"PER"}]}"#,
        "gold.jsonl:1:entities.1: no place from 0 to 99; expected two positions in the text"
      ),
      (
        #"{"id":"a","entities":[{"start":0,"end":2,"type":"MISC"}]}"#,
        "gold.jsonl:1:entities.1.type: unknown type \"MISC\"; expected one of PER, ORG, GPE, LOC, LAW"
      ),
      (
        #"{"id":"a","themes":[{"id":"energy","status":"maybe"}]}"#,
        "gold.jsonl:1:themes.1.status: unknown status \"maybe\"; "
          + "expected one of asserted, denied, attributed, hypothetical"
      ),
      (
        #"{"id":"a","sha256":"0"}"#,
        "gold.jsonl:1:sha256: the text is another one; expected the text that was marked"
      ),
      (
        #"{"id":"c","themes":[]}"#,
        "gold.jsonl:1:id: no article called \"c\"; expected one among those given"
      ),
      (
        "{\"id\":\"a\"}\n{\"id\":\"a\"}",
        "gold.jsonl:2:id: a second record of \"a\"; expected one a document"
      ),
    ])
  func badRecords(gold: String, message: String) async throws {
    let run = try await run(
      ["gold.jsonl": gold, "texts.jsonl": Self.texts], "--gold", "gold.jsonl", "texts.jsonl")
    #expect(run.messages == "bifocal: \(message)\n")
    #expect(run.code == .failure)
  }

  @Test(
    "bad command lines",
    arguments: [
      ([], "--gold FILE is needed"),
      (["--gold", "gold.jsonl"], "too few operands; expected PATH…"),
      (["--gold", "gold.iob2", "x"], "unexpected operand \"x\""),
      (["--gold", "empty.iob2"], "empty.iob2: no text; expected an article"),
      (
        ["--gold", "gold.iob2"],
        "gold.iob2: no entity of a known type; expected tags such as B-PER"
      ),
    ])
  func badLines(words: [String], message: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.iob2")
    try folder.write("a O\n", to: "gold.iob2")
    try folder.write("{\"id\":\"a\"}", to: "gold.jsonl")
    let words = words.map { $0.contains(".") ? folder.path($0) : $0 }
    let run = await CapturedRun(
      ["evaluate"] + words, program: .bifocal, environment: Repository.environment)
    #expect(run.messages.replacing(folder.path(""), with: "") == "bifocal: \(message)\n")
    #expect(run.code == .failure)
  }
}

import Foundation
import TestSupport
import Testing

@testable import bifocal

@Suite struct TokenizeCommandTests {
  /// A JSON line of a document, whose text is taken exactly as it is.
  private static func line(_ text: String, id: String = "d") throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(["id": id, "text": text]), as: UTF8.self) + "\n"
  }

  private func run(_ text: String, _ options: String...) async throws -> CapturedRun {
    let folder = try TemporaryFolder()
    try folder.write(try Self.line(text), to: "in.jsonl")
    return await CapturedRun(
      ["tokenize", folder.path("in.jsonl")] + options, program: .bifocal,
      environment: Repository.environment)
  }

  @Test(
    "each format",
    arguments: [
      ("text", "普丁 走了 。\n3 \" x \"\n"),
      (
        "table",
        """
        document  start  end  kind         text
        ────────  ─────  ───  ───────────  ────
        d         0      2    ideographic  普丁
        d         2      4    ideographic  走了
        d         4      5    other        。
        d         6      7    number       3
        d         8      9    other        "
        d         9      10   word         x
        d         10     11   other        "

        """
      ),
      (
        "jsonl",
        #"{"id":"d","tokens":[{"start":0,"end":2,"kind":"ideographic","text":"普丁"},"#
          + #"{"start":2,"end":4,"kind":"ideographic","text":"走了"},"#
          + #"{"start":4,"end":5,"kind":"other","text":"。"},"#
          + #"{"start":6,"end":7,"kind":"number","text":"3"},"#
          + #"{"start":8,"end":9,"kind":"other","text":"\""},"#
          + #"{"start":9,"end":10,"kind":"word","text":"x"},"#
          + #"{"start":10,"end":11,"kind":"other","text":"\""}]}"# + "\n"
      ),
      (
        "csv",
        """
        document,start,end,kind,text
        d,0,2,ideographic,普丁
        d,2,4,ideographic,走了
        d,4,5,other,。
        d,6,7,number,3
        d,8,9,other,\"\"\"\"
        d,9,10,word,x
        d,10,11,other,\"\"\"\"

        """
      ),
    ])
  func formats(format: String, expected: String) async throws {
    let run = try await run("普丁走了。\n3 \"x\"", "--format", format)
    #expect(run.messages == "")
    #expect(run.output == expected)
  }

  @Test("a token is a line in tsv, sentences are its last column")
  func tabs() async throws {
    let run = try await run("a\tb\\\n", "-f", "tsv", "--keep", "all", "--sentences")
    #expect(
      run.output == """
        document\tstart\tend\tkind\ttext\tsentence
        d\t0\t1\tword\ta\t0
        d\t1\t2\tspace\t\\t\t0
        d\t2\t3\tword\tb\t0
        d\t3\t4\tother\t\\\\\t0
        d\t4\t5\tspace\t\\n\t0

        """)
  }

  @Test("conllu goes by sentences without being asked")
  func coNLLU() async throws {
    let run = try await run("Mr. Putin left. 普京走了。", "-f", "conllu", "--offsets", "utf8")
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("#") } == [
        "# newdoc id = d", "# sent_id = d-0", "# text = Mr. Putin left.", "# sent_id = d-1",
        "# text = 普京走了。",
      ])
    #expect(
      lines.contains("1\t普京\t_\t_\t_\t_\t_\t_\t_\tOffset=16:22|Kind=ideographic|SpaceAfter=No"))
  }

  @Test("--sentences prints a sentence a line, by the abbreviations of the lexicons")
  func sentences() async throws {
    let run = try await run("他走了。Mr. Putin left. He said so.", "--sentences")
    #expect(run.output == "他 走了 。\nMr . Putin left .\nHe said so .\n")
  }

  @Test("--keep and --drop, by the stop words of the lexicons")
  func classes() async throws {
    let text = "The war in 2022: 戰爭和和平。"
    #expect(try await run(text, "--keep", "words").output == "The war in 戰爭 和 和平\n")
    #expect(
      try await run(text, "--drop", "punctuation,stopwords").output == "war 2022 戰爭 和平\n")
    #expect(try await run(text, "--keep", "stopwords").output == "The in 和\n")
    let none = try await run(text, "--drop", "all", "-f", "csv")
    #expect(none.output == "document,start,end,kind,text\n")
    #expect(none.code == .nothingFound)
  }

  @Test("with --keep all the tokens join back to any text")
  func joins() async throws {
    struct Line: Decodable {
      struct Token: Decodable {
        let start: Int
        let end: Int
        let text: String
      }
      let id: String
      let tokens: [Token]
    }
    var random = SplitMix64(seed: 41)
    let texts = (0..<100).map { _ in "去俄化 \n" + RandomText.string(length: 60, using: &random) + "\\"
    }
    let folder = try TemporaryFolder()
    let lines = try texts.enumerated().map { try Self.line($1, id: String($0)) }
    try folder.write(lines.joined(), to: "in.jsonl")
    let run = await Repository.run(
      "tokenize", folder.path("in.jsonl"), "--keep", "all", "-f", "jsonl", "--offsets", "utf16")
    #expect(run.code == .done)
    let printed = run.output.split(separator: "\n").map { Data($0.utf8) }
    try #require(printed.count == texts.count)
    for (text, data) in zip(texts, printed) {
      let tokens = try JSONDecoder().decode(Line.self, from: data).tokens
      #expect(Array(tokens.map(\.text).joined().unicodeScalars) == Array(text.unicodeScalars))
      #expect(tokens.map(\.start) == [0] + tokens.dropLast().map(\.end))
      #expect(tokens.last?.end == text.utf16.count)
    }
  }

  @Test(
    "--search prints the words inside words after them",
    arguments: [
      (["-f", "text"], "中国外交部 中国 外交部 外交\nEU 外交部 外交\n"),
      (["-f", "text", "--sentences"], "中国外交部 中国 外交部 外交\nEU 外交部 外交\n"),
      (["-f", "text", "--segmentation", "icu"], "中国 外交部 外交\nEU 外交部 外交\n"),
      (["-f", "text", "--segmentation", "spaces"], "中国外交部 中国 外交部 外交\nEU 外交部 外交\n"),
      (
        ["-f", "csv", "--sentences"],
        """
        document,start,end,kind,text,sentence
        d,0,5,ideographic,中国外交部,0
        d,0,2,ideographic,中国,0
        d,2,5,ideographic,外交部,0
        d,2,4,ideographic,外交,0
        d,6,8,word,EU,1
        d,9,12,ideographic,外交部,1
        d,9,11,ideographic,外交,1

        """
      ),
    ])
  func search(options: [String], expected: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(try Self.line("中国外交部\nEU 外交部"), to: "in.jsonl")
    try folder.write("中国外交部\n", to: "user.txt")
    let run = await CapturedRun(
      ["tokenize", folder.path("in.jsonl"), "--words", folder.path("user.txt"), "--search"]
        + options, program: .bifocal, environment: Repository.environment)
    #expect(run.messages == "")
    #expect(run.output == expected)
  }

  @Test("user words are kept whole, also by terms")
  func words() async throws {
    let folder = try TemporaryFolder()
    try folder.write("八一双鹿队员们都来了，八一双鹿", to: "a.txt")
    try folder.write("\u{FEFF}八一双鹿 3 nz\r\n", to: "user.txt")
    let options = ["--words", folder.path("user.txt")]
    let tokens = await CapturedRun(
      ["tokenize", folder.path("a.txt")] + options, program: .bifocal,
      environment: Repository.environment)
    #expect(tokens.output.hasPrefix("八一双鹿 队员 "))
    let terms = await CapturedRun(
      ["terms", folder.path("a.txt"), "-f", "csv"] + options, program: .bifocal,
      environment: Repository.environment)
    #expect(terms.output.contains("\n1,八一双鹿,八一双鹿,2,1,"))
  }

  @Test("faulty user words stop the command, all of them named")
  func faultyWords() async throws {
    let folder = try TemporaryFolder()
    try folder.write("word\n俄\n\t\t\n", to: "a.tsv")
    let path = folder.path("a.tsv")
    let run = await Repository.run("tokenize", Repository.seeds, "--words", path)
    #expect(run.code == .failure)
    #expect(run.output == "")
    #expect(
      run.messages == """
        bifocal: \(path):2: "俄" is a single character; expected two or more
        \(path):3:3: 3 columns; expected 2: word mode

        """)
  }

  @Test(
    "usage errors",
    arguments: [
      (
        ["--keep", "words,verbs"],
        "--keep: \"words,verbs\" is not a comma-separated list of words, numbers, punctuation, "
          + "spaces, stopwords, all"
      ),
      (
        ["--drop", ""],
        "--drop: \"\" is not a comma-separated list of words, numbers, punctuation, spaces, "
          + "stopwords, all"
      ),
      (
        ["--format", "xml"],
        "--format: \"xml\" is not one of text, table, jsonl, csv, tsv, conllu"
      ),
      (
        ["--words", "/no/words"],
        "/no/words: no such file; expected a file, a folder or a pattern that matches one"
      ),
      (["--words"], "--words needs a value: --words FILE"),
      (["--sentences=3"], "--sentences takes no value"),
      (["--search", "-f", "conllu"], "--search does not go with --format conllu"),
    ])
  func usage(options: [String], message: String) async {
    let run = await CapturedRun(
      ["tokenize", "seeds"] + options, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages == "bifocal: \(message)\n")
  }
}

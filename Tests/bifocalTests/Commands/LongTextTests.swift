import BifocalIngest
import Foundation
import TestSupport
import Testing

@testable import bifocal

/// A long text in parts is printed as if it were one.
@Suite struct LongTextTests {
  /// A file of several reads, so that it has several parts.
  private static func text(seed: UInt64) -> String {
    var random = SplitMix64(seed: seed)
    let marks = [
      "。世", "！a", "\n", "\n\n", "，俄罗斯", "去俄化。\r\n", "in Central\nAsia. ", "He left. ",
    ]
    return (0..<4000).map { _ in
      RandomText.string(length: 12, using: &random)
        + marks[Int.random(in: marks.indices, using: &random)]
    }.joined()
  }

  private struct Line: Encodable {
    let id = "d"
    let text: String
  }

  /// What is printed of `text` in parts of little more than a read.
  private func inParts(_ text: String, _ options: [String]) async throws -> Printed {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "d.txt")
    return try await run(
      folder.path("d.txt"), LongTextRule(limit: 0, partSize: 1000), options)
  }

  /// What is printed of `text` as one.
  private func whole(_ text: String, _ options: [String]) async throws -> Printed {
    let folder = try TemporaryFolder()
    let line = try JSONEncoder().encode(Line(text: text))
    try folder.write(String(decoding: line, as: UTF8.self), to: "d.jsonl")
    return try await run(folder.path("d.jsonl"), LongTextRule(), options)
  }

  private struct Printed {
    let output: String
    let messages: String
    let code: ExitCode
  }

  private func run(
    _ path: String, _ rule: LongTextRule, _ options: [String]
  ) async throws -> Printed {
    var command = TokenizeCommand()
    command.longTexts = rule
    let output = Output.memory()
    let errors = Output.memory()
    let console = Console(output: output, errors: errors, environment: Repository.environment)
    let arguments = try Arguments(
      [path] + options, operands: command.operands, options: command.allOptions)
    let code = try await command.run(arguments, console: console)
    return Printed(output: output.text, messages: errors.text, code: code)
  }

  @Test(
    "random text, in every format but jsonl",
    arguments: [
      ["-f", "tsv", "--keep", "all", "--offsets", "scalar"],
      ["-f", "tsv", "--offsets", "utf8", "--sentences", "--keep", "all"],
      ["-f", "tsv", "--offsets", "utf16", "--search"],
      ["-f", "csv", "-j", "3"], ["-f", "table"], ["-f", "conllu"], ["-f", "text"],
      ["-f", "text", "--keep", "words"], ["-f", "text", "--sentences"],
      ["-f", "tsv", "--segmentation", "icu"], ["-f", "tsv", "--segmentation", "spaces"],
    ])
  func isWhole(options: [String]) async throws {
    let text = Self.text(seed: 77)
    let parts = try await inParts(text, options)
    let whole = try await whole(text, options)
    #expect(parts.code == .done)
    #expect(
      parts.messages.hasSuffix("d.txt: larger than 16 MB; taken as it is, without cleaning\n"))
    #expect(parts.messages.split(separator: "\n").count == 1)
    // The first lines that differ, and not the texts, which would fill the screen.
    let lines = zip(
      parts.output.split(separator: "\n"), whole.output.split(separator: "\n"))
    if let (part, line) = lines.first(where: { $0 != $1 }) { #expect(part == line) }
    let isEqual = parts.output == whole.output
    #expect(isEqual)
  }

  @Test("jsonl has an object for each part, with its number")
  func objects() async throws {
    struct Part: Decodable {
      struct Token: Decodable {
        let start: Int
        let end: Int
        let text: String
      }
      let id: String
      let part: Int
      let tokens: [Token]
    }
    let text = Self.text(seed: 78)
    let run = try await inParts(text, ["-f", "jsonl", "--keep", "all", "--offsets", "utf16"])
    let parts = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Part.self, from: Data($0.utf8))
    }
    #expect(parts.count > 1)
    #expect(parts.map(\.part) == Array(parts.indices))
    #expect(parts.allSatisfy { $0.id == "d" })
    let tokens = parts.flatMap(\.tokens)
    #expect(tokens.map(\.start) == [0] + tokens.dropLast().map(\.end))
    let isSame = tokens.map(\.text).joined().utf8.elementsEqual(text.utf8)
    #expect(isSame)
  }

  @Test("a fault in a later part ends the file, and what was before it is printed")
  func fault() async throws {
    let folder = try TemporaryFolder()
    let lines = String(repeating: "普京访问中国。\n", count: 20_000)
    let url = folder.url.appending(path: "d.txt")
    try (Data(lines.utf8) + Data([0xFF, 0x0A])).write(to: url)
    let run = try await run(folder.path("d.txt"), LongTextRule(limit: 0, partSize: 1000), [])
    #expect(run.code == .failure)
    #expect(run.messages.contains("invalid UTF-8 at byte offset \(lines.utf8.count)"))
    #expect(run.output.hasPrefix("普京 访问 中国 。\n"))
  }
}

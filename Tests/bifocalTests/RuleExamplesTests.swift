import BifocalIngest
import BifocalText
import Foundation
import Testing

@testable import BifocalMining

/// The examples of the description of the rule language, each run as it stands there.
@Suite struct RuleExamplesTests {
  /// A row of the table of examples.
  struct Example: Sendable, CustomStringConvertible {
    let language: String
    let pattern: String
    /// A text with what is found between ⟦ and ⟧.
    let finds: String
    let findsNothingIn: String

    var description: String { pattern }

    init?(_ line: Substring) {
      let cells = line.replacing("\\|", with: "\u{0}").split(separator: " | ").map {
        $0.replacing("\u{0}", with: "|").trimmingCharacters(in: CharacterSet(charactersIn: " |"))
      }
      guard cells.count == 4, ["zh", "en"].contains(cells[0]) else { return nil }
      language = cells[0]
      pattern = String(cells[1].drop { $0 == "`" }.dropLast())
      (finds, findsNothingIn) = (cells[2], cells[3])
    }
  }

  private static let examples = Result {
    try String(contentsOfFile: Repository.path("lexicons/themes/README.md"), encoding: .utf8)
      .split(separator: "\n").compactMap(Example.init)
  }

  @Test("there are at least twenty")
  func count() throws { #expect(try Self.examples.get().count >= 20) }

  @Test("each finds what is marked, and nothing in the other text")
  func examples() throws {
    let examples = try Self.examples.get()
    let tagger = try Self.tagger(examples)
    for (index, example) in examples.enumerated() {
      let parts = example.finds.split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
      try #require(parts.count == 3)
      let found = try Self.found(by: index, of: example, in: parts.joined(), tagger)
      #expect(found == [String(parts[1])], "\(example)")
      #expect(
        try Self.found(by: index, of: example, in: example.findsNothingIn, tagger) == [],
        "\(example)")
    }
  }

  /// A tagger whose themes are the examples, called by their numbers, and the sanctions.
  private static func tagger(_ examples: [Example]) throws -> Tagger {
    let themes = examples.indices.map { "\($0)\te\t例\tx\n" }.joined()
    let rules = examples.enumerated()
      .map { "\($0.offset)\t\($0.element.language)\t\($0.element.pattern)\t3\n" }.joined()
    let shipped = try LexiconFolder(at: Repository.path("lexicons")).files
      .filter { $0.path.hasPrefix("actors/") || $0.path == "themes/sanctions.tsv" }
    let lexicons = try LexiconSet(
      files: shipped + [
        ("themes.tsv", "id\ten\tzh\tdefinition\nsanctions\te\t例\tx\n" + themes),
        ("themes/examples.tsv", "theme\tlanguage\tpattern\tweight\n" + rules),
      ])
    #expect(lexicons.faults.isEmpty)
    return try Tagger(TaggingModel(lexicons))
  }

  /// What a rule finds in a text, which may begin with the date or the source in brackets.
  private static func found(
    by index: Int, of example: Example, in text: String, _ tagger: Tagger
  ) throws -> [String] {
    let head = text.hasPrefix("（") ? text.dropFirst().prefix { $0 != "）" } : ""
    let body = head.isEmpty ? text : String(text.dropFirst(head.count + 2))
    let isDate = head.first?.isNumber ?? false
    let document = Document(
      id: "example", text: body, date: isDate ? PartialDate(head) : nil,
      source: isDate || head.isEmpty ? nil : String(head),
      language: example.language == "zh" ? .simplifiedChinese : .english)
    return try tagger.tagged(document, minimumScore: 0).themes
      .filter { $0.theme.id == String(index) }.flatMap(\.evidence)
      .map { String(decoding: Array(body.utf8)[$0.range], as: UTF8.self) }
  }
}

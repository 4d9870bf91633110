import Foundation
import Testing

@testable import bifocal

@Suite struct ExplainCommandTests {
  @Test("the numbers that are told for a theme make the score that it is tagged with")
  func theme() async throws {
    let seed = Repository.seeds + "/002_336fa4486c18f44b.txt"
    let run = await Repository.run(
      "explain", "--theme", "de-russification", seed, "--format", "jsonl")
    #expect(run.code == .done)
    let told = try JSONDecoder().decode(Explanation.self, from: Data(run.output.utf8))
    #expect(abs(told.points - told.evidence.reduce(0) { $0 + $1.points }) < 1e-9)
    for item in told.evidence {
      #expect(abs(item.points - item.weight * item.share * item.factor) < 1e-9)
      #expect(!item.rule.isEmpty && !item.text.isEmpty)
    }
    #expect(abs(told.divisor - 3 * max(1, Double(told.words) / 400).squareRoot()) < 1e-9)
    #expect(abs(told.score - (1 - exp(-told.points / told.divisor))) < 1e-9)
    let tagged = try TaggedLine.lines(
      await Repository.run("tag", seed, "--format", "jsonl").output)
    let theme = try #require(tagged[0].themes.first { $0.id == "de-russification" })
    #expect(abs(theme.score - told.score) < 0.0001)
    #expect(theme.status == told.status)
    #expect(theme.evidence.count == told.evidence.count)
  }

  @Test("tables and rows tell the same, and a theme without evidence is not found")
  func formats() async {
    let seed = Repository.seeds + "/002_336fa4486c18f44b.txt"
    let table = await Repository.run("explain", "--theme", "de-russification", seed)
    #expect(table.output.contains("threshold"))
    let rows = await Repository.run(
      "explain", "--theme", "de-russification", seed, "--format", "csv")
    #expect(rows.output.hasPrefix("document,theme,sentence,start,end,text,rule,weight,"))
    let nothing = await Repository.run("explain", "--theme", "water-environment", seed)
    #expect(nothing.code == .nothingFound)
    #expect(nothing.output.contains("not reached"))
  }

  @Test(
    "what does not go is an error",
    arguments: [
      (["--theme", "energi", "x"], "--theme: \"energi\" is not a theme; did you mean energy?"),
      (["--theme", "energy", "--words", "w", "x"], "--words does not go with --theme"),
    ])
  func faults(arguments: [String], message: String) async {
    let run = await CapturedRun(
      ["explain"] + arguments, program: .bifocal, environment: Repository.environment)
    #expect(run.code == .failure)
    #expect(run.messages.contains(message))
  }

  private struct Explanation: Decodable {
    struct Item: Decodable {
      let text: String
      let rule: String
      let weight: Double
      let share: Double
      let factor: Double
      let points: Double
    }
    let points: Double
    let words: Int
    let divisor: Double
    let score: Double
    let status: String
    let evidence: [Item]
  }
}

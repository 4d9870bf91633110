import Testing

@testable import bifocal

/// What the five real articles say of their themes, written out for a person to follow.
@Suite struct ThemesOfSeedsTests {
  @Test("the themes, their status and the status of every piece of evidence")
  func golden() async throws {
    let run = await Repository.run(
      "tag", Repository.seeds, "--format", "jsonl", "--threads", "1")
    #expect(run.code == .done)
    let reading = try TaggedLine.lines(run.output).map(Self.reading)
    try Golden.expect(reading.joined(separator: "\n"), named: "themes-of-seeds.txt")
  }

  private static func reading(of line: TaggedLine) -> String {
    var text = "\(line.id)  \(line.title ?? "")\n"
    for theme in line.themes {
      let hundredths = Int((theme.score * 100).rounded())
      let counts = theme.counts.sorted { $0.key < $1.key }.filter { $0.value > 0 }
        .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      text += "  \(theme.id) \(hundredths)/100: \(theme.status) (\(counts))\n"
      // Where everything is asserted, the words alone say little that the counts do not.
      let isAlwaysAsserted = theme.evidence.allSatisfy { $0.status == "asserted" }
      guard !isAlwaysAsserted || theme.id == "de-russification" else { continue }
      for item in theme.evidence {
        let cue = item.cue.map { " by \(oneLine($0))" } ?? ""
        text += "    sentence \(item.sentence): \(oneLine(item.text)) [\(item.status)\(cue)]\n"
      }
    }
    return text
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

import Testing

@testable import bifocal

@Suite struct SpacedLinesTests {
  @Test(
    "a line end after a document, a space between parts within a line",
    arguments: [
      ([], false, ""), ([("a", nil), ("b", nil)], false, "a\nb\n"), ([("", nil)], false, "\n"),
      ([("a", 0), ("b", 1), ("c", 0)], false, "a b\nc\n"),
      ([("a\n", 0), ("b", 1), ("\nc", 2)], false, "a\nb\nc\n"),
      ([("a", 0), ("", 1), ("b", 2)], false, "a b\n"), ([("", 0), ("b", 1)], false, "b\n"),
      ([("a", 0), ("b", 1), ("", 2)], true, "a\nb\n"),
    ] as [([(String, Int?)], Bool, String)])
  func joins(texts: [(String, Int?)], isBySentence: Bool, expected: String) {
    var lines = SpacedLines(isBySentence: isBySentence)
    let printed = texts.map { lines.joined($0.0, part: $0.1) }.joined() + lines.end
    #expect(printed == expected)
  }
}

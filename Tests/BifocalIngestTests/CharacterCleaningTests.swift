import Testing

@testable import BifocalIngest

@Suite struct CharacterCleaningTests {
  @Test(
    "one line end, one space, no invisible marks",
    arguments: [
      ("a\r\nb\u{A0}c\u{200B}", "a\nb c"), ("a\rb\u{2028}c\u{85}d", "a\nb\nc\nd"),
      ("\u{FEFF}a\u{0}\u{7}\u{9}b\u{7F}", "a\tb"), ("co\u{AD}op\u{2060}", "coop"),
      ("a\u{C}b\u{202F}c", "a\nb c"), ("中　亚 é…😀👨‍👩‍👧", "中　亚 é…😀👨‍👩‍👧"), ("\r\r\n\n", "\n\n\n"),
    ])
  func cleaned(text: String, expected: String) {
    #expect(CharacterCleaning.cleaned(text) == expected)
    #expect(CharacterCleaning.cleaned(expected) == expected)
  }

  @Test("wherever they stand", arguments: 0..<20)
  func places(before: Int) {
    let text = String(repeating: "~", count: before)
    for mark in ["\u{1F}", "\u{7F}", "\u{AD}", "\u{200B}", "\u{FEFF}"] {
      #expect(CharacterCleaning.cleaned(text + mark + " \t\n") == text + " \t\n")
    }
  }
}

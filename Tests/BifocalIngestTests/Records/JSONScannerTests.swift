import TestSupport
import Testing

@testable import BifocalIngest

@Suite struct JSONScannerTests {
  private func skip(_ json: String) -> String {
    var scanner = JSONScanner(Array(json.utf8)[...])
    do {
      try scanner.skip()
      try scanner.finish()
      return "ok"
    } catch {
      return "\(error.offset): \(error.found); expected \(error.expected)"
    }
  }

  @Test(
    "values, and where they are broken",
    arguments: [
      ("{}", "ok"), ("[]", "ok"), (" [1, -2.5e3, \"a\", null, true, false] ", "ok"),
      (#"{"a": {"b": [[], {}]}, "c": "\u4e2d\n\""}"#, "ok"), ("", "0: the end; expected a value"),
      ("[1 2]", "3: \"2\"; expected \",\" or \"]\""), ("[1,]", "3: \"]\"; expected a value"),
      (#"{"a" 1}"#, "5: \"1\"; expected \":\""), ("{a: 1}", "1: \"a\"; expected a name in quotes"),
      (#"{"a": 1,}"#, "8: \"}\"; expected a name in quotes"),
      (
        "\"a\nb\"", "2: a control character; expected an escape such as \\n for a control character"
      ),
      (#""\q""#, "1: an unknown escape; expected \\n, \\u4e2d and such"),
      (#""abc"#, "4: the end; expected a closing quote"), ("nul", "0: \"n\"; expected a value"),
      ("[1] x", "4: \"x\"; expected the end"), ("1.2.3", "0: 1.2.3; expected a number"),
      (#""\ud800""#, "1: half a surrogate pair; expected a character"),
    ])
  func values(json: String, expected: String) {
    #expect(skip(json) == expected)
  }

  @Test("text with escapes")
  func text() throws {
    var scanner = JSONScanner(Array(#""普\u4eac \ud83d\ude00 \"\\\/\b\f\n\r\t""#.utf8)[...])
    #expect(try scanner.text() == "普京 😀 \"\\/\u{8}\u{C}\n\r\t")
  }

  @Test("depth costs nothing")
  func deep() {
    let depth = 100_000
    let json = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    #expect(skip(json) == "ok")
    #expect(skip(String(repeating: "{\"a\":", count: depth)).hasSuffix("expected a value"))
  }

  @Test("any bytes end in a value or a fault")
  func anyBytes() {
    var random = SplitMix64(seed: 5)
    let alphabet = Array(#"{}[]",:\u01eE+-.ntrue fals"#.utf8) + [0xFF, 0x0A]
    for _ in 0..<2000 {
      let bytes = (0..<24).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      var scanner = JSONScanner(bytes[...])
      do { try scanner.skip() } catch { #expect(error.offset <= bytes.count) }
    }
  }
}

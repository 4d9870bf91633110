@testable import BifocalMining
import TestSupport
import Testing

@Suite struct PatternTests {
  @Test(
    "patterns are items side by side or with a gap",
    arguments: [
      ("去俄化", ["去俄化"]), ("(摆脱|减轻)对俄 ~6 依赖", ["摆脱/减轻", "对俄", "~6 依赖"]),
      ("dependence on @RUS", ["dependence on", "@RUS"]),
      ("(@RUS|russia*) orbit", ["@RUS/russia*", "orbit"]),
      ("@type:PER ~8 会晤", ["@type:PER", "~8 会晤"]),
      ("narrowly interpret* ~10 as", ["narrowly interpret*", "~10 as"]),
      ("a ~0 b", ["a", "~0 b"]), ("C5+1", ["C5+1"]),
    ] as [(String, [String])])
  func parses(text: String, expected: [String]) throws {
    let slots = try Pattern(parsing: text).slots.map { slot in
      let alternatives = slot.alternatives.map { alternative in
        switch alternative {
        case .phrase(let phrase): phrase
        case .actor(let id): "@\(id)"
        case .kind(let kind): "@type:\(kind.rawValue)"
        }
      }
      return (slot.gap.map { "~\($0) " } ?? "") + alternatives.joined(separator: "/")
    }
    #expect(slots == expected)
  }

  @Test(
    "faults point at a place",
    arguments: [
      ("", 1, "empty; expected a phrase"), ("(a|b", 1, "\"(\" without \")\""),
      ("a)", 2, "\")\" without \"(\""),
      ("~5 a", 1, "a gap must stand between two items"),
      ("a ~5", 5, "a gap must stand between two items"),
      ("a ~x b", 3, "\"~\" without a number up to 100"),
      ("a ~101 b", 3, "\"~\" without a number up to 100"),
      ("@ a", 1, "\"@\" without the id of an actor"), ("(a||b)", 4, "an empty alternative"),
      ("(a (b))", 4, "\"(\" inside \"(…)\"; expected \"|\" or \")\""),
      ("@type:CITY", 1, "unknown type \"CITY\"; expected one of PER, ORG, GPE, LOC, LAW"),
    ] as [(String, Int, String)])
  func faults(text: String, column: Int, message: String) throws {
    let error = #expect(throws: Pattern.SyntaxError.self) { try Pattern(parsing: text) }
    #expect(error?.column == column)
    #expect(error?.message == message)
  }

  @Test("any text is read or refused, and never more than that")
  func random() {
    var random = SplitMix64(seed: 9)
    let alphabet = Array("a去(|)~6@ *:")
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      do {
        #expect(try !Pattern(parsing: text).slots.isEmpty)
      } catch {
        #expect(error.column >= 1)
      }
    }
  }
}

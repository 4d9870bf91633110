import TestSupport
import Testing

@testable import BifocalMining

@Suite struct PatternTests {
  /// The pattern as items and vetoes, each with the gap before it.
  private func written(_ pattern: Pattern) -> [String] {
    func written(_ alternatives: [Pattern.Alternative]) -> String {
      alternatives.map { alternative in
        switch alternative {
        case .phrase(let phrase): phrase
        case .actor(let id): "@\(id)"
        case .kind(let kind): "@type:\(kind.rawValue)"
        case .theme(let id): "@theme:\(id)"
        }
      }.joined(separator: "/")
    }
    func written(_ gap: Pattern.Gap?) -> String {
      gap.map { "\($0.isOrdered ? "~" : "~~")\($0.limit)\($0.unit?.rawValue ?? "") " } ?? ""
    }
    return pattern.slots.map { written($0.gap) + written($0.alternatives) }
      + pattern.vetoes.map { "\($0.place): \(written($0.gap))!\(written($0.alternatives))" }
      + pattern.conditions.map { "{\($0)}" }
  }

  @Test(
    "patterns are items side by side or with a gap, vetoes and conditions",
    arguments: [
      ("去俄化", ["去俄化"]), ("(摆脱|减轻)对俄 ~6 依赖", ["摆脱/减轻", "对俄", "~6 依赖"]),
      ("dependence on @RUS", ["dependence on", "@RUS"]),
      ("(@RUS|russia*) orbit", ["@RUS/russia*", "orbit"]),
      ("@type:PER ~8 会晤", ["@type:PER", "~8 会晤"]),
      ("narrowly interpret* ~10 as", ["narrowly interpret*", "~10 as"]),
      ("a ~0 b", ["a", "~0 b"]), ("C5+1", ["C5+1"]), ("Yahoo!", ["Yahoo!"]),
      ("a ~~4 b", ["a", "~~4 b"]), ("a ~4w b ~5c d", ["a", "~4en b", "~5zh d"]),
      ("a ~6cats", ["a", "~6 cats"]), ("@theme:energy ~3 b", ["@theme:energy", "~3 b"]),
      ("a !b", ["a", "1: ~0 !b"]), ("!b a", ["a", "0: ~0 !b"]), ("!b ~3 a", ["a", "0: ~3 !b"]),
      ("a ~4 !(b|@RUS) c", ["a", "~4 c", "1: ~0 !b/@RUS"]), ("a ~~2 !b", ["a", "1: ~~2 !b"]),
      ("!b a !c", ["a", "0: ~0 !b", "1: ~0 !c"]),
      ("a {year>=2022, language=zh}", ["a", "{year>=2022}", "{language=zh}"]),
      (#"\(a\) b\~"#, ["(a) b~"]),
    ] as [(String, [String])])
  func parses(text: String, expected: [String]) throws {
    #expect(written(try Pattern(parsing: text)) == expected)
  }

  @Test(
    "faults point at a place",
    arguments: [
      ("", 1, "empty; expected a phrase"), ("(a|b", 1, "\"(\" without \")\""),
      ("a)", 2, "\")\" without \"(\""), ("a}", 2, "\"}\" without \"{\""),
      ("~5 a", 1, "a gap must stand between two items"),
      ("a ~5", 5, "a gap must stand between two items"),
      ("a ~5 ~6 b", 6, "a gap must stand between two items"),
      ("a ~x b", 3, "\"~\" without a number up to 100"),
      ("a ~101 b", 3, "\"~\" without a number up to 100"),
      ("a ~六 b", 3, "\"~\" without a number up to 100"),
      ("@ a", 1, "\"@\" without the id of an actor"), ("(a||b)", 4, "an empty alternative"),
      ("a @theme: b", 3, "\"@theme:\" without the id of a theme"),
      ("(a (b))", 4, "\"(\" inside \"(…)\"; expected \"|\" or \")\""),
      ("@type:CITY", 1, "unknown type \"CITY\"; expected one of PER, ORG, GPE, LOC, LAW"),
      ("!a", 1, "a veto alone; expected an item too"),
      ("a ! b", 3, "\"!\" without an item right behind it"),
      ("a !b c", 3, "a veto between two items; expected a gap before it"),
      ("a ~3 !b ~3 c", 9, "a gap behind a veto; expected it before the veto"),
      ("a !b !c", 6, "two vetoes side by side; expected one, as in !(a|b)"),
      ("a*b", 2, "\"*\" must stand at the end of a Latin word"),
      ("去俄*", 3, "\"*\" must stand at the end of a Latin word"),
      (#"a \b"#, 3, #""\" must stand before one of \ ! ( ) | ~ @ { }"#),
      ("a {year=x}", 4, "\"year=x\" is no condition; expected a year such as 2022"),
      ("a {x}", 4, "\"x\" is no condition; expected one such as year>=2022"),
      ("a {year=2022", 3, "\"{\" without \"}\""),
      ("a {year=2022} b", 15, "something behind \"{…}\"; expected the conditions at the end"),
    ] as [(String, Int, String)])
  func faults(text: String, column: Int, message: String) throws {
    let error = #expect(throws: Pattern.SyntaxError.self) { try Pattern(parsing: text) }
    #expect(error?.message == message)
    #expect(error?.column == column)
  }

  @Test("a caret stands under the place, however wide the characters before it are")
  func caret() throws {
    let text = "(加强|扩大) ~x 制裁"
    let error = #expect(throws: Pattern.SyntaxError.self) { try Pattern(parsing: text) }
    #expect(
      error?.pointing(into: text) == """
        "~" without a number up to 100, at character 9
            (加强|扩大) ~x 制裁
                        ^
        """)
  }

  @Test("any text is read or refused at a place in it, and what is read has items")
  func random() {
    var random = SplitMix64(seed: 9)
    let alphabet = Array(#"a去(|)~6@ *:!{}=,\cwtheme"#)
    for _ in 0..<5000 {
      let text = String(
        (0..<Int.random(in: 0...12, using: &random)).map { _ in
          alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
        })
      #expect(RuleLaws.broken(byPattern: text) == nil)
    }
  }

  @Test("rules that one change turns into others are read or refused too")
  func mutated() {
    var random = SplitMix64(seed: 10)
    let rules = [
      "(摆脱|减轻) ~6 @RUS ~~4w !(不|未) 依赖 {year>=2022, language=zh}", "!(a|@type:GPE) ~3 b* ~2 !c",
    ].map(Array.init)
    let marks = Array("()|~@!{}*\\ 6,=")
    for _ in 0..<3000 {
      var rule = rules[Int.random(in: 0..<rules.count, using: &random)]
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<rule.count, using: &random)
        let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
        switch Int.random(in: 0...2, using: &random) {
        case 0: rule.remove(at: place)
        case 1: rule.insert(mark, at: place)
        default: rule[place] = mark
        }
      }
      #expect(RuleLaws.broken(byPattern: String(rule)) == nil)
    }
  }
}

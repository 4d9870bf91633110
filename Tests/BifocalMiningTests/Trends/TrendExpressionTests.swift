import Testing

@testable import BifocalMining

@Suite struct TrendExpressionTests {
  @Test(
    "operands and their order",
    arguments: [
      ("去俄化", "去俄化"), ("(去俄化+derussification)/俄罗斯", "([去俄化+derussification] / [俄罗斯])"),
      ("a + b + a", "[a+b]"), ("a-b", "[a-b]"), ("a - b", "([a] - [b])"),
      ("a + b * 2", "([a] + ([b] * 2.0))"), ("a / b / c", "(([a] / [b]) / [c])"),
      ("a - (b - c)", "([a] - ([b] - [c]))"), ("energy security + 能源安全", "[energy security+能源安全]"),
      ("去俄化-俄罗斯", "([去俄化] - [俄罗斯])"), ("\"C++\" / \"a/b\"", "([C++] / [a/b])"),
      ("@RUS / @vladimir-putin", "([@RUS] / [@vladimir-putin])"),
      ("#energy:denied / #energy", "([#energy:denied] / [#energy])"),
      ("@RUS&#energy + @KAZ & #energy", "[@RUS&#energy+@KAZ&#energy]"),
      ("100*去俄化/俄罗斯", "((100.0 * [去俄化]) / [俄罗斯])"), (" ( 去俄化 ) ", "[去俄化]"),
    ])
  func parsed(text: String, tree: String) throws {
    let expression = try TrendExpression(text)
    #expect(Self.drawn(expression.root) == (tree.contains("[") ? tree : "[\(tree)]"))
    #expect(expression.description == text)
  }

  @Test(
    "what cannot be read, and where",
    arguments: [
      ("", 1, "a term"), ("(去俄化+derussification/俄罗斯", 25, "\")\""), ("a +", 4, "a term"),
      ("a + + b", 5, "a term"), ("a)", 2, "the end"), ("@", 2, "the id of an actor"),
      ("#energy:wrong", 9, "asserted, denied"), ("@RUS&energy", 6, "#THEME"),
      ("\"a", 3, "after the term"),
      ("\"\"", 2, "between"), ("3*4", 1, "something to count"), ("@RUS two", 2, "the id"),
      ("a b @c", 5, "+, -"),
    ] as [(String, Int, String)])
  func faulty(text: String, column: Int, expected: String) throws {
    let error = try #require(throws: TrendExpressionError.self) { try TrendExpression(text) }
    #expect(error.column == column, "\(error)")
    #expect(error.expected.contains(expected), "\(error)")
  }

  @Test("the caret stands below the place, whatever the width of what is before it")
  func caret() throws {
    let error = try #require(throws: TrendExpressionError.self) {
      try TrendExpression("去俄化/)")
    }
    #expect(
      error.description == """
        column 5: expected a term, @ACTOR, #THEME, a number or "("
          去俄化/)
                 ^
        """)
  }

  @Test("brackets have an end, however many they are")
  func deep() {
    let text = String(repeating: "(", count: 100_000) + "a"
    #expect(throws: TrendExpressionError.self) { try TrendExpression(text) }
  }

  @Test("values are those of arithmetic, and nothing where nothing can be divided")
  func values() throws {
    func value(_ text: String, _ values: [String: Double]) throws -> Double? {
      let expression = try TrendExpression(text)
      let pairs = expression.sums.compactMap { sum in values[sum.name].map { (sum, $0) } }
      return expression.value(Dictionary(pairs) { first, _ in first })
    }
    #expect(try value("(a - b) * 2 / b", ["a": 10, "b": 4]) == 3)
    #expect(try value("a / b", ["a": 1, "b": 0]) == nil)
    #expect(try value("a / b", ["a": 1]) == nil)
    let ratio = try TrendExpression("a / (b + c)").ratio
    #expect(ratio?.reference.name == "b+c")
    #expect(try TrendExpression("a / (a + b)").ratio == nil)
  }

  private static func drawn(_ node: TrendExpression.Node) -> String {
    switch node {
    case .number(let number): "\(number)"
    case .sum(let sum): "[\(sum.name)]"
    case .computed(let sign, let left, let right):
      "(\(drawn(left)) \(sign.rawValue) \(drawn(right)))"
    }
  }
}

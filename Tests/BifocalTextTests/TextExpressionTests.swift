import BifocalText
import Testing

@Suite struct TextExpressionTests {
  @Test(
    "places in UTF-8 offsets",
    arguments: [
      ("去[俄苏]化", "谈不上去俄化，去苏化", [9..<18, 21..<30]), ("\\p{Han}+", "a俄b", [1..<4]),
      ("x*", "ab", []), ("a", "", []), ("(?i)nato", "NATO, nato", [0..<4, 6..<10]),
    ])
  func ranges(pattern: String, text: String, expected: [Range<Int>]) throws {
    let expression = try TextExpression(pattern)
    #expect(try expression.ranges(in: text) == expected)
    #expect(try expression.ranges(in: text) == expected)
  }

  @Test("an expression that would take for ever is given up")
  func endless() throws {
    let expression = try TextExpression("(a*)*b")
    #expect {
      try expression.ranges(in: String(repeating: "a", count: 60))
    } throws: { error in
      "\(error)".hasPrefix("\"(a*)*b\" is given up: it takes too long")
    }
  }
}

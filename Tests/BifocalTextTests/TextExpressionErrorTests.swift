import BifocalText
import Testing

@Suite struct TextExpressionErrorTests {
  @Test(
    "an expression that does not compile says where and why, in words",
    arguments: [
      ("(去俄", 3, "a ( without its )"), ("去俄)", 3, "a ( without its )"),
      ("a[", 2, "a [ without its ]"),
      ("*", 1, "what stands here cannot"), ("", 1, "it is empty"),
      ("\\p{Hen}", 7, "no such property"),
      ("a{2,1}", 6, "less than the first"), ("(?<=a*)b", 7, "must have a greatest length"),
      ("(?q)a", 3, "what stands here cannot"), ("[z-a]", 4, "comes after the second"),
      ("(a)\\2", 5, "no group of this number"), ("a{x}", 3, "expected numbers in braces"),
      ("a\\", 2, "\\ has no meaning"),
      ("a{99999999999}", 12, "too large"),
    ])
  func faulty(pattern: String, column: Int, reason: String) {
    #expect {
      try TextExpression(pattern)
    } throws: { error in
      guard let error = error as? TextExpressionError else { return false }
      return error.pattern == pattern && error.column == column && error.reason.contains(reason)
    }
  }
}

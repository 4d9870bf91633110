import Testing

@testable import bifocal

@Suite struct OperandsTests {
  @Test(
    "how many there may be",
    arguments: [
      (Operands.none, [], nil),
      (.none, ["a"], "unexpected operand \"a\""),
      (.paths, [], nil),
      (.paths, ["a", "b", "c"], nil),
      (Operands("WORD [PATH…]", count: 1...), [], "too few operands; expected WORD [PATH…]"),
      (Operands("WORD [PATH…]", count: 1...), ["a"], nil),
      (Operands("A B", count: 2...2), ["a"], "too few operands; expected A B"),
      (Operands("A B", count: 2...2), ["a", "b", "c"], "unexpected operand \"c\""),
    ] as [(Operands, [String], String?)])
  func count(operands: Operands, words: [String], message: String?) {
    var found: String?
    do throws(UsageError) { try operands.check(words) } catch { found = error.description }
    #expect(found == message)
  }
}

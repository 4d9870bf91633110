import Testing

@testable import bifocal

@Suite struct ValueParserTests {
  @Test(
    "what a whole number must be",
    arguments: [
      (ValueParser.integer(in: 1...), "a whole number of at least 1"),
      (.integer(in: ...9), "a whole number of at most 9"),
      (.integer(in: 1...9), "a whole number from 1 to 9"),
      (.integer(in: 0..<9), "a whole number from 0 to 8"),
      (.integer(in: Int.min...), "a whole number"),
    ])
  func integer(parser: ValueParser<Int>, expectation: String) throws {
    #expect(parser.expectation == expectation)
    #expect(try parser.value(of: "7", for: "n") == 7)
    #expect(throws: UsageError.self) { try parser.value(of: "7.5", for: "n") }
    #expect(throws: UsageError.self) { try parser.value(of: "", for: "n") }
  }

  @Test(
    "what a number must be",
    arguments: [
      (ValueParser.number(), "a number"),
      (.number(in: 0...Double.infinity), "a number of at least 0.0"),
      (.number(in: -Double.infinity...1), "a number of at most 1.0"),
      (.number(in: 0...1), "a number from 0.0 to 1.0"),
    ])
  func number(parser: ValueParser<Double>, expectation: String) throws {
    #expect(parser.expectation == expectation)
    #expect(try parser.value(of: "0.5", for: "x") == 0.5)
    #expect(throws: UsageError.self) { try parser.value(of: "inf", for: "x") }
  }

  @Test func aCommandMayMakeItsOwn() throws {
    let parser = ValueParser<Character>(metavar: "LETTER", expectation: "one letter") { text in
      text.count == 1 ? text.first : nil
    }
    #expect(try parser.value(of: "俄", for: "l") == "俄")
    let error = #expect(throws: UsageError.self) { try parser.value(of: "ab", for: "l") }
    #expect(error?.description == "--l: \"ab\" is not one letter")
  }
}

import Testing

@testable import BifocalReport

@Suite struct CountedNounTests {
  @Test(
    "one is one, and all other numbers are many",
    arguments: [(0, "0 places"), (1, "1 place"), (2, "2 places"), (21, "21 places")])
  func text(count: Int, expected: String) {
    #expect(CountedNoun.text(count, "place") == expected)
  }
}

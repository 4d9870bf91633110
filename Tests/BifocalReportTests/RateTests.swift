import Testing

@testable import BifocalReport

@Suite struct RateTests {
  @Test(
    "rates line up in tables and are exact to four places elsewhere",
    arguments: [
      (1, 3, "3333.33", "3333.3333"), (0, 10, "0.00", "0.0"), (5, 0, "0.00", "0.0"),
      (1, 100_000, "0.10", "0.1"), (7, 1000, "70.00", "70.0"),
    ])
  func rates(count: Int, words: Int, aligned: String, exact: String) {
    #expect(Rate.aligned(count: count, words: words) == aligned)
    #expect(Rate.text(count: count, words: words) == exact)
  }
}

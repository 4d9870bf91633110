import Testing

@testable import BifocalReport

@Suite struct DecimalTextTests {
  @Test(
    "a fixed number of places, without a sign for zero",
    arguments: [
      (1.0, 2, "1.00"), (-0.125, 2, "-0.13"), (-0.001, 2, "0.00"), (16835.016, 1, "16835.0"),
      (0.05, 3, "0.050"), (2.5, 0, "3"), (1e300, 2, "1e+300"),
    ])
  func fixed(number: Double, places: Int, expected: String) {
    #expect(DecimalText.fixed(number, places: places) == expected)
  }
}

import Testing

@testable import bifocal

@Suite struct BenchReportTests {
  @Test(
    "numbers with fixed places",
    arguments: [
      (3.14159, 2, "3.14"), (0.005, 1, "0.0"), (0.05, 1, "0.1"), (12, 0, "12"), (0, 3, "0.000"),
      (-1.5, 1, "-1.5"), (1234.5678, 3, "1234.568"), (.infinity, 1, "–"), (.nan, 2, "–"),
    ] as [(Double, Int, String)])
  func places(number: Double, places: Int, expected: String) {
    #expect(number.text(places: places) == expected)
  }
}

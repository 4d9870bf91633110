import Testing

@testable import bifocal

@Suite struct ArrayPercentileTests {
  @Test(
    "medians",
    arguments: [([], 0), ([7], 7), ([3, 1, 2], 2), ([3, 1, 2, 10], 2.5), ([5, 5, 1, 1], 3)]
      as [([Double], Double)])
  func median(values: [Double], expected: Double) {
    #expect(values.median == expected)
  }

  @Test(
    "percentiles are values, by nearest rank",
    arguments: [
      ([], 95, 0), ([7], 50, 7), ([7], 95, 7), ([4, 3, 2, 1], 50, 2), ([4, 3, 2, 1], 95, 4),
      ([4, 3, 2, 1], 75, 3), ([4, 3, 2, 1], 0, 1), ([4, 3, 2, 1], 100, 4),
      ((1...100).map(Double.init), 95, 95), ((1...20).map(Double.init), 95, 19),
    ] as [([Double], Double, Double)])
  func percentile(values: [Double], percent: Double, expected: Double) {
    #expect(values.percentile(percent) == expected)
  }
}

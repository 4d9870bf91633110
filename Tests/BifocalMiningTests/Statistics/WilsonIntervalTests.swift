import BifocalMining
import Testing

@Suite struct WilsonIntervalTests {
  @Test(
    "agrees with statsmodels' proportion_confint(method=\"wilson\")",
    arguments: [
      (0, 20, 0, 0.1611251), (10, 20, 0.2992980, 0.7007020), (20, 20, 0.8388749, 1),
      (3, 1000, 0.0010208, 0.0087830),
    ] as [(Int, Int, Double, Double)])
  func bounds(count: Int, trials: Int, low: Double, high: Double) throws {
    let bounds = try #require(WilsonInterval.bounds(of: count, in: trials))
    expect(.value(bounds.lowerBound), is: low)
    expect(.value(bounds.upperBound), is: high)
  }

  @Test("no trials, no share")
  func none() { #expect(WilsonInterval.bounds(of: 0, in: 0) == nil) }
}

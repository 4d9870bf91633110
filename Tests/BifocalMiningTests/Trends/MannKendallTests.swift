import BifocalMining
import TestSupport
import Testing

/// The series that pymannkendall 1.4.3 was asked about.
enum SampleSeries {
  static let a: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
  static let b: [Double] = [12, 15, 11, 18, 22, 20, 25, 31, 28, 35, 33, 40]
  static let c: [Double] = [10, 8, 7, 7, 6, 5, 5, 3]
  static let step: [Double] = [2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9]
}

@Suite struct MannKendallTests {
  @Test(
    "agrees with pymannkendall's original test",
    arguments: [
      (SampleSeries.a, 25, 207, 1.6681153, 0.0952928, 0.3787879),
      (SampleSeries.b, 56, 212.666667, 3.7714901, 1.6227557e-4, 0.8484848),
      (SampleSeries.c, -26, 63.333333, -3.1414043, 0.0016814, -0.9285714),
      ([Double](repeating: 5, count: 6), 0, 0, 0, 1, 0),
      ([], 0, 0, 0, 1, 0), ([4], 0, 0, 0, 1, 0),
    ] as [([Double], Int, Double, Double, Double, Double)])
  func values(series: [Double], s: Int, variance: Double, z: Double, p: Double, tau: Double) {
    let test = MannKendall(series)
    #expect(test.s == s && test.count == series.count)
    expect(.value(test.variance), is: variance)
    expect(.value(test.z), is: z)
    expect(.value(test.p), is: p, within: 1e-7)
    expect(.value(test.tau), is: tau)
  }

  @Test("corrections for autocorrelation agree with pymannkendall")
  func autocorrelation() {
    let original = MannKendall(SampleSeries.b)
    let hamed = MannKendall(SampleSeries.b, autocorrelation: .hamedRao)
    #expect(hamed == original)
    expect(.value(MannKendall(SampleSeries.b, autocorrelation: .yueWang).z), is: 13.0052513)
    // A constant has neither a trend nor correlations.
    let flat = [Double](repeating: 2, count: 9)
    #expect(MannKendall(flat, autocorrelation: .hamedRao).p == 1)
    #expect(MannKendall(flat, autocorrelation: .yueWang).p == 1)
  }

  @Test("S is the sum of the signs of all differences; reversed it changes its sign")
  func laws() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<60 {
      let series = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        Double(Int.random(in: 0...6, using: &random))
      }
      var s = 0
      for later in series.indices {
        for earlier in 0..<later {
          s += series[later] > series[earlier] ? 1 : series[later] < series[earlier] ? -1 : 0
        }
      }
      let test = MannKendall(series)
      #expect(test.s == s)
      #expect(MannKendall(series.reversed()).s == -s)
      #expect((0...1).contains(test.p) && test.variance >= 0)
    }
  }
}

import BifocalMining
import TestSupport
import Testing

/// The series that pymannkendall 1.4.3 was asked about.
enum SampleSeries {
  static let a: [Double] = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
  static let b: [Double] = [12, 15, 11, 18, 22, 20, 25, 31, 28, 35, 33, 40]
  static let c: [Double] = [10, 8, 7, 7, 6, 5, 5, 3]
  static let step: [Double] = [2, 3, 2, 3, 2, 3, 9, 10, 9, 11, 10, 9]
  /// Three and a half years by month, with a season of its own for each month and two more each year.
  static let monthly: [Double] = [
    0, 22, 10, 31, 13, 33, 19, 7, 28, 10, 30, 16, 6, 27, 9, 29, 15, 39, 24, 6, 26, 12, 36, 21, 5,
    25,
    11, 35, 20, 38, 22, 8, 32, 17, 35, 19, 7, 31, 16, 34, 18, 40,
  ]
}

@Suite struct MannKendallTests {
  private typealias Method = MannKendall.Method

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

  @Test(
    "corrections agree with pymannkendall",
    arguments: [
      (SampleSeries.b, .hamedRao, 56, 212.666667, 3.7714901, 1.6227557e-4, 0.8484848),
      (SampleSeries.b, .yueWang, 56, 17.8849561, 13.0052513, 0, 0.8484848),
      (SampleSeries.a, .preWhitening, 21, 165, 1.5569979, 0.1194710, 0.3818182),
      (SampleSeries.b, .preWhitening, 49, 165, 3.7367950, 1.8638081e-4, 0.8909091),
      (SampleSeries.c, .preWhitening, -21, 44.3333333, -3.0037570, 0.0026667, -1),
      (SampleSeries.step, .preWhitening, 31, 165, 2.3354968, 0.0195175, 0.5636364),
      (SampleSeries.a, .seasonal(period: 4), 7, 13.6666667, 1.6230053, 0.1045883, 0.5833333),
      (SampleSeries.b, .seasonal(period: 2), 28, 56.6666667, 3.5867403, 3.3483752e-4, 0.9333333),
      (SampleSeries.c, .seasonal(period: 3), -7, 8.3333333, -2.0784610, 0.0376669, -1),
      (SampleSeries.step, .seasonal(period: 3), 14, 24, 2.6536139, 0.0079635, 0.7777778),
      (SampleSeries.monthly, .original, 125, 8506.3333333, 1.3444681, 0.1787971, 0.1451800),
      (SampleSeries.monthly, .seasonal(period: 12), 30, 74, 3.3711815, 7.4846523e-4, 0.5555556),
    ] as [([Double], MannKendall.Method, Int, Double, Double, Double, Double)])
  func corrections(
    series: [Double], method: MannKendall.Method, s: Int, variance: Double, z: Double, p: Double,
    tau: Double
  ) {
    let test = MannKendall(series, method: method)
    #expect(test.s == s && test.count == series.count)
    expect(.value(test.variance), is: variance)
    expect(.value(test.z), is: z)
    expect(.value(test.p), is: p, within: 1e-7)
    expect(.value(test.tau), is: tau)
  }

  @Test("bins without a value keep the seasons of the others")
  func gaps() {
    let times = SampleSeries.monthly.indices.filter { ![5, 20, 21].contains($0) }
    let test = MannKendall(
      times.map { SampleSeries.monthly[$0] }, at: times, method: .seasonal(period: 12))
    #expect(test.s == 25)
    expect(.value(test.variance), is: 63.6666667)
    expect(.value(test.z), is: 3.0078432)
    expect(.value(test.tau), is: 0.5319149)
  }

  @Test(
    "what has no trend, or nothing to compare, has p 1 by every method",
    arguments: [
      [], [4], [4, 4], [Double](repeating: 5, count: 30), [0, 0, 0], [1, 0, 1, 0],
    ] as [[Double]],
    [.original, .hamedRao, .preWhitening, .yueWang, .seasonal(period: 12), .seasonal(period: 1)]
      as [MannKendall.Method])
  func degenerate(series: [Double], method: MannKendall.Method) {
    let test = MannKendall(series, method: method)
    #expect(test.z.isFinite && test.variance.isFinite && test.tau.isFinite)
    // Yue and Wang's variance may become as small as it likes.
    #expect(method == .yueWang || test.p > 0.5)
    #expect((0...1).contains(test.p))
    if Set(series).count < 2 { #expect(test.s == 0 && test.p == 1) }
  }

  @Test("seasons alone make no trend; a trend within each season is found")
  func seasons() {
    let season = (0..<48).map { Double($0 % 12) }
    #expect(MannKendall(season, method: .seasonal(period: 12)).s == 0)
    let rising = (0..<48).map { Double($0 % 12 * 100 + $0 / 12) }
    let test = MannKendall(rising, method: .seasonal(period: 12))
    #expect(test.tau == 1 && test.pairCount == 12 * 6)
    let two: [Double] = [1, 9, 2, 10, 3, 11]
    #expect(MannKendall(two).tau == 0.6)
    #expect(MannKendall(two, method: .seasonal(period: 2)).tau == 1)
    // One season is the whole series.
    #expect(MannKendall(rising, method: .seasonal(period: 1)) == MannKendall(rising))
    // With no season twice there is nothing to compare.
    #expect(MannKendall(rising, method: .seasonal(period: 48)).pairCount == 0)
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
      for method in [.hamedRao, .preWhitening, .yueWang, .seasonal(period: 4)] as [Method] {
        let corrected = MannKendall(series, method: method)
        #expect((0...1).contains(corrected.p) && corrected.z.isFinite && corrected.tau.isFinite)
      }
    }
  }
}

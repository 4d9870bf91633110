import Testing

@testable import BifocalMining

@Suite struct SerialCorrelationTests {
  @Test("Sen's slope is taken away")
  func detrended() {
    let (slope, rest) = SerialCorrelation.detrended([3, 5, 7, 9])
    #expect(slope == 2 && rest == [1, 1, 1, 1])
    #expect(SerialCorrelation.detrended([4]).rest == [4])
  }

  @Test("correlations with itself; a constant has none")
  func correlations() {
    // Deviations −1, 1, −1, 1: the sums of products are 4, −3, 2.
    let values = SerialCorrelation.correlations(of: [1, 3, 1, 3], through: 2)
    #expect(values == [1, -0.75, 0.5])
    #expect(SerialCorrelation.correlations(of: [2, 2, 2], through: 1) == [0, 0])
  }

  @Test("pre-whitening leaves a line as it is, and one value fewer")
  func preWhitened() {
    #expect(SerialCorrelation.preWhitened([3, 5, 7, 9]) == [3, 5, 7])
    // No trend, and a correlation of −0.8 with the value before.
    let whitened = SerialCorrelation.preWhitened([1, 3, 1, 3, 1])
    #expect(zip(whitened, [3.8, 3.4, 3.8, 3.4]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(SerialCorrelation.preWhitened([1]).isEmpty && SerialCorrelation.preWhitened([]).isEmpty)
  }
}

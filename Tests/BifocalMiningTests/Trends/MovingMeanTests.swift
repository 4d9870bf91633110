import BifocalMining
import Testing

@Suite struct MovingMeanTests {
  @Test("as the smoothing of Google's Ngram Viewer, clipped at the ends")
  func values() {
    let means = MovingMean.values([10, 0, 4, 6, 20], reach: 1)
    for (mean, number) in zip(means, [5, 4.6667, 3.3333, 10, 13]) {
      expect(.value(mean ?? .nan), is: number, within: 1e-4)
    }
  }

  @Test("what is missing is left out")
  func missing() {
    #expect(MovingMean.values([nil, 2, nil, nil, nil], reach: 1) == [2, 2, 2, nil, nil])
    #expect(MovingMean.values([nil, 2], reach: 0) == [nil, 2])
    #expect(MovingMean.values([], reach: 3) == [])
  }
}

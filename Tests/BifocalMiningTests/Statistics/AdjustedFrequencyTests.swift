import BifocalMining
import Testing

@Suite struct AdjustedFrequencyTests {
  @Test("a toy corpus of fifty words, of which fifteen are the term")
  func toy() {
    let steps = [10, 2, 9, 2, 5, 2, 3, 3, 1, 3, 2, 1, 3, 2]
    let places = steps.reduce(into: [1]) { $0.append($0[$0.count - 1] + $1) }
    let frequency = AdjustedFrequency(positions: places, size: 50)
    expect(frequency.averageReduced, is: 10.8)
    expect(frequency.averageWaitingTime, is: 3.18)
    expect(frequency.averageLogDistance, is: 0.628417)
    expect(frequency.logDistanceFrequency, is: 11.763947)
    expect(frequency.waitingTimeFrequency, is: 9.328358)
  }

  @Test("even and in one place")
  func extremes() {
    expect(AdjustedFrequency(positions: [0, 10, 20, 30], size: 40).averageReduced, is: 4)
    expect(AdjustedFrequency(positions: [0, 1, 2, 3], size: 40).averageReduced, is: 1.3)
    expect(AdjustedFrequency(positions: [7], size: 40).averageReduced, is: 1)
  }

  @Test("no places, and places that are none")
  func undefined() {
    #expect(AdjustedFrequency(positions: [], size: 40).averageReduced == .undefined(.absent))
    #expect(
      AdjustedFrequency(positions: [3, 3], size: 40).averageLogDistance
        == .undefined(.contradiction))
  }
}

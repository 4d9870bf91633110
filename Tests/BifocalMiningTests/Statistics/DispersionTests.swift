import BifocalMining
import Foundation
import Testing

@Suite struct DispersionTests {
  private let even = [10, 10, 10, 10, 10]

  @Test("equal parts")
  func equalParts() {
    let spread = Dispersion(counts: [1, 2, 3, 4, 5], sizes: even)
    expect(spread.deviation, is: 0.2)
    expect(spread.normalizedDeviation, is: 0.25)
    expect(spread.juillandD, is: 0.764298)
    expect(spread.carrollD2, is: 0.925634)
    expect(spread.rosengrenS, is: 0.936847)
    expect(spread.divergence, is: 0.172673)
    #expect(spread.range == 5)
    expect(Dispersion(counts: [0, 4, 3, 2, 1], sizes: even).juillandD, is: 0.646447)
    expect(Dispersion(counts: [2, 1, 1, 1, 0], sizes: even).carrollD2, is: 0.827729)
    let uneven = Dispersion(counts: [0, 0, 1, 2, 5], sizes: even)
    expect(uneven.deviation, is: 0.475)
    expect(uneven.normalizedDeviation, is: 0.59375)
    #expect(uneven.range == 3)
  }

  @Test("Gries's toy corpus")
  func toy() throws {
    let spread = Dispersion(counts: [1, 2, 3, 4, 5], sizes: [9, 10, 10, 10, 11])
    expect(spread.deviation, is: 0.18)
    expect(spread.normalizedDeviation, is: 0.219512)
    expect(spread.evenness, is: 0.780488)
    expect(spread.juillandD, is: 0.785150)
    expect(spread.carrollD2, is: 0.937921)
    expect(spread.rosengrenS, is: 0.949816)
    expect(spread.divergence, is: 0.136972)
    expect(.value(pow(2, -(try #require(spread.divergence.number)))), is: 0.909426)
  }

  @Test("one part, no part, and a term that is in none")
  func undefined() {
    let alone = Dispersion(counts: [3], sizes: [9])
    #expect(alone.deviation == .value(0))
    #expect(alone.normalizedDeviation == .undefined(.tooFewParts))
    #expect(alone.juillandD == .undefined(.tooFewParts))
    #expect(alone.carrollD2 == .undefined(.tooFewParts))
    #expect(alone.evenness == .undefined(.tooFewParts))
    #expect(Dispersion(counts: [], sizes: []).deviation == .undefined(.tooFewParts))
    #expect(Dispersion(counts: [0], sizes: [0]).rosengrenS == .undefined(.tooFewParts))
    #expect(Dispersion(counts: [0, 0], sizes: [5, 5]).divergence == .undefined(.absent))
  }
}

import Testing

@testable import BifocalMining

@Suite struct SeasonsTests {
  @Test("values go to their season, with the period they are in")
  func parts() {
    let seasons = Seasons(of: [3, 1, 4, 1, 5], at: [0, 1, 2, 3, 4], period: 2).series
    #expect(seasons.map(\.values) == [[3, 4, 5], [1, 1]])
    #expect(seasons.map(\.times) == [[0, 1, 2], [0, 1]])
  }

  @Test("a season without values is left out, and gaps keep the others in their places")
  func gaps() {
    let seasons = Seasons(of: [7, 8, 9], at: [1, 4, 8], period: 4).series
    #expect(seasons.map(\.values) == [[8, 9], [7]])
    #expect(seasons.map(\.times) == [[1, 2], [0]])
    #expect(Seasons(of: [], at: [], period: 12).series.isEmpty)
  }
}

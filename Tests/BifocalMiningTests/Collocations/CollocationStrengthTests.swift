import BifocalMining
import Testing

@Suite struct CollocationStrengthTests {
  @Test(
    "quanteda's test texts",
    arguments: [
      ([13, 0, 3, 1], 2.448539, 1.407472), ([9, 2, 3, 3], 1.335001, 1.286577),
      ([10, 3, 2, 2], 1.098612, 1.010947), ([8, 3, 4, 2], 0.299517, 0.295757),
      ([12, 2, 3, 1, 0, 0, 1, 2], -0.251314, -0.098581),
    ])
  func published(cells: [Int], lambda: Double, z: Double) throws {
    let strength = try #require(CollocationStrength(cells: cells))
    expect(.value(strength.lambda), is: lambda)
    expect(.value(strength.z), is: z)
  }

  @Test("\"new companies\" is a log odds ratio")
  func pair() throws {
    let cells = [14_307_668 - 15_828 - 4_675 + 8, 15_828 - 8, 4_675 - 8, 8]
    let strength = try #require(CollocationStrength(cells: cells))
    expect(.value(strength.lambda), is: 0.497498)
    expect(.value(strength.z), is: 1.448736)
  }

  @Test("cells that are no table", arguments: [[], [1], [1, 2], [1, 2, 3], [1, 2, 3, -1]])
  func undefined(cells: [Int]) { #expect(CollocationStrength(cells: cells) == nil) }

  @Test("smoothing must be above 0")
  func smoothing() { #expect(CollocationStrength(cells: [1, 2, 3, 4], smoothing: 0) == nil) }
}

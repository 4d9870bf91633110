import Testing

@testable import BifocalReport

@Suite struct NetworkLayoutTests {
  private let ids = ["a", "b", "c", "d", "e", "f"]
  private let ties = [
    (first: 0, second: 1, weight: 1.0), (0, 2, 1.0), (1, 2, 1.0), (3, 4, 1.0), (3, 5, 1.0),
    (4, 5, 1.0), (2, 3, 0.1),
  ]

  private func distance(_ layout: NetworkLayout, _ first: Int, _ second: Int) -> Double {
    let (one, other) = (layout.places[first], layout.places[second])
    return ((one.x - other.x) * (one.x - other.x) + (one.y - other.y) * (one.y - other.y))
      .squareRoot()
  }

  @Test("those with ties stand near each other, always at the same places")
  func near() {
    let layout = NetworkLayout(ids: ids, ties: ties)
    #expect(distance(layout, 0, 1) < distance(layout, 0, 4))
    #expect(distance(layout, 4, 5) < distance(layout, 1, 5))
    let again = NetworkLayout(ids: ids, ties: ties)
    #expect(layout.places.map(\.x) == again.places.map(\.x))
    for place in layout.places { #expect(abs(place.x) <= 1 && abs(place.y) <= 1) }
  }

  @Test("few nodes have places too", arguments: 0...2)
  func few(count: Int) {
    let layout = NetworkLayout(ids: Array(ids.prefix(count)), ties: [])
    #expect(layout.places.count == count)
    #expect(layout.places.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }

  @Test("boxes are parted, the shorter way")
  func parted() {
    let places = NetworkLayout.parted(
      [(0, 0), (4, 1), (0, 0), (50, 50)], sizes: Array(repeating: (10, 10), count: 4),
      bounds: (60, 60))
    for first in 0..<4 {
      for second in first + 1..<4 {
        let (dx, dy) = (places[first].x - places[second].x, places[first].y - places[second].y)
        #expect(abs(dx) >= 9.99 || abs(dy) >= 9.99)
      }
    }
    #expect(places[3] == (50, 50))
  }
}

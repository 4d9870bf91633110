internal import BifocalText
internal import Glibc

/// Places for the nodes of a network, so that those with strong ties stand near each other.
///
/// Forces after Fruchterman and Reingold (1991). Each node begins on a circle where its id tells, and
/// nothing is left to chance: the same network is drawn alike, and one that changed a little, nearly.
struct NetworkLayout {
  private(set) var places: [(x: Double, y: Double)]
  private let distance: Double

  /// Lays out a network in a square from −1 to 1.
  ///
  /// - Parameters:
  ///   - ids: The nodes.
  ///   - ties: Pairs of indices, and the weight of each from 0 to 1.
  ///   - rounds: How often all are moved.
  /// - Complexity: O(*r* · *n*²), where *n* is the number of nodes and *r* that of rounds.
  init(ids: [String], ties: [(first: Int, second: Int, weight: Double)], rounds: Int = 400) {
    places = ids.enumerated().map { index, id in
      let angle = 2 * Double.pi * Self.share(of: id)
      // Two that begin at the same place would stay there.
      let radius = 0.6 + 0.4 * Double(index) / Double(max(1, ids.count))
      return (radius * cos(angle), radius * sin(angle))
    }
    distance = 1.2 / Double(max(1, ids.count)).squareRoot()
    for round in 0..<rounds {
      let heat = 0.12 * (1 - Double(round) / Double(rounds))
      let forces = forces(of: ties)
      for index in places.indices {
        let length = max(1e-9, hypot(forces[index].x, forces[index].y))
        let step = min(length, heat) / length
        places[index].x += forces[index].x * step
        places[index].y += forces[index].y * step
      }
    }
    fit()
  }

  private func forces(
    of ties: [(first: Int, second: Int, weight: Double)]
  ) -> [(x: Double, y: Double)] {
    var forces = places.map { (x: -0.6 * $0.x * distance, y: -0.6 * $0.y * distance) }
    func push(_ first: Int, _ second: Int, _ strength: (Double) -> Double) {
      let (dx, dy) = (places[first].x - places[second].x, places[first].y - places[second].y)
      let length = max(1e-3, hypot(dx, dy))
      let force = strength(length) / length
      forces[first].x += dx * force
      forces[first].y += dy * force
      forces[second].x -= dx * force
      forces[second].y -= dy * force
    }
    for first in places.indices {
      for second in places.indices.dropFirst(first + 1) {
        push(first, second) { distance * distance / $0 }
      }
    }
    for tie in ties {
      push(tie.first, tie.second) { -(0.3 + tie.weight) * $0 * $0 / distance }
    }
    return forces
  }

  /// Moves and stretches all so that the square is filled.
  private mutating func fit() {
    func fitted(_ values: [Double]) -> [Double] {
      guard let least = values.min(), let most = values.max(), most > least else {
        return values.map { _ in 0 }
      }
      return values.map { 2 * ($0 - least) / (most - least) - 1 }
    }
    let (xs, ys) = (fitted(places.map(\.x)), fitted(places.map(\.y)))
    places = zip(xs, ys).map { ($0, $1) }
  }

  /// Returns places near the given ones where boxes around them do not overlap, or hardly do when
  /// there is no room.
  ///
  /// - Parameters:
  ///   - places: The middles of the boxes.
  ///   - sizes: Their sizes.
  ///   - bounds: How far a middle may go to each side and up or down from (0, 0).
  ///   - rounds: How often all are moved at most.
  /// - Returns: The middles.
  /// - Complexity: O(*r* · *n*²), where *r* is the number of rounds, which ends as soon as all is well.
  static func parted(
    _ places: [(x: Double, y: Double)], sizes: [(width: Double, height: Double)],
    bounds: (x: Double, y: Double), rounds: Int = 200
  ) -> [(x: Double, y: Double)] {
    var places = places
    for _ in 0..<rounds {
      var isWell = true
      for first in places.indices {
        for second in places.indices.dropFirst(first + 1) {
          let (dx, dy) = (places[second].x - places[first].x, places[second].y - places[first].y)
          let wide = (sizes[first].width + sizes[second].width) / 2 - abs(dx)
          let high = (sizes[first].height + sizes[second].height) / 2 - abs(dy)
          guard wide > 0, high > 0 else { continue }
          isWell = false
          // The shorter way apart, half of it for each.
          if wide < high {
            places[first].x -= (dx < 0 ? -wide : wide) / 2
            places[second].x += (dx < 0 ? -wide : wide) / 2
          } else {
            places[first].y -= (dy < 0 ? -high : high) / 2
            places[second].y += (dy < 0 ? -high : high) / 2
          }
        }
      }
      for index in places.indices {
        places[index].x = min(bounds.x, max(-bounds.x, places[index].x))
        places[index].y = min(bounds.y, max(-bounds.y, places[index].y))
      }
      if isWell { break }
    }
    return places
  }

  /// A number from 0 to below 1 that an id always has.
  private static func share(of id: String) -> Double {
    let hash = FNV1a.hash(of: id.utf8)
    return Double((hash ^ hash >> 29) >> 11) / Double(1 << 53)
  }
}

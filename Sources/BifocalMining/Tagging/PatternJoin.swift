internal import BifocalText

/// Joins the places of a pattern's items to places of the pattern.
///
/// Each place of an item takes the nearest place of what stands before it (or behind it, where the
/// order is free), and so on from item to item. So there are never more places than an item has, and
/// the time grows with their number and not with their combinations.
struct PatternJoin {
  let pattern: Pattern
  let unit: PatternSet.Unit
  let article: Article

  /// Returns where the pattern matches.
  ///
  /// - Parameter places: For each item, and then for each veto, the places in order.
  /// - Returns: The ranges, in the order of the last item.
  /// - Complexity: O(*n* log *n*), where *n* is the number of all places.
  func ranges(of places: [[Range<Int>]]) -> [Range<Int>] {
    let count = pattern.slots.count
    var ranges = places[0]
    for number in 1..<max(count, 1) {
      let vetoes = pattern.vetoes.indices.filter { pattern.vetoes[$0].place == number }
        .map { places[count + $0] }
      let gap = pattern.slots[number].gap ?? .none
      ranges = joined(ranges, places[number], gap: gap, vetoed: vetoes.map(ContainedPlaces.init))
      if ranges.isEmpty { return [] }
    }
    for (index, veto) in pattern.vetoes.enumerated() {
      let isFirst = veto.place == 0
      guard isFirst || veto.place == count else { continue }
      let places = NeighbouringPlaces(places[count + index])
      ranges.removeAll { range in
        let isOnBothSides = !veto.gap.isOrdered
        return (isFirst || isOnBothSides)
          && places.end(before: range).map { isNear($0, range.lowerBound, veto.gap) } ?? false
          || (!isFirst || isOnBothSides)
            && places.start(behind: range).map { isNear(range.upperBound, $0, veto.gap) } ?? false
      }
    }
    return ranges
  }

  /// For each place of the next item, the nearest of the ranges so far, joined with it.
  private func joined(
    _ ranges: [Range<Int>], _ next: [Range<Int>], gap: Pattern.Gap, vetoed: [ContainedPlaces]
  ) -> [Range<Int>] {
    let byEnd = ranges.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    let byStart =
      gap.isOrdered
      ? [] : ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    func connected(_ left: Range<Int>, _ right: Range<Int>) -> Range<Int>? {
      let between = left.upperBound..<right.lowerBound
      guard isNear(between.lowerBound, between.upperBound, gap),
        article.isWithinSentence(left.lowerBound..<right.upperBound),
        !vetoed.contains(where: { $0.hasPlace(in: between) })
      else { return nil }
      return left.lowerBound..<right.upperBound
    }
    return next.compactMap { item in
      let before = byEnd.partitioningIndex { $0.upperBound > item.lowerBound } - 1
      let left = before >= 0 ? connected(byEnd[before], item) : nil
      guard !gap.isOrdered else { return left }
      let behind = byStart.partitioningIndex { $0.lowerBound >= item.upperBound }
      guard behind < byStart.count, let right = connected(item, byStart[behind]) else {
        return left
      }
      return left.map { $0.count <= right.count ? $0 : right } ?? right
    }
  }

  /// Whether two places are in a sentence and no farther apart than a gap allows; what overlaps is.
  private func isNear(_ end: Int, _ start: Int, _ gap: Pattern.Gap) -> Bool {
    guard end < start else { return true }
    return article.distance(end..<start, unit: gap.unit ?? unit, limit: gap.limit) != nil
      && article.isWithinSentence(end - 1..<start + 1)
  }
}

/// Tells whether any of many places lies within a range.
private struct ContainedPlaces {
  private let starts: [Int]
  /// For each place, the first end from it on.
  private let firstEnds: [Int]

  /// - Parameter places: The places, in order of their starts.
  init(_ places: [Range<Int>]) {
    starts = places.map(\.lowerBound)
    var ends = places.map(\.upperBound)
    for index in ends.indices.dropLast().reversed() {
      ends[index] = min(ends[index], ends[index + 1])
    }
    firstEnds = ends
  }

  func hasPlace(in range: Range<Int>) -> Bool {
    let index = starts.partitioningIndex { $0 >= range.lowerBound }
    return index < starts.count && firstEnds[index] <= range.upperBound
  }
}

/// Tells which of many places reach nearest to a range from outside, or into it.
private struct NeighbouringPlaces {
  private let starts: [Int]
  /// For each place, the last end up to it.
  private let lastEnds: [Int]
  private let ends: [Int]
  /// For each place in the order of the ends, the first start from it on.
  private let firstStarts: [Int]

  /// - Parameter places: The places, in order of their starts.
  init(_ places: [Range<Int>]) {
    starts = places.map(\.lowerBound)
    var last = 0
    lastEnds = places.map { place in
      last = max(last, place.upperBound)
      return last
    }
    let byEnd = places.sorted { $0.upperBound < $1.upperBound }
    ends = byEnd.map(\.upperBound)
    var first = Int.max
    firstStarts = byEnd.reversed().map { place in
      first = min(first, place.lowerBound)
      return first
    }.reversed()
  }

  /// The last end of those that begin in front of a range.
  func end(before range: Range<Int>) -> Int? {
    let index = starts.partitioningIndex { $0 >= range.lowerBound } - 1
    return index >= 0 ? lastEnds[index] : nil
  }

  /// The first start of those that end behind a range.
  func start(behind range: Range<Int>) -> Int? {
    let index = ends.partitioningIndex { $0 > range.upperBound }
    return index < ends.count ? firstStarts[index] : nil
  }
}

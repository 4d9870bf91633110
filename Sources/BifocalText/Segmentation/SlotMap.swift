/// Which slots of a double array are taken, with a quick search for places where a node's children
/// fit.
///
/// A bit stands for a slot, so sixty-four bases are tried at once.
struct SlotMap {
  private var taken: [UInt64]
  /// A bit for each base that was given, where none is given twice.
  private var bases: [UInt64]
  private let hasDistinctBases: Bool
  /// For each number of children, up to the last, the word where a search begins: below it, places
  /// for so many have become too rare to look for.
  private var starts: [Int]

  /// How far a search may go before the next one of its kind starts where it ended.
  private static let patience = 16

  /// Makes a map in which the slots from `first` on are free, and those below it are never used.
  ///
  /// - Parameters:
  ///   - first: More than any offset, so that no base is below one.
  ///   - hasDistinctBases: Whether no base is given twice.
  init(firstSlot first: Int, hasDistinctBases: Bool = false) {
    taken = []
    bases = []
    self.hasDistinctBases = hasDistinctBases
    starts = [Int](repeating: first >> 6 + 1, count: 16)
  }

  /// Finds a base at which every offset falls on a free slot, and takes those slots.
  ///
  /// - Parameter offsets: At least one, in ascending order.
  /// - Returns: A base of one or more.
  mutating func place(_ offsets: [Int]) -> Int {
    let kind = min(offsets.count, starts.count) - 1
    let start = starts[kind]
    var word = start
    var free = freePlaces(at: word, offsets)
    while free == 0 {
      word += 1
      free = freePlaces(at: word, offsets)
    }
    if word - start > Self.patience { starts[kind] = word }
    let base = word << 6 + free.trailingZeroBitCount - offsets[0]
    for offset in offsets { Self.set(base + offset, in: &taken) }
    if hasDistinctBases { Self.set(base, in: &bases) }
    return base
  }

  /// Finds a base at which one offset falls on a free slot, and takes that slot.
  mutating func place(_ offset: Int) -> Int {
    while starts[0] < taken.count, taken[starts[0]] == .max { starts[0] += 1 }
    var word = starts[0]
    var free = freePlaces(at: word, CollectionOfOne(offset))
    while free == 0 {
      word += 1
      free = freePlaces(at: word, CollectionOfOne(offset))
    }
    let slot = word << 6 + free.trailingZeroBitCount
    Self.set(slot, in: &taken)
    if hasDistinctBases { Self.set(slot - offset, in: &bases) }
    return slot - offset
  }

  /// Of the slots from `word << 6` on, a bit each, those that would do for the first offset.
  @inline(__always)
  private func freePlaces(
    at word: Int, _ offsets: some RandomAccessCollection<Int>
  ) -> UInt64 {
    let first = offsets.first ?? 0
    var free =
      hasDistinctBases ? ~Self.bits(of: bases, from: word << 6 - first) : UInt64.max
    for offset in offsets {
      free &= ~Self.bits(of: taken, from: word << 6 + offset - first)
      if free == 0 { break }
    }
    return free
  }

  /// The sixty-four bits of a row from a place on; those beyond its end are zero.
  @inline(__always)
  private static func bits(of row: [UInt64], from place: Int) -> UInt64 {
    let word = place >> 6
    guard word < row.count else { return 0 }
    let shift = UInt64(place & 63)
    // A shift by 64 gives zero.
    let next = word + 1 < row.count ? row[word + 1] << (64 - shift) : 0
    return row[word] >> shift | next
  }

  private static func set(_ place: Int, in row: inout [UInt64]) {
    let word = place >> 6
    if word >= row.count {
      row.append(contentsOf: repeatElement(0, count: word + 1 - row.count))
    }
    row[word] |= 1 << UInt64(place & 63)
  }
}

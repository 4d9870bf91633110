/// Which slots of a double array are taken, with a quick search for places where a node's children
/// fit.
///
/// A bit stands for a slot, so sixty-four bases are tried at once.
struct SlotMap {
  private var taken: [UInt64]
  /// For each number of children, up to the last, the word where a search begins: below it, places
  /// for so many have become too rare to look for.
  private var starts: [Int]

  /// How far a search may go before the next one of its kind starts where it ended.
  private static let patience = 16

  /// Makes a map in which the slots from `first` on are free, and those below it are never used.
  ///
  /// - Parameter first: More than any offset, so that no base is below one.
  init(firstSlot first: Int) {
    taken = []
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
    for offset in offsets { take(base + offset) }
    return base
  }

  /// Finds a base at which one offset falls on a free slot, and takes that slot.
  mutating func place(_ offset: Int) -> Int {
    while starts[0] < taken.count, taken[starts[0]] == .max { starts[0] += 1 }
    let word = starts[0]
    let free = word < taken.count ? ~taken[word] : .max
    let slot = word << 6 + free.trailingZeroBitCount
    take(slot)
    return slot - offset
  }

  /// Of the slots from `word << 6` on, a bit each, those that would do for the first offset.
  private func freePlaces(at word: Int, _ offsets: [Int]) -> UInt64 {
    var free = UInt64.max
    for offset in offsets {
      let slot = word << 6 + offset - offsets[0]
      let first = slot >> 6
      guard first < taken.count else { break }
      let shift = UInt64(slot & 63)
      var bits = taken[first] >> shift
      // A shift by 64 gives zero.
      if first + 1 < taken.count { bits |= taken[first + 1] << (64 - shift) }
      free &= ~bits
      if free == 0 { break }
    }
    return free
  }

  private mutating func take(_ slot: Int) {
    let word = slot >> 6
    if word >= taken.count {
      taken.append(contentsOf: repeatElement(0, count: word + 1 - taken.count))
    }
    taken[word] |= 1 << UInt64(slot & 63)
  }
}

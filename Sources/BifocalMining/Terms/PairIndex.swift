/// Numbers pairs of numbers in the order in which they are first seen.
///
///     var index = PairIndex()
///     index.number(of: 3, 5)  // 0, and 0 again for the same pair
///     index[0]                // (3, 5)
struct PairIndex: Sendable {
  private struct Slot: BitwiseCopyable {
    var key: UInt64
    var number: Int32
  }

  private var slots = [Slot](repeating: Slot(key: 0, number: -1), count: 16)
  private var keys: [UInt64] = []

  /// How many different pairs there are.
  var count: Int { keys.count }

  /// Returns the number of a pair; a new one gets the next number.
  ///
  /// - Complexity: O(1) on average.
  mutating func number(of first: Int, _ second: Int) -> Int {
    let key = Self.key(first, second)
    let slot = slot(of: key)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    slots[slot] = Slot(key: key, number: Int32(count))
    keys.append(key)
    if 4 * count > 3 * slots.count { grow() }
    return count - 1
  }

  /// Returns the number of a pair that was seen before.
  func find(_ first: Int, _ second: Int) -> Int? {
    let number = slots[slot(of: Self.key(first, second))].number
    return number >= 0 ? Int(number) : nil
  }

  /// The pair that has a number.
  subscript(number: Int) -> (first: Int, second: Int) {
    (Int(keys[number] >> 32), Int(keys[number] & 0xFFFF_FFFF))
  }

  private static func key(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(UInt32(first)) << 32 | UInt64(UInt32(second))
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Self.start(of: key) & mask
    while slots[slot].number >= 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private static func start(of key: UInt64) -> Int {
    let product = (key ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: product.high ^ product.low)
  }

  private mutating func grow() {
    let filled = slots
    slots = [Slot](repeating: Slot(key: 0, number: -1), count: 2 * filled.count)
    let mask = slots.count - 1
    for entry in filled where entry.number >= 0 {
      var slot = Self.start(of: entry.key) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}

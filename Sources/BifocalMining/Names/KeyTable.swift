/// Values by keys that are hashes already, such as those of words (`NameLists.key`).
///
///     var counts = KeyTable(absent: 0)
///     counts[key] += 1
///     counts[other]  // 0
///
/// A slot is found by the low bits of its key, and a lookup costs a comparison or two; the standard
/// library's dictionary would hash each key again, which took a tenth of all tagging.
struct KeyTable<Value: Sendable>: Sendable {
  /// A key and its value beside each other, which a lookup reads at once; no key is zero.
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var value: Value
  }

  private let absent: Value
  private var slots: [Slot]
  private var mask: Int

  /// The number of keys.
  private(set) var count = 0

  /// Makes an empty table.
  ///
  /// - Parameter absent: The value of all keys that have none.
  init(absent: Value) {
    self.absent = absent
    slots = []
    mask = -1
  }

  /// The value of a key.
  subscript(key: UInt64) -> Value {
    get { slots.isEmpty ? absent : slots[slot(of: max(key, 1))].value }
    set {
      let key = max(key, 1)
      // At most half full, so that an empty slot is near.
      if count * 2 > mask { grow() }
      let slot = slot(of: key)
      if slots[slot].key == 0 {
        slots[slot].key = key
        count += 1
      }
      slots[slot].value = newValue
    }
  }

  /// The slot that holds a key, or the empty one where it would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    mask = max(63, mask * 2 + 1)
    slots = [Slot](repeating: Slot(value: absent), count: mask + 1)
    for entry in old where entry.key != 0 { slots[slot(of: entry.key)] = entry }
  }
}

/// What words tell, by the keys of words: a hash table that is only built and read.
///
/// Keys are hashes already, so a slot is found by their low bits, and a lookup costs a comparison or
/// two; the standard library's dictionary would hash each key again, which took a tenth of all tagging.
struct RoleTable<Roles: OptionSet & Sendable>: Sendable {
  private var keys: [UInt64]
  private var roles: [Roles]
  private var mask: Int
  private var count = 0

  /// Makes an empty table.
  init() {
    keys = [UInt64](repeating: 0, count: 1024)
    roles = [Roles](repeating: [], count: 1024)
    mask = 1023
  }

  /// The roles of a key; none when nobody gave it any.
  subscript(key: UInt64) -> Roles { roles[slot(of: key)] }

  /// Gives a key a role.
  mutating func insert(_ role: Roles, for key: UInt64) {
    // At most half full, so that an empty slot is near.
    if count * 2 > mask { grow() }
    let slot = slot(of: key)
    if roles[slot].isEmpty {
      keys[slot] = key
      count += 1
    }
    roles[slot].formUnion(role)
  }

  /// The slot that holds a key, or the empty one where it would stand.
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key) & mask
    while !roles[slot].isEmpty, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = zip(keys, roles).filter { !$0.1.isEmpty }
    mask = mask * 2 + 1
    keys = [UInt64](repeating: 0, count: mask + 1)
    roles = [Roles](repeating: [], count: mask + 1)
    for (key, role) in old {
      let slot = slot(of: key)
      keys[slot] = key
      roles[slot] = role
    }
  }
}

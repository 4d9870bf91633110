internal import BifocalText

/// Looks up short ASCII names, whatever their case, without making strings of them.
///
/// A name is known by a hash of 64 bits alone. A name that is none of the table's and has the hash
/// of one of them would be taken for it; nothing worse than a wrong guess follows from that.
struct NameTable<Value: Sendable>: Sendable {
  private var hashes: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// Makes a table of names in lower case; of equal names the last counts.
  init(_ entries: [(name: String, value: Value)]) {
    var capacity = 16
    while capacity < entries.count * 4 { capacity *= 2 }
    hashes = Array(repeating: 0, count: capacity)
    values = Array(repeating: nil, count: capacity)
    mask = capacity - 1
    for entry in entries {
      let hash = NameHash.hash(of: entry.name.utf8)
      var slot = Int(truncatingIfNeeded: hash >> 32) & mask
      while values[slot] != nil, hashes[slot] != hash { slot = (slot + 1) & mask }
      hashes[slot] = hash
      values[slot] = entry.value
    }
  }

  /// The value of the name that has this hash.
  ///
  /// - Complexity: O(1), as three quarters of the slots are free.
  subscript(hash: UInt64) -> Value? {
    var slot = Int(truncatingIfNeeded: hash >> 32) & mask
    while let value = values[slot] {
      if hashes[slot] == hash { return value }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// The hash by which a `NameTable` knows names: FNV-1a in lower case.
enum NameHash {
  /// The hash of the empty name.
  static let empty = FNV1a.empty

  /// Returns the hash of a name; ASCII letters count as lower case.
  static func hash(of name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(empty) { adding($1, to: $0) }
  }

  /// Returns the hash of a name that is longer by one byte; ASCII letters count as lower case.
  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let isUpper = byte &- 0x41 < 26
    return FNV1a.adding(isUpper ? byte | 0x20 : byte, to: hash)
  }
}

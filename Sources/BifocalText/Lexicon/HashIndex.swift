/// Finds numbered things by their hashes: a table that is only built and read, with linear probing.
///
/// It holds neither the things nor copies of them, so whoever asks compares.
///
///     var index = HashIndex()
///     index.insert(hash: HashIndex.hash(of: "KAZ"))                       // its number is 0
///     index.number(hash: HashIndex.hash(of: "KAZ")) { ids[$0] == "KAZ" }  // 0
public struct HashIndex: Sendable {
  /// One more than the number of a thing, or zero, at its hash or after it.
  private var slots = [Int32](repeating: 0, count: 1 << 10)
  /// The hash of each thing, by its number.
  private var hashes: [UInt32] = []

  /// Returns a hash of a text.
  ///
  /// - Complexity: O(*n*).
  public static func hash(of text: Substring) -> UInt64 {
    var hash: UInt64 = 0
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  /// Makes an empty table.
  public init() {}

  /// Returns the number of a thing, if it is there.
  ///
  /// - Parameters:
  ///   - hash: The hash of the thing.
  ///   - isEqual: Whether the thing is the one with a number.
  /// - Returns: Its number, or `nil`.
  public func number(hash: UInt64, where isEqual: (Int) -> Bool) -> Int? {
    let hash = Self.shortened(hash)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Inserts a thing that is not there; its number is that of how many there were.
  ///
  /// - Parameter hash: The hash of the thing.
  public mutating func insert(hash: UInt64) {
    hashes.append(Self.shortened(hash))
    if hashes.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 4)
      for number in hashes.indices { place(number) }
    } else {
      place(hashes.count - 1)
    }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(hashes[number]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number + 1)
  }

  private static func shortened(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 8) }
}

/// Numbers spellings in the order in which they are first seen, without a string for each token.
///
///     var index = SpellingIndex()
///     index.number(of: bytes, isWord: true)  // 0, and 0 again for the same bytes
///
/// An open-addressing hash over one array of bytes: a token that was seen before costs one look at
/// the slots and one comparison.
struct SpellingIndex: Sendable {
  private var slots = [Int32](repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var words: [Bool] = []
  private var bytes: [UInt8] = []

  /// How many different spellings there are.
  var count: Int { ends.count }

  /// Returns the number of a spelling; a new one gets the next number.
  ///
  /// - Complexity: O(*n*) on average, where *n* is the length of the spelling.
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>, isWord: Bool) -> Int {
    let hash = unsafe Self.hash(spelling, isWord: isWord)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, unsafe holds(spelling, isWord: isWord, at: number) {
        return number
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(count)
    hashes.append(hash)
    words.append(isWord)
    unsafe bytes.append(contentsOf: spelling)
    ends.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// Returns the number here of a spelling that has another one in `other`.
  mutating func number(of spelling: Int, in other: SpellingIndex) -> Int {
    unsafe other.bytes.withUnsafeBufferPointer {
      unsafe number(
        of: UnsafeBufferPointer(rebasing: $0[other.range(of: spelling)]),
        isWord: other.words[spelling])
    }
  }

  /// Whether a spelling is a word.
  func isWord(_ number: Int) -> Bool { words[number] }

  /// Returns a spelling as a string.
  func text(_ number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private func holds(
    _ spelling: UnsafeBufferPointer<UInt8>, isWord: Bool, at number: Int
  ) -> Bool {
    let range = range(of: number)
    guard range.count == spelling.count, words[number] == isWord else { return false }
    for offset in 0..<range.count
    where unsafe bytes[range.lowerBound + offset] != spelling[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: 2 * slots.count)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }

  /// FNV-1a, with its bits mixed once more, for slots are chosen by the low ones.
  private static func hash(_ spelling: UnsafeBufferPointer<UInt8>, isWord: Bool) -> UInt64 {
    var hash: UInt64 = isWord ? 0xCBF2_9CE4_8422_2325 : 0x8422_2325_CBF2_9CE4
    for offset in 0..<spelling.count {
      hash = (hash ^ UInt64(unsafe spelling[offset])) &* 0x100_0000_01B3
    }
    return hash ^ (hash >> 29)
  }
}

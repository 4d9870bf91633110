internal import BifocalText

/// Numbers spellings in the order in which they are first seen, without a string for each token.
///
///     var index = SpellingIndex()
///     index.number(of: bytes, kind: .word)  // 0, and 0 again for the same bytes
///
/// An open-addressing hash. Its slots are small, and the keys, in the order of numbers, hold spellings of
/// up to 15 bytes themselves, which nearly all are. What is frequent was seen early, so that a token
/// mostly finds its slot and its key in the processor's caches.
struct SpellingIndex: Sendable {
  /// What a spelling is; spellings of different kinds are never the same.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  private var slots = [Slot](repeating: .empty, count: 64)
  private var keys: [SpellingKey] = []
  private var ends: [Int] = []
  private var bytes: [UInt8] = []

  /// How many different spellings there are.
  var count: Int { ends.count }

  /// Returns the numbers of the tokens of a text; new spellings get the next numbers.
  ///
  /// Tokens are looked up some hundred at a time, so that the processor waits for memory once for many
  /// of them: a slot, and later what a number stands for, is seldom in its caches.
  ///
  /// - Parameters:
  ///   - tokens: The tokens.
  ///   - text: The text.
  ///   - kind: What a token is; nothing for one that is not looked for.
  /// - Returns: A number for each token; −1 for one that is not looked for.
  /// - Complexity: O(*n*) on average, where *n* is the length of all tokens.
  mutating func numbers(
    of tokens: [Token], in text: UnsafeBufferPointer<UInt8>, kind: (Token) -> Kind?
  ) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: tokens.count)
    var wanted: [WantedToken] = []
    for start in stride(from: 0, to: tokens.count, by: Self.batchSize) {
      wanted.removeAll(keepingCapacity: true)
      for token in start..<min(start + Self.batchSize, tokens.count) {
        guard let kind = kind(tokens[token]) else { continue }
        let key = unsafe SpellingKey(text, tokens[token].range, kind: kind)
        wanted.append(WantedToken(key: key, token: token))
      }
      guess(wanted, numbers: &numbers)
      for wanted in wanted where numbers[wanted.token] < 0 {
        let spelling = unsafe UnsafeBufferPointer(rebasing: text[tokens[wanted.token].range])
        numbers[wanted.token] = unsafe Int32(number(of: wanted.key, spelling))
      }
    }
    return numbers
  }

  /// Returns the numbers of those tokens of a text whose spellings were seen before, and −1 for others.
  func known(
    _ tokens: [Token], in text: UnsafeBufferPointer<UInt8>, kind: (Token) -> Kind?
  ) -> [Int32] {
    tokens.map { token in
      guard let kind = kind(token) else { return -1 }
      let key = unsafe SpellingKey(text, token.range, kind: kind)
      return slots[unsafe slot(of: key, UnsafeBufferPointer(rebasing: text[token.range]))].number
    }
  }

  /// Returns the number of a spelling; a new one gets the next number.
  ///
  /// - Complexity: O(*n*) on average, where *n* is the length of the spelling.
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>, kind: Kind) -> Int {
    unsafe number(of: SpellingKey(spelling, 0..<spelling.count, kind: kind), spelling)
  }

  /// Returns the number here of a spelling that has another one in `other`.
  mutating func number(of spelling: Int, in other: SpellingIndex) -> Int {
    unsafe other.bytes.withUnsafeBufferPointer {
      unsafe number(
        of: UnsafeBufferPointer(rebasing: $0[other.range(of: spelling)]),
        kind: other.kind(spelling))
    }
  }

  /// Returns what a spelling is.
  func kind(_ number: Int) -> Kind { keys[number].kind }

  /// Returns a spelling as a string.
  func text(_ number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  /// Whether a spelling stands before another one in the order of code points.
  func precedes(_ number: Int, _ other: Int) -> Bool {
    bytes[range(of: number)].lexicographicallyPrecedes(bytes[range(of: other)])
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  private static let batchSize = 256

  /// A token that is looked up.
  private struct WantedToken: BitwiseCopyable {
    let key: SpellingKey
    let token: Int
  }

  /// Sets the numbers of those spellings that are in the first slot where they may be, as most are.
  ///
  /// So nearly all branches go the same way, and nobody waits for one slot or key before asking for the
  /// next.
  private func guess(_ wanted: [WantedToken], numbers: inout [Int32]) {
    let mask = slots.count - 1
    for wanted in wanted {
      let hash = wanted.key.hash
      let slot = slots[Int(truncatingIfNeeded: hash) & mask]
      numbers[wanted.token] = slot.check == Slot.check(of: hash) ? slot.number : -1
    }
    for wanted in wanted {
      let number = numbers[wanted.token]
      if number >= 0, keys[Int(number)] != wanted.key || !wanted.key.isWhole {
        numbers[wanted.token] = -1
      }
    }
  }

  private mutating func number(
    of key: SpellingKey, _ spelling: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let slot = unsafe slot(of: key, spelling)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    let number = count
    slots[slot] = Slot(check: Slot.check(of: key.hash), number: Int32(number))
    keys.append(key)
    unsafe bytes.append(contentsOf: spelling)
    ends.append(bytes.count)
    if 4 * count > 3 * slots.count { grow() }
    return number
  }

  /// The slot of a spelling, or the empty one where it would go.
  @inline(__always)
  private func slot(of key: SpellingKey, _ spelling: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    let hash = key.hash
    let check = Slot.check(of: hash)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].number >= 0 {
      let number = Int(slots[slot].number)
      if slots[slot].check == check, keys[number] == key,
        unsafe key.isWhole || holds(spelling, at: number)
      {
        return slot
      }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ spelling: UnsafeBufferPointer<UInt8>, at number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == spelling.count else { return false }
    for offset in 0..<range.count
    where unsafe bytes[range.lowerBound + offset] != spelling[offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = [Slot](repeating: .empty, count: 2 * slots.count)
    let mask = slots.count - 1
    // In the order of numbers, so that what came early, as the frequent does, stands in its first slot.
    for (number, key) in keys.enumerated() {
      let hash = key.hash
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(check: Slot.check(of: hash), number: Int32(number))
    }
  }

  private struct Slot: BitwiseCopyable {
    /// The upper half of the hash, by which nearly all other spellings are told without their keys.
    var check: UInt32
    var number: Int32

    static let empty = Slot(check: 0, number: -1)

    static func check(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
  }
}

/// A spelling in sixteen bytes, or the hash of a longer one.
struct SpellingKey: Equatable, BitwiseCopyable {
  private let low: UInt64
  /// The last byte holds the kind, and the length or, for a longer spelling, 15 ones of it.
  private let high: UInt64

  init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Makes the key of a stretch of a text.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, kind: SpellingIndex.Kind) {
    let count = range.count
    let tag = UInt64(kind.rawValue) << 60
    guard count <= 15 else {
      let hash = unsafe FNV1a.hash(of: text[range])
      self.init(low: hash, high: tag | 0xFF << 52 | UInt64(count) & 0xF_FFFF)
      return
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    if range.lowerBound + 16 <= text.count {
      // All sixteen bytes are read, and those behind the spelling taken away: any length without a
      // branch.
      low = unsafe Self.load(text, range.lowerBound) & .max >> UInt64(64 - 8 * min(count, 8))
      high =
        unsafe Self.load(text, range.lowerBound + 8) & .max >> UInt64(64 - 8 * max(count - 8, 0))
    } else {
      for offset in 0..<count {
        let byte = unsafe UInt64(text[range.lowerBound + offset])
        if offset < 8 {
          low |= byte << UInt64(8 * offset)
        } else {
          high |= byte << UInt64(8 * offset - 64)
        }
      }
    }
    self.init(low: low, high: high | tag | UInt64(count) << 56)
  }

  /// What the spelling is.
  var kind: SpellingIndex.Kind { SpellingIndex.Kind(rawValue: UInt8(high >> 60)) ?? .mark }

  /// Whether the key holds all of the spelling, so that equal keys are equal spellings.
  var isWhole: Bool { high >> 52 & 0xFF != 0xFF }

  /// Slots are chosen by its low bits.
  var hash: UInt64 {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func load(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> UInt64 {
    unsafe UInt64(
      littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
        fromByteOffset: offset, as: UInt64.self))
  }
}

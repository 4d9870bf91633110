/// Numbers spellings in the order in which they are first seen, without a string for each token.
///
///     var index = SpellingIndex()
///     index.number(of: bytes, kind: .word)  // 0, and 0 again for the same bytes
///
/// An open-addressing hash whose slots hold spellings of up to 15 bytes themselves, which nearly all
/// are: a token that was seen before costs one look into memory.
struct SpellingIndex: Sendable {
  /// What a spelling is; spellings of different kinds are never the same.
  enum Kind: UInt8, Sendable {
    case word
    case number
    case mark
  }

  private var slots = [Slot](repeating: .empty, count: 64)
  private var ends: [Int] = []
  private var kinds: [Kind] = []
  private var bytes: [UInt8] = []

  /// How many different spellings there are.
  var count: Int { ends.count }

  /// Returns the number of a spelling; a new one gets the next number.
  ///
  /// - Complexity: O(*n*) on average, where *n* is the length of the spelling.
  mutating func number(of spelling: UnsafeBufferPointer<UInt8>, kind: Kind) -> Int {
    let key = unsafe SpellingKey(spelling, kind: kind)
    let slot = unsafe slot(of: key, spelling)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    let number = count
    slots[slot] = Slot(key: key, number: Int32(number))
    kinds.append(kind)
    unsafe bytes.append(contentsOf: spelling)
    ends.append(bytes.count)
    if 4 * count > 3 * slots.count { grow() }
    return number
  }

  /// Returns the number of a spelling that was seen before.
  func find(_ spelling: UnsafeBufferPointer<UInt8>, kind: Kind) -> Int? {
    let slot = unsafe slot(of: SpellingKey(spelling, kind: kind), spelling)
    return slots[slot].number >= 0 ? Int(slots[slot].number) : nil
  }

  /// Returns the number here of a spelling that has another one in `other`.
  mutating func number(of spelling: Int, in other: SpellingIndex) -> Int {
    unsafe other.bytes.withUnsafeBufferPointer {
      unsafe number(
        of: UnsafeBufferPointer(rebasing: $0[other.range(of: spelling)]),
        kind: other.kinds[spelling])
    }
  }

  /// Returns what a spelling is.
  func kind(_ number: Int) -> Kind { kinds[number] }

  /// Returns a spelling as a string.
  func text(_ number: Int) -> String { String(decoding: bytes[range(of: number)], as: UTF8.self) }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The slot of a spelling, or the empty one where it would go.
  @inline(__always)
  private func slot(of key: SpellingKey, _ spelling: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while slots[slot].number >= 0 {
      if slots[slot].key == key,
        unsafe key.isWhole || holds(spelling, at: Int(slots[slot].number))
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
    let filled = slots
    slots = [Slot](repeating: .empty, count: 2 * filled.count)
    let mask = slots.count - 1
    for entry in filled where entry.number >= 0 {
      var slot = Int(truncatingIfNeeded: entry.key.hash) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }

  private struct Slot: BitwiseCopyable {
    var key: SpellingKey
    var number: Int32

    static let empty = Slot(key: SpellingKey(low: 0, high: 0), number: -1)
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

  @inline(__always)
  init(_ spelling: UnsafeBufferPointer<UInt8>, kind: SpellingIndex.Kind) {
    let count = spelling.count
    let tag = UInt64(kind.rawValue) << 60
    guard count <= 15 else {
      let hash = unsafe Self.hash(spelling)
      self.init(low: hash, high: tag | 0xFF << 52 | UInt64(count) & 0xF_FFFF)
      return
    }
    // Two loads that overlap read any length without a loop.
    let (low, high): (UInt64, UInt64)
    switch count {
    case 8...:
      low = unsafe Self.load(UInt64.self, spelling, 0)
      let last = unsafe Self.load(UInt64.self, spelling, count - 8)
      high = count == 8 ? 0 : last >> UInt64(8 * (16 - count))
    case 4...:
      let last = unsafe UInt64(Self.load(UInt32.self, spelling, count - 4))
      low =
        unsafe UInt64(Self.load(UInt32.self, spelling, 0))
        | (last >> UInt64(8 * (8 - count))) << 32
      high = 0
    default:
      var bytes: UInt64 = 0
      for offset in 0..<count { bytes |= unsafe UInt64(spelling[offset]) << UInt64(8 * offset) }
      low = bytes
      high = 0
    }
    self.init(low: low, high: high | tag | UInt64(count) << 56)
  }

  /// Whether the key holds all of the spelling, so that equal keys are equal spellings.
  var isWhole: Bool { high >> 52 & 0xFF != 0xFF }

  /// Slots are chosen by its low bits.
  var hash: UInt64 {
    let product = (low ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }

  private static func load<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type, _ spelling: UnsafeBufferPointer<UInt8>, _ offset: Int
  ) -> Number {
    unsafe Number(
      littleEndian: UnsafeRawBufferPointer(spelling).loadUnaligned(
        fromByteOffset: offset, as: type))
  }

  /// FNV-1a.
  private static func hash(_ spelling: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in 0..<spelling.count {
      hash = (hash ^ UInt64(unsafe spelling[offset])) &* 0x100_0000_01B3
    }
    return hash
  }
}

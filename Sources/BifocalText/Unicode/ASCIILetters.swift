/// ASCII letters and digits in UTF-8, eight bytes at a time.
///
/// English has a word every six bytes, so most words are one look.
enum ASCIILetters {
  /// The number of letters at the front of eight bytes, the first one lowest.
  @inline(__always)
  static func count(in word: UInt64) -> Int {
    // A bit in the highest place of each byte says whether it is no letter.
    let small = (word | 0x2020_2020_2020_2020) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let afterZ = small &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~afterZ & ~word) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  /// Returns where the letters from a place on end, or a place before that.
  @inline(__always)
  static func skip(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return start }
    var position = start
    while position &+ 8 <= utf8.count {
      let count = Self.count(
        in: unsafe UInt64(littleEndian: (bytes + position).loadUnaligned(as: UInt64.self)))
      position &+= count
      if count < 8 { break }
    }
    return position
  }

  /// The number of letters and digits at the front of eight bytes, the first one lowest.
  @inline(__always)
  static func wordCount(in word: UInt64) -> Int {
    let low = word & 0x7F7F_7F7F_7F7F_7F7F
    let small = low | 0x2020_2020_2020_2020
    let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F
    let afterZ = small &+ 0x0505_0505_0505_0505
    let from0 = low &+ 0x5050_5050_5050_5050
    let after9 = low &+ 0x4646_4646_4646_4646
    let others = ~((fromA & ~afterZ | from0 & ~after9) & ~word) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  /// Returns where the letters and digits from a place on end, or a place before that.
  @inline(__always)
  static func skipWord(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return start }
    var position = start
    while position &+ 8 <= utf8.count {
      let count = wordCount(
        in: unsafe UInt64(littleEndian: (bytes + position).loadUnaligned(as: UInt64.self)))
      position &+= count
      if count < 8 { break }
    }
    return position
  }

  /// The first `count` of eight bytes, which are letters and digits, as a number that is the same for
  /// small letters and capitals but for the first one.
  @inline(__always)
  static func key(_ word: UInt64, count: Int) -> UInt64 {
    // A digit has this bit too.
    (word | 0x2020_2020_2020_2000) & UInt64.max >> UInt64(64 &- 8 &* count)
  }
}

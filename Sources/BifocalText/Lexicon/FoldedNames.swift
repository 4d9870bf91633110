/// Numbers names, so that those which are matched alike have the same number.
///
///     var names = FoldedNames(folding: try CharacterFolding.shared())
///     names.number(of: "俄羅斯")  // 0
///     names.number(of: "俄罗斯")  // 0
///     names.number(of: "US")    // 1
///     names.number(of: "Us")    // 2
///
/// Case tells an acronym from a word, so it is part of what a name is.
public struct FoldedNames: Sendable {
  private let folding: CharacterFolding
  /// The folded characters of all names, each with its case at its end.
  private var scalars: [UInt32] = []
  /// Where each name begins in `scalars`, and one more for the end.
  private var starts: [Int32] = [0]
  private var hashes: [UInt32] = []
  /// A hash table with linear probing: one more than the number of a name, or zero.
  private var slots = [Int32](repeating: 0, count: 1 << 10)

  /// What a name without small letters ends with.
  private static let noSmallLetters: UInt32 = 0x11_0000
  private static let smallLetters: UInt32 = 0x11_0001

  /// Makes an empty list.
  public init(folding: CharacterFolding) { self.folding = folding }

  /// The number of different names: that which the next new one gets.
  public var count: Int { hashes.count }

  /// Returns the number of a name: that of the first one like it, or the next one.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the name.
  public mutating func number(of name: Substring) -> Int {
    let start = scalars.count
    folding.appendFolded(name, to: &scalars)
    scalars.append(Self.hasSmallLetter(name) ? Self.smallLetters : Self.noSmallLetters)
    var hash: UInt64 = 0
    for scalar in scalars[start...] {
      hash = (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    let short = UInt32(truncatingIfNeeded: hash >> 8)
    var slot = Int(short) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == short, isEqual(number, to: start) {
        scalars.removeLast(scalars.count - start)
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(short)
    starts.append(Int32(truncatingIfNeeded: scalars.count))
    slots[slot] = Int32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  private func isEqual(_ number: Int, to start: Int) -> Bool {
    scalars[Int(starts[number])..<Int(starts[number + 1])] == scalars[start...]
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: number + 1)
    }
  }

  private static func hasSmallLetter(_ name: Substring) -> Bool {
    if name.utf8.contains(where: { (0x61...0x7A).contains($0) }) { return true }
    guard name.utf8.contains(where: { $0 >= 0xC0 && !(0xE4...0xE9).contains($0) }) else {
      return false
    }
    return name.unicodeScalars.contains { scalar in
      switch scalar.value {
      // No case, and most of what Chinese names are written with: asking for their properties takes long.
      case 0..<0x80, 0xB7, 0x2E80..<0xA640: false
      default: scalar.properties.isLowercase
      }
    }
  }
}

/// Numbers the Han characters so that common ones have small numbers.
///
/// The number of a character is its rank by the cost that ICU's dictionary gives it as a word of
/// its own. A trie over these numbers is compact, and the part of it that most texts use lies close
/// together: reading memory that is in no cache is what cutting Chinese waits for most.
@safe final class HanAlphabet: @unchecked Sendable {
  // Sendable because nothing writes to the table once it is made.

  /// The number of each character from U+3000 on; none has zero.
  let numbers: UnsafePointer<UInt16>
  /// One more than the highest number.
  let count: Int
  /// What the dictionary says of the first characters of words, the one with number 1 first.
  let roots: [ICUDictionary.Child]

  static let firstScalar = 0x3000
  static let scalarCount = 0x7000
  /// Not a character: what stands after the last character of a run, where every word ends.
  static let end: UInt16 = 0

  /// Ranks the characters of a dictionary.
  ///
  /// - Throws: `UnreadableWordData` when the dictionary is damaged.
  init(_ dictionary: ICUDictionary) throws(UnreadableWordData) {
    var numbers = [UInt16](repeating: Self.end, count: Self.scalarCount)
    // Sorted by counting: characters with equal cost stay in the order of their code points.
    var ranks: [[ICUDictionary.Child]] = []
    for child in try dictionary.children(of: ICUDictionary.root) where Self.contains(child.unit) {
      let cost = min(child.cost ?? HanTrie.unknownCost, HanTrie.highestCost)
      while ranks.count <= cost { ranks.append([]) }
      ranks[cost].append(child)
    }
    roots = Array(ranks.joined())
    var count = 1
    for child in roots {
      numbers[Int(child.unit) - Self.firstScalar] = UInt16(count)
      count += 1
    }
    for scalar in WordRules.plainHan.joined() where numbers[scalar - Self.firstScalar] == Self.end {
      numbers[scalar - Self.firstScalar] = UInt16(count)
      count += 1
    }
    self.count = count
    let table = UnsafeMutablePointer<UInt16>.allocate(capacity: Self.scalarCount)
    unsafe table.initialize(from: numbers, count: Self.scalarCount)
    unsafe self.numbers = UnsafePointer(table)
  }

  deinit { unsafe numbers.deallocate() }

  /// Whether a unit of the dictionary is a character that has a number.
  static func contains(_ unit: UInt16) -> Bool { WordRules.isPlainHan(UInt32(unit)) }

  /// The number of a character for which `contains(_:)` holds.
  func number(of unit: UInt16) -> UInt16 {
    unsafe numbers[Int(unit) - Self.firstScalar]
  }
}

/// ICU's dictionary, and the words of a lexicon beside it, in the form that a text is cut by: a
/// double array, filled as it is needed.
///
/// The words that begin with a character are copied out of ICU's file when a text first holds that
/// character. So opening the trie costs nothing, a short text pays for the few hundred words it
/// can use, and a long one soon reads nothing but the array. Not `Sendable`, therefore: every
/// breaker has its own.
///
/// An entry is 64 bits: the cost of the word that ends there (16 bits), the slot of its parent
/// (24 bits) and the base of its children (24 bits). The child of an entry by a character is at
/// `base + character`, and it exists when it names the entry's own slot as its parent (Aoe, "An
/// efficient digital search algorithm by using a double-array structure", 1989).
@safe final class HanTrie {
  typealias Entry = UInt64

  /// Characters are counted from U+3000 on, and no word has that one: after the last character of
  /// a text it serves as a mark where every word ends.
  static let firstScalar: UInt32 = 0x3000
  static let characterCount = 0x7000

  /// The entry of each character as the first of a word; zero when it was not copied yet.
  private(set) var firsts: UnsafeMutablePointer<Entry>
  /// All other entries; zero is a free slot.
  private(set) var slots: UnsafeMutablePointer<Entry>
  private var slotCount: Int

  private let dictionary: ICUDictionary
  private let words: LatticeWords
  private let roots: [UInt16: ICUDictionary.Child]
  /// No slot below this one is free.
  private var firstFree = HanTrie.characterCount
  /// No slot from this one on is taken.
  private var end = HanTrie.characterCount

  /// What a character costs that is no word: ICU's `maxSnlp`.
  static let unknownCost = 255
  /// The cost in an entry where no word ends: more than any way around it.
  static let noWord: Entry = 0xFFFF
  /// Words of this many characters are the longest that ICU looks up.
  static let longestWord = 20
  /// Costs above this could add up to more than `noWord` on a way around.
  private static let highestCost = 3000

  /// Opens the trie over ICU's dictionary and further words, of which those that ICU has too keep
  /// ICU's cost.
  init(
    _ dictionary: ICUDictionary, words: LatticeWords = LatticeWords()
  ) throws(UnreadableWordData) {
    self.dictionary = dictionary
    self.words = words
    var roots: [UInt16: ICUDictionary.Child] = [:]
    for child in try dictionary.children(of: ICUDictionary.root) { roots[child.unit] = child }
    self.roots = roots
    slotCount = 1 << 16
    unsafe firsts = UnsafeMutablePointer.allocate(capacity: Self.characterCount)
    unsafe firsts.initialize(repeating: 0, count: Self.characterCount)
    unsafe slots = UnsafeMutablePointer.allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: 0, count: slotCount)
  }

  deinit {
    unsafe firsts.deallocate()
    unsafe slots.deallocate()
  }

  @inline(__always) static func cost(_ entry: Entry) -> UInt64 { entry & 0xFFFF }
  @inline(__always) static func parent(_ entry: Entry) -> UInt64 { entry >> 16 & 0xFF_FFFF }
  @inline(__always) static func base(_ entry: Entry) -> Int { Int(entry >> 40) }

  /// What the children of a first character name as their parent.
  @inline(__always) static func parent(first character: UInt16) -> UInt64 {
    0x80_0000 | UInt64(character)
  }

  /// Copies the words that begin with a character.
  ///
  /// - Throws: `UnreadableWordData` when ICU's dictionary is damaged; the trie must not be used further.
  @inline(never)
  func load(_ character: UInt16) throws(UnreadableWordData) {
    let unit = character + UInt16(Self.firstScalar)
    let branch = Branch(
      unit: unit, child: roots[unit], word: words.child(of: words.root, by: unit))
    let base = try place(branch, parent: Self.parent(first: character), depth: 1)
    let cost = try checked(branch.cost ?? Self.unknownCost)
    unsafe firsts[Int(character)] = Entry(base) << 40 | 1 << 16 | Entry(cost)
  }

  /// A character that goes on from a node, in ICU's dictionary, in the lexicon or in both.
  private struct Branch {
    let unit: UInt16
    let child: ICUDictionary.Child?
    let word: LatticeWords.Child?

    var cost: Int? { child?.cost ?? word?.cost }
  }

  /// What goes on from a branch, in the order of the characters.
  private func branches(of branch: Branch) throws(UnreadableWordData) -> [Branch] {
    var children: [UInt16: ICUDictionary.Child] = [:]
    if let next = branch.child?.next {
      for child in try dictionary.children(of: next) { children[child.unit] = child }
    }
    var branches: [Branch] = []
    for word in words.children(of: branch.word?.next) {
      let child = children.removeValue(forKey: word.unit)
      branches.append(Branch(unit: word.unit, child: child, word: word))
    }
    branches += children.values.map { Branch(unit: $0.unit, child: $0, word: nil) }
    // Kana, and characters beyond the BMP, are never looked up here.
    return branches.filter { branch in
      WordRules.plainHan.contains { $0.contains(Int(branch.unit)) }
    }.sorted { $0.unit < $1.unit }
  }

  /// Copies the children of a branch and all below them, and returns their base.
  private func place(
    _ branch: Branch, parent: UInt64, depth: Int
  ) throws(UnreadableWordData) -> Int {
    guard depth < Self.longestWord else { return 0 }
    let children = try branches(of: branch)
    guard !children.isEmpty else { return 0 }
    let base = try base(for: children.map { Int($0.unit) - Int(Self.firstScalar) })
    for child in children {
      let slot = base + Int(child.unit) - Int(Self.firstScalar)
      unsafe slots[slot] = parent << 16
      end = max(end, slot + 1)
    }
    for child in children {
      let slot = base + Int(child.unit) - Int(Self.firstScalar)
      let below = try place(child, parent: UInt64(slot), depth: depth + 1)
      let cost = try child.cost.map { (cost) throws(UnreadableWordData) in
        Entry(try checked(cost))
      }
      unsafe slots[slot] = Entry(below) << 40 | parent << 16 | (cost ?? Self.noWord)
    }
    return base
  }

  /// Finds a base at which all characters fall on free slots, and has room for any character.
  private func base(for characters: [Int]) throws(UnreadableWordData) -> Int {
    while firstFree < end, unsafe slots[firstFree] != 0 { firstFree += 1 }
    var slot = firstFree
    var tries = 0
    while !fits(characters, at: slot - characters[0]) {
      slot += 1
      tries += 1
      // Where the array is nearly full, a search for many gaps would not end soon. Its last part
      // is sparse, since the children of one node lie far apart.
      if tries == 128 { slot = max(slot, end - Self.characterCount) }
    }
    let base = slot - characters[0]
    guard base + Self.characterCount < 1 << 23 else {
      throw UnreadableWordData(reason: "ICU's dictionary of Chinese is too large")
    }
    if base + Self.characterCount > slotCount { grow(to: base + Self.characterCount) }
    return base
  }

  private func fits(_ characters: [Int], at base: Int) -> Bool {
    characters.allSatisfy { base + $0 >= end || (unsafe slots[base + $0]) == 0 }
  }

  private func grow(to count: Int) {
    let larger = max(count, slotCount + slotCount / 2)
    let new = UnsafeMutablePointer<Entry>.allocate(capacity: larger)
    unsafe new.update(from: slots, count: slotCount)
    unsafe (new + slotCount).initialize(repeating: 0, count: larger - slotCount)
    unsafe slots.deallocate()
    unsafe slots = new
    slotCount = larger
  }

  private func checked(_ cost: Int) throws(UnreadableWordData) -> Int {
    guard (0...Self.highestCost).contains(cost) else {
      throw UnreadableWordData(reason: "a cost in ICU's dictionary is out of range")
    }
    return cost
  }
}

/// ICU's dictionary in the form that a text is cut by: a double array, filled as it is needed.
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

  /// The entry of each character as the first of a word; zero when it was not copied yet.
  let firsts: UnsafeMutablePointer<Entry>
  /// All other entries; zero is a free slot.
  private(set) var slots: UnsafeMutablePointer<Entry>
  private var slotCount: Int

  private let dictionary: ICUDictionary
  private let alphabet: HanAlphabet
  private var map: SlotMap

  /// What a character costs that is no word: ICU's `maxSnlp`.
  static let unknownCost = 255
  /// The cost in an entry where no word ends: more than any way around it.
  static let noWord: Entry = 0xFFFF
  /// Words of this many characters are the longest that ICU looks up.
  private static let longestWord = 20
  /// Costs above this could add up to more than `noWord` on a way around.
  static let highestCost = 3000

  /// Opens the trie over ICU's dictionary.
  init(_ data: WordData) {
    dictionary = data.dictionary
    alphabet = data.alphabet
    map = SlotMap(firstSlot: alphabet.count)
    slotCount = 4 * alphabet.count
    unsafe firsts = UnsafeMutablePointer.allocate(capacity: alphabet.count)
    unsafe firsts.initialize(repeating: 0, count: alphabet.count)
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

  /// Copies the words that begin with the character of a number.
  ///
  /// - Throws: `UnreadableWordData` when ICU's dictionary is damaged; the trie must not be used further.
  @inline(never)
  func load(_ character: UInt16) throws(UnreadableWordData) {
    var cost = Self.unknownCost
    var base = 0
    if character <= alphabet.roots.count {
      let root = alphabet.roots[Int(character) - 1]
      cost = try checked(root.cost ?? Self.unknownCost)
      if let next = root.next {
        base = try place(next, parent: Self.parent(first: character), depth: 1)
      }
    }
    unsafe firsts[Int(character)] = Entry(base) << 40 | 1 << 16 | Entry(cost)
  }

  /// Copies the children of a node and all below them, and returns their base.
  private func place(
    _ node: ICUDictionary.Node, parent: UInt64, depth: Int
  ) throws(UnreadableWordData) -> Int {
    guard depth < Self.longestWord else { return 0 }
    if case .one(let child) = try dictionary.step(from: node) {
      guard HanAlphabet.contains(child.unit) else { return 0 }
      let character = Int(alphabet.number(of: child.unit))
      let base = map.place(character)
      try makeRoom(forBase: base)
      try copy(child, to: base + character, parent: parent, depth: depth)
      return base
    }
    // Kana, and characters beyond the BMP, are never looked up here.
    let children = try dictionary.children(of: node).filter { HanAlphabet.contains($0.unit) }
    guard !children.isEmpty else { return 0 }
    let characters = children.map { Int(alphabet.number(of: $0.unit)) }
    let base = map.place(characters.sorted())
    try makeRoom(forBase: base)
    for (character, child) in zip(characters, children) {
      try copy(child, to: base + character, parent: parent, depth: depth)
    }
    return base
  }

  /// Writes the entry of a child, and copies all below it.
  private func copy(
    _ child: ICUDictionary.Child, to slot: Int, parent: UInt64, depth: Int
  ) throws(UnreadableWordData) {
    var entry = parent << 16 | Self.noWord
    if let cost = child.cost { entry = parent << 16 | Entry(try checked(cost)) }
    if let next = child.next {
      entry |= Entry(try place(next, parent: UInt64(slot), depth: depth + 1)) << 40
    }
    unsafe slots[slot] = entry
  }

  /// Makes sure that a base plus any character is a slot.
  private func makeRoom(forBase base: Int) throws(UnreadableWordData) {
    let needed = base + alphabet.count
    guard needed < 1 << 23 else {
      throw UnreadableWordData(reason: "ICU's dictionary of Chinese is too large")
    }
    if needed > slotCount { grow(to: needed) }
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

/// ICU's dictionary, and the words of a lexicon beside it, in the form that a text is cut by: a
/// double array, filled as it is needed.
///
/// The words that begin with a character are copied out of ICU's file when a text first holds that
/// character. So opening the trie costs nothing, a short text pays for the few hundred words it
/// can use, and a long one soon reads nothing but the array. Not `Sendable`, therefore: every
/// breaker has its own.
///
/// An entry is 64 bits: the cost of the word that ends there (13 bits), the marks of `LatticeWords`
/// (4 bits), its own character (16 bits), a bit for each remainder by eight of the characters that go
/// on from it, and the base of its children (23 bits). The child of an entry by a character is at
/// `base + character`, and it exists when it has that character, since no two entries have the same
/// base (Aoe, "An efficient digital search algorithm by using a double-array structure", 1989). The
/// eight bits spare most walks a look at a child that is not there, which is what they wait for.
@safe final class HanTrie {
  typealias Entry = UInt64

  /// The entry of each character as the first of a word; zero when it was not copied yet.
  let firsts: UnsafeMutablePointer<Entry>
  /// All other entries.
  private(set) var slots: UnsafeMutablePointer<Entry>
  private var slotCount: Int
  /// A bit for each hash of two characters that words begin with.
  ///
  /// Two thirds of all neighbours in a text begin no word, and this table, unlike the slots, lies in the processor's cache.
  let pairBits: UnsafeMutablePointer<UInt64>

  private let dictionary: ICUDictionary
  private let words: LatticeWords
  /// The words of the lexicon by the numbers of their first characters.
  private let wordRoots: [UInt16: LatticeWords.Child]
  private let alphabet: HanAlphabet
  private var map: SlotMap

  /// What a character costs that is no word: ICU's `maxSnlp`.
  static let unknownCost = 255
  /// The cost in an entry where no word ends: more than any way around it.
  static let noWord: Entry = 0x1FFF
  /// A free slot: of a character that does not exist.
  static let free: Entry = 0xFFFF << 17
  /// The marks of `LatticeWords` in an entry.
  static let joined: Entry = 0x2000
  static let forced: Entry = 0x4000
  static let beginning: Entry = 0x8000
  static let nameCharacter: Entry = 0x1_0000
  /// All of them.
  static let marks: Entry = 0x1_E000
  /// Words of this many characters are the longest that ICU looks up.
  static let longestWord = 20
  /// Costs above this could add up to more than `noWord` on a way around.
  static let highestCost = 400

  /// Opens the trie over ICU's dictionary and further words, of which those that ICU has too keep
  /// ICU's cost.
  init(_ data: WordData, words: LatticeWords = LatticeWords()) {
    let alphabet = data.alphabet
    dictionary = data.dictionary
    self.alphabet = alphabet
    self.words = words
    wordRoots = Dictionary(
      uniqueKeysWithValues: words.children(of: words.root).map {
        (alphabet.number(of: $0.unit), $0)
      })
    map = SlotMap(firstSlot: alphabet.count, hasDistinctBases: true)
    slotCount = 4 * alphabet.count
    unsafe firsts = UnsafeMutablePointer.allocate(capacity: alphabet.count)
    unsafe firsts.initialize(repeating: 0, count: alphabet.count)
    // Nothing begins at the end of a run, and nothing is to be loaded for it.
    unsafe firsts[Int(HanAlphabet.end)] = Self.noWord
    unsafe pairBits = UnsafeMutablePointer.allocate(capacity: Self.pairBitCount / 64)
    unsafe pairBits.initialize(repeating: 0, count: Self.pairBitCount / 64)
    unsafe slots = UnsafeMutablePointer.allocate(capacity: slotCount)
    unsafe slots.initialize(repeating: Self.free, count: slotCount)
  }

  deinit {
    unsafe firsts.deallocate()
    unsafe pairBits.deallocate()
    unsafe slots.deallocate()
  }

  private static let pairBitCount = 1 << 20

  /// The place of two characters in `pairBits`.
  @inline(__always) static func pairBit(_ first: UInt16, _ second: UInt16) -> Int {
    (Int(first) &* 0x9E3B &+ Int(second)) & (1 << 20 - 1)
  }

  @inline(__always) static func cost(_ entry: Entry) -> UInt64 { entry & 0x1FFF }
  @inline(__always) static func character(_ entry: Entry) -> UInt16 {
    UInt16(truncatingIfNeeded: entry >> 17)
  }
  @inline(__always) static func base(_ entry: Entry) -> Int { Int(entry >> 41) }

  /// Whether an entry does not tell that it has no child by a character.
  @inline(__always) static func mayGoOn(_ entry: Entry, with character: UInt16) -> Bool {
    entry >> (33 &+ UInt64(character & 7)) & 1 == 1
  }

  /// The slot of the child of an entry by a character; slot zero, which is free, where the entry
  /// tells that it has no such child.
  @inline(__always) static func slot(of character: UInt16, after entry: Entry) -> Int {
    mayGoOn(entry, with: character) ? base(entry) &+ Int(character) : 0
  }

  /// Copies the words that begin with the character of a number.
  ///
  /// - Throws: `UnreadableWordData` when ICU's dictionary is damaged; the trie must not be used further.
  @inline(never)
  func load(_ character: UInt16) throws(UnreadableWordData) {
    let root = Int(character) <= alphabet.roots.count ? alphabet.roots[Int(character) - 1] : nil
    let word = wordRoots[character]
    let cost = try checked(root?.cost ?? word?.cost ?? Self.unknownCost)
    let children = try place(root?.next, word?.next, after: character, depth: 1)
    let marks = Self.entry(word?.marks ?? [])
    unsafe firsts[Int(character)] = children | Entry(character) << 17 | marks | Entry(cost)
  }

  /// A character that goes on from a node of the dictionary, of the lexicon or of both.
  private struct Branch {
    let character: Int
    let cost: Int?
    let marks: LatticeWords.Marks
    let node: ICUDictionary.Node?
    let words: LatticeWords.Node?
  }

  /// Copies the children of a node and all below them, and returns what an entry says of them.
  private func place(
    _ node: ICUDictionary.Node?, _ words: LatticeWords.Node?, after character: UInt16, depth: Int
  ) throws(UnreadableWordData) -> Entry {
    guard depth < Self.longestWord, node != nil || words != nil else { return 0 }
    if words == nil, let node, case .one(let child) = try dictionary.step(from: node) {
      guard HanAlphabet.contains(child.unit) else { return 0 }
      let branch = branch(child, nil)
      let base = map.place(branch.character)
      try makeRoom(forBase: base)
      try copy(branch, to: base + branch.character, after: character, depth: depth)
      return Self.entry(base, CollectionOfOne(branch))
    }
    let branches = try branches(of: node, words)
    guard !branches.isEmpty else { return 0 }
    let base = map.place(branches.map(\.character).sorted())
    try makeRoom(forBase: base)
    for branch in branches {
      try copy(branch, to: base + branch.character, after: character, depth: depth)
    }
    return Self.entry(base, branches)
  }

  /// What goes on from a node of the dictionary and one of the lexicon.
  private func branches(
    of node: ICUDictionary.Node?, _ words: LatticeWords.Node?
  ) throws(UnreadableWordData) -> [Branch] {
    // Kana, and characters beyond the BMP, are never looked up here.
    let children = try node.map { (node) throws(UnreadableWordData) in
      try dictionary.children(of: node).filter { HanAlphabet.contains($0.unit) }
    }
    guard let words else { return (children ?? []).map { branch($0, nil) } }
    var added: [UInt16: LatticeWords.Child] = [:]
    for word in self.words.children(of: words) { added[word.unit] = word }
    var branches = (children ?? []).map { branch($0, added.removeValue(forKey: $0.unit)) }
    branches += added.values.sorted { $0.unit < $1.unit }.map { word in
      Branch(
        character: Int(alphabet.number(of: word.unit)), cost: word.cost,
        marks: word.marks, node: nil, words: word.next)
    }
    return branches
  }

  private func branch(_ child: ICUDictionary.Child, _ word: LatticeWords.Child?) -> Branch {
    Branch(
      character: Int(alphabet.number(of: child.unit)), cost: child.cost ?? word?.cost,
      marks: word?.marks ?? [], node: child.next, words: word?.next)
  }

  /// Writes the entry of a branch, and copies all below it.
  private func copy(
    _ branch: Branch, to slot: Int, after character: UInt16, depth: Int
  ) throws(UnreadableWordData) {
    let cost = try branch.cost.map { (cost) throws(UnreadableWordData) in
      Entry(try checked(cost))
    }
    let own = UInt16(branch.character)
    let children = try place(branch.node, branch.words, after: own, depth: depth + 1)
    if depth == 1 {
      let bit = Self.pairBit(character, own)
      unsafe pairBits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    unsafe slots[slot] =
      children | Entry(own) << 17 | Self.entry(branch.marks) | (cost ?? Self.noWord)
  }

  /// What an entry says of its children.
  private static func entry(_ base: Int, _ branches: some Collection<Branch>) -> Entry {
    branches.reduce(Entry(base) << 41) { $0 | 1 << (33 + UInt64($1.character & 7)) }
  }

  private static func entry(_ marks: LatticeWords.Marks) -> Entry { Entry(marks.rawValue) << 13 }

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
    unsafe (new + slotCount).initialize(repeating: Self.free, count: larger - slotCount)
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

/// Cuts a run of Han characters into words as ICU does: along the way of lowest total cost.
///
/// A word costs what the dictionary says, a character that is no word costs 255. Of two ways with
/// equal cost to the same place, the one whose last word is longer wins. The words of a run are
/// edges between the places in it; each place remembers the lowest cost to reach it and from where
/// (Viterbi's algorithm; ICU's `CjkBreakEngine`).
@safe final class HanLattice {
  private let trie: HanTrie
  /// The number of each character, Traditional ones those of their Simplified forms if they fold.
  private let numbers: UnsafeMutablePointer<UInt16>
  private let hasWords: Bool
  /// Whether anything in the run is marked.
  private var hasMarks = false
  private var characters: UnsafeMutablePointer<UInt16>
  /// For each place the lowest cost in the upper half and the place before it in the lower: one
  /// comparison then prefers the lower cost and, of equal ones, the earlier place.
  private var best: UnsafeMutablePointer<UInt64>
  /// The entries in the trie of each character and of each pair of neighbours.
  private var firsts: UnsafeMutablePointer<HanTrie.Entry>
  private var pairs: UnsafeMutablePointer<HanTrie.Entry>
  /// The marks of the words that begin at each place, as in an entry of the trie.
  private var marks: UnsafeMutablePointer<UInt16>
  /// How many characters there is room for; one more place than that.
  private var capacity: Int
  private(set) var count = 0

  init(
    _ data: WordData, words: LatticeWords = LatticeWords(), folding: CharacterFolding? = nil,
    capacity: Int = 4096
  ) {
    trie = HanTrie(data, words: words)
    hasWords = !words.isEmpty
    unsafe numbers = UnsafeMutablePointer.allocate(capacity: HanAlphabet.scalarCount)
    unsafe numbers.update(from: data.alphabet.numbers, count: HanAlphabet.scalarCount)
    if let folding {
      for scalar in WordRules.plainHan.joined() {
        let simplified = folding.simplified(UInt16(scalar))
        guard HanAlphabet.contains(simplified) else { continue }
        unsafe numbers[scalar - HanAlphabet.firstScalar] = data.alphabet.number(of: simplified)
      }
    }
    self.capacity = capacity
    unsafe characters = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe firsts = UnsafeMutablePointer.allocate(capacity: capacity)
    unsafe pairs = UnsafeMutablePointer.allocate(capacity: capacity)
    unsafe marks = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit {
    unsafe numbers.deallocate()
    unsafe characters.deallocate()
    unsafe best.deallocate()
    unsafe firsts.deallocate()
    unsafe pairs.deallocate()
    unsafe marks.deallocate()
  }

  /// Starts a new run.
  func clear() { count = 0 }

  /// Appends a character that has a number in the alphabet to the run.
  func append(_ scalar: Int) {
    if count == capacity { grow() }
    unsafe characters[count] = numbers[scalar - HanAlphabet.firstScalar]
    count += 1
  }

  /// Starts a new run with the characters of the main Han block at the front of `utf8[start...]`.
  ///
  /// Returns where the run ends. It may end early near the end of the text.
  @inline(__always)
  func readRun(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return start }
    let numbers = unsafe numbers
    var characters = unsafe characters
    var read = 0
    var position = start
    // Four bytes are read at a time, one more than a character has.
    while position &+ 4 <= utf8.count {
      let word = unsafe UInt32(
        littleEndian: (bytes + position).loadUnaligned(as: UInt32.self))
      // 1110xxxx 10xxxxxx 10xxxxxx, the first byte lowest.
      guard word & 0xC0_C0F0 == 0x80_80E0 else { break }
      let scalar = (word & 0xF) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
      guard scalar &- 0x4E00 < 0x5200 else { break }
      if read == capacity {
        count = read
        grow()
        unsafe characters = self.characters
      }
      unsafe characters[read] = numbers[Int(scalar) &- HanAlphabet.firstScalar]
      read &+= 1
      position &+= 3
    }
    count = read
    return position
  }

  /// Appends the pieces of the run but for the last, whose end its surroundings decide.
  ///
  /// The run starts at `offset`, each character has three bytes, and all pieces have one status.
  ///
  /// - Throws: `UnreadableWordData` when ICU's dictionary is damaged.
  func appendInnerPieces(
    at offset: Int, status: Int32, to cut: WordCut
  ) throws(UnreadableWordData) {
    // A character alone is one piece; it may still be where a word begins.
    guard count > (hasWords ? 0 : 1) else { return }
    try findWays()
    // The way is known backwards: turn it round by writing over the costs.
    var place = count
    var following: UInt64 = 0
    while place > 0 {
      let before = Int(unsafe best[place] & 0xFFFF_FFFF)
      unsafe best[place] = following
      following = UInt64(place)
      place = before
    }
    let pieces = cut.pieces
    pieces.reserve(count)
    let first = Int(following)
    place = first
    while place < count {
      pieces.append(TextBoundaries.Piece(end: Int32(offset + 3 * place), status: status))
      place = Int(unsafe best[place])
    }
    if hasMarks { appendSpots(at: offset, first: first, to: cut.spots) }
  }

  /// Appends the spots of the run, in which the first piece ends at place `first`.
  private func appendSpots(at offset: Int, first: Int, to spots: GrowingBuffer<WordCut.Spot>) {
    spots.reserve(count)
    var boundary = 0
    var next = first
    for start in 0..<count {
      let marks = UInt64(unsafe marks[start])
      let isBoundary = start == boundary
      if marks & (HanTrie.beginning | HanTrie.forced | HanTrie.joined) != 0 {
        let join = longestJoin(from: start, boundary: isBoundary ? next : .max)
        let offset = Int32(offset + 3 * start)
        if join.goesOn || join.length > 0 {
          let end = join.goesOn ? 0 : offset + Int32(3 * join.length)
          spots.append(WordCut.Spot(start: offset, end: end, needsBorders: !join.isForced))
        }
      }
      if isBoundary {
        boundary = next
        next = next < count ? Int(unsafe best[next]) : count
      }
    }
  }

  /// What the lexicon joins from a place on.
  private struct Join {
    /// The length of the longest word; zero when there is none.
    var length = 0
    /// Whether that word holds wherever it stands.
    var isForced = false
    /// Whether another word may go on behind the run.
    var goesOn = false
  }

  /// Finds the longest word that is joined at a place.
  ///
  /// The next piece ends at place `boundary`, which is far off where no piece begins at `start`.
  private func longestJoin(from start: Int, boundary: Int) -> Join {
    var longest = Join()
    var boundary = boundary
    var place = start &+ 1
    var entry = unsafe firsts[start]
    var parent = unsafe HanTrie.parent(first: characters[start])
    while true {
      while boundary < place { boundary = boundary < count ? Int(unsafe best[boundary]) : .max }
      if entry & HanTrie.forced != 0 {
        (longest.length, longest.isForced) = (place - start, true)
      } else if entry & HanTrie.joined != 0, boundary == place {
        (longest.length, longest.isForced) = (place - start, false)
      }
      // What goes on with other characters does so where the run ends, unless it was too long for
      // the trie.
      if entry & HanTrie.beginning != 0,
        place == count || place - start == HanTrie.longestWord - 1
      {
        longest.goesOn = true
      }
      let slot = unsafe HanTrie.base(entry) &+ Int(characters[place])
      entry = unsafe trie.slots[slot]
      guard HanTrie.parent(entry) == parent else { return longest }
      parent = UInt64(slot)
      place &+= 1
    }
  }

  /// Looks up each character and each pair of neighbours.
  ///
  /// Nothing here waits for anything else, so the processor reads many places of the trie at once.
  /// Done within `findWays`, each of these reads would stand before a branch that hangs on it.
  private func lookUp() throws(UnreadableWordData) {
    let characters = unsafe characters
    let firsts = unsafe firsts
    let pairs = unsafe pairs
    let entries = unsafe trie.firsts
    unsafe characters[count] = HanAlphabet.end
    for place in 0..<count {
      let entry = unsafe entries[Int(characters[place])]
      if entry == 0 { try trie.load(unsafe characters[place]) }
      unsafe firsts[place] = entries[Int(characters[place])]
    }
    let slots = unsafe trie.slots
    let pairBits = unsafe trie.pairBits
    for place in 0..<count {
      let (first, second) = unsafe (characters[place], characters[place &+ 1])
      let bit = HanTrie.pairBit(first, second)
      // Multiplied, not branched upon: slot zero is free, and always at hand.
      let mayExist = Int(unsafe pairBits[bit >> 6] >> UInt64(bit & 63) & 1)
      let slot = unsafe HanTrie.base(firsts[place]) &+ Int(second)
      unsafe pairs[place] = slots[slot &* mayExist]
    }
  }

  /// Finds the best way to each place, and what the lexicon marks at it.
  private func findWays() throws(UnreadableWordData) {
    try lookUp()
    let characters = unsafe characters
    let best = unsafe best
    let firsts = unsafe firsts
    let pairs = unsafe pairs
    let slots = unsafe trie.slots
    let allMarks = unsafe marks
    var seen: HanTrie.Entry = 0
    unsafe best[0] = 0
    unsafe (best + 1).update(repeating: .max, count: count)
    for start in 0..<count {
      let way = unsafe (best[start] & 0xFFFF_FFFF_0000_0000) | UInt64(start)
      let first = unsafe firsts[start]
      var place = start &+ 1
      var reached = way &+ HanTrie.cost(first) << 32
      if unsafe reached < best[place] { unsafe best[place] = reached }
      var entry = unsafe pairs[start]
      var marks = first
      var parent = unsafe HanTrie.parent(first: characters[start])
      var slot = unsafe HanTrie.base(first) &+ Int(characters[place])
      while HanTrie.parent(entry) == parent {
        place &+= 1
        marks |= entry
        reached = way &+ HanTrie.cost(entry) << 32
        if unsafe reached < best[place] { unsafe best[place] = reached }
        parent = UInt64(slot)
        slot = unsafe HanTrie.base(entry) &+ Int(characters[place])
        entry = unsafe slots[slot]
      }
      seen |= marks
      unsafe allMarks[start] = UInt16(truncatingIfNeeded: marks)
    }
    hasMarks = seen & (HanTrie.beginning | HanTrie.forced | HanTrie.joined) != 0
  }

  @inline(never)
  private func grow() {
    let new = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity * 2 + 1)
    unsafe new.update(from: characters, count: count)
    unsafe characters.deallocate()
    unsafe best.deallocate()
    unsafe firsts.deallocate()
    unsafe pairs.deallocate()
    unsafe marks.deallocate()
    unsafe characters = new
    capacity *= 2
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe firsts = UnsafeMutablePointer.allocate(capacity: capacity)
    unsafe pairs = UnsafeMutablePointer.allocate(capacity: capacity)
    unsafe marks = UnsafeMutablePointer.allocate(capacity: capacity)
  }
}

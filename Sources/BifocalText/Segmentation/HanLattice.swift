/// Cuts a run of Han characters into words as ICU does: along the way of lowest total cost.
///
/// A word costs what the dictionary says, a character that is no word costs 255. Of two ways with
/// equal cost to the same place, the one whose last word is longer wins. The words of a run are
/// edges between the places in it; each place remembers the lowest cost to reach it and from where
/// (Viterbi's algorithm; ICU's `CjkBreakEngine`).
@safe final class HanLattice {
  private let trie: HanTrie
  private var characters: UnsafeMutablePointer<UInt16>
  /// For each place the lowest cost in the upper half and the place before it in the lower: one
  /// comparison then prefers the lower cost and, of equal ones, the earlier place.
  private var best: UnsafeMutablePointer<UInt64>
  /// How many characters there is room for; one more place than that.
  private var capacity: Int
  private(set) var count = 0

  init(_ trie: HanTrie, capacity: Int = 4096) {
    self.trie = trie
    self.capacity = capacity
    unsafe characters = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
  }

  deinit {
    unsafe characters.deallocate()
    unsafe best.deallocate()
  }

  /// Starts a new run.
  func clear() { count = 0 }

  /// Appends a character to the run, counted from U+3000.
  func append(_ character: UInt16) {
    if count == capacity { grow() }
    unsafe characters[count] = character
    count += 1
  }

  /// Starts a new run with the characters of the main Han block at the front of `utf8[start...]`.
  ///
  /// Returns where the run ends. It may end early near the end of the text.
  @inline(__always)
  func readRun(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return start }
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
      unsafe characters[read] = UInt16(truncatingIfNeeded: scalar &- HanTrie.firstScalar)
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
    at offset: Int, status: Int32, to pieces: PieceBuffer
  ) throws(UnreadableWordData) {
    guard count > 1 else { return }
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
    pieces.reserve(count)
    place = Int(following)
    while place < count {
      pieces.append(TextBoundaries.Piece(end: Int32(offset + 3 * place), status: status))
      place = Int(unsafe best[place])
    }
  }

  /// Finds the best way to each place.
  private func findWays() throws(UnreadableWordData) {
    let characters = unsafe characters
    let best = unsafe best
    let firsts = unsafe trie.firsts
    var slots = unsafe trie.slots
    unsafe characters[count] = 0
    unsafe best[0] = 0
    unsafe (best + 1).update(repeating: .max, count: count)
    for start in 0..<count {
      let first = unsafe characters[start]
      var entry = unsafe firsts[Int(first)]
      if entry == 0 {
        try trie.load(first)
        unsafe slots = unsafe trie.slots
        entry = unsafe firsts[Int(first)]
      }
      let way = unsafe (best[start] & 0xFFFF_FFFF_0000_0000) | UInt64(start)
      var parent = HanTrie.parent(first: first)
      var place = start + 1
      while true {
        let reached = way &+ HanTrie.cost(entry) << 32
        if unsafe reached < best[place] { unsafe best[place] = reached }
        let slot = unsafe HanTrie.base(entry) &+ Int(characters[place])
        entry = unsafe slots[slot]
        if HanTrie.parent(entry) != parent { break }
        parent = UInt64(slot)
        place &+= 1
      }
    }
  }

  @inline(never)
  private func grow() {
    let new = UnsafeMutablePointer<UInt16>.allocate(capacity: capacity * 2 + 1)
    unsafe new.update(from: characters, count: count)
    unsafe characters.deallocate()
    unsafe best.deallocate()
    unsafe characters = new
    capacity *= 2
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
  }
}

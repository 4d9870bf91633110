/// Cuts a run of Han characters into words as ICU does: along the way of lowest total cost.
///
/// A word costs what the dictionary says, a character that is no word costs 255. Of two ways with
/// equal cost to the same place, the one whose last word is longer wins. The words of a run are
/// edges between the places in it; each place remembers the lowest cost to reach it, and from where
/// (Viterbi's algorithm; ICU's `CjkBreakEngine`): the cost in the upper half of a number and the place
/// before in the lower, so that one comparison prefers the lower cost and, of equal ones, the earlier
/// place.
@safe final class HanLattice {
  /// The runs of the text.
  let runs: HanRuns
  private let hasWords: Bool
  /// A bit for each place of the run at which a piece begins that is not its first.
  private var cuts: UnsafeMutablePointer<UInt64>
  /// The places at which words with marks begin, in order.
  private var marked: UnsafeMutablePointer<Int32>
  private var markedCount = 0
  /// How many characters there is room for.
  private var capacity: Int

  init(
    _ data: WordData, words: LatticeWords = LatticeWords(), folding: CharacterFolding? = nil,
    capacity: Int = 4096
  ) {
    runs = HanRuns(data, words: words, folding: folding, capacity: capacity)
    hasWords = !words.isEmpty
    self.capacity = capacity
    unsafe cuts = UnsafeMutablePointer.allocate(capacity: capacity / 64 + 1)
    unsafe marked = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit {
    unsafe cuts.deallocate()
    unsafe marked.deallocate()
  }

  /// Appends the pieces of the run but for the last, and returns where that begins.
  ///
  /// The surroundings decide where the last one ends; room for it is reserved. The run starts at
  /// `offset`, each character has three bytes, and all pieces are of one kind. The first piece begins at
  /// `start`.
  @inline(__always)
  func appendInnerPieces(
    at offset: Int, from start: Int, kind: Token.Kind, to cut: WordCut
  ) throws(UnreadableWordData) -> Int {
    let count = runs.count
    let pieces = cut.pieces
    pieces.reserve(count &+ 1)
    // A character alone is one piece; it may still be where a word begins.
    guard count > (hasWords ? 0 : 1) else { return start }
    try findWays()
    let firstPiece = pieces.count
    // The way is known backwards.
    let ways = unsafe runs.ways
    let cuts = unsafe cuts
    var place = Int(unsafe ways[count] & 0xFFFF_FFFF)
    for word in stride(from: count >> 6, through: 0, by: -1) {
      var bits: UInt64 = 0
      while place > 0, place >= word << 6 {
        bits |= 1 << UInt64(place & 63)
        place = Int(unsafe ways[place] & 0xFFFF_FFFF)
      }
      unsafe cuts[word] = bits
    }
    var last = start
    for word in 0...count >> 6 {
      var bits = unsafe cuts[word]
      while bits != 0 {
        let end = offset &+ 3 &* (word << 6 | bits.trailingZeroBitCount)
        pieces.append(Token(range: last..<end, kind: kind))
        last = end
        bits &= bits &- 1
      }
    }
    if markedCount > 0 { appendSpots(at: offset, firstPiece: firstPiece, to: cut.spots) }
    return last
  }

  /// Whether a piece ends at a place of the run.
  @inline(__always)
  private func endsPiece(_ place: Int) -> Bool {
    unsafe place == runs.count || cuts[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  /// Appends the spots of the run.
  @inline(never)
  private func appendSpots(
    at offset: Int, firstPiece: Int, to spots: GrowingBuffer<WordCut.Spot>
  ) {
    spots.reserve(markedCount)
    var piece = firstPiece
    var word = 0
    for index in 0..<markedCount {
      let start = Int(unsafe marked[index])
      while word < start >> 6 {
        piece += unsafe cuts[word].nonzeroBitCount
        word += 1
      }
      let startsPiece = start == 0 || endsPiece(start)
      let join = longestJoin(from: start, startsPiece: startsPiece)
      let kind: WordCut.Spot.Kind
      if join.goesOn {
        kind = .start
      } else if join.length > 0 {
        kind = join.isForced ? .word : .wordBetweenPieces
      } else if startsPiece, endsPiece(start + 1),
        unsafe runs.firsts[start] & HanTrie.nameCharacter != 0
      {
        kind = .single
      } else {
        continue
      }
      let place = Int32(truncatingIfNeeded: offset + 3 * start)
      let piecesBefore = unsafe (cuts[word] << UInt64(63 - start & 63)).nonzeroBitCount
      spots.append(
        WordCut.Spot(
          start: place, end: place + Int32(3 * join.length),
          piece: Int32(truncatingIfNeeded: piece + piecesBefore), kind: kind))
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

  /// Finds the longest word that is joined at a place, at which a piece begins or does not.
  private func longestJoin(from start: Int, startsPiece: Bool) -> Join {
    let characters = unsafe runs.characters
    let slots = unsafe runs.trie.slots
    let count = runs.count
    var longest = Join()
    var place = start &+ 1
    var entry = unsafe runs.firsts[start]
    while true {
      if entry & HanTrie.forced != 0 {
        (longest.length, longest.isForced) = (place - start, true)
      } else if entry & HanTrie.joined != 0, startsPiece, endsPiece(place) {
        (longest.length, longest.isForced) = (place - start, false)
      }
      // What goes on with other characters does so where the run ends, unless it was too long for
      // the trie.
      if entry & HanTrie.beginning != 0,
        place == count || place - start == HanTrie.longestWord - 1
      {
        longest.goesOn = true
      }
      let next = unsafe characters[place]
      entry =
        unsafe place == start &+ 1
        ? runs.pairs[start] : slots[HanTrie.slot(of: next, after: entry)]
      guard HanTrie.character(entry) == next else { return longest }
      place &+= 1
    }
  }

  /// Finds the best way to each place of the run, and the places at which something is marked.
  @inline(__always)
  private func findWays() throws(UnreadableWordData) {
    try runs.lookUp()
    let count = runs.count
    if count > capacity { grow(to: count) }
    let characters = unsafe runs.characters
    let firsts = unsafe runs.firsts
    let pairs = unsafe runs.pairs
    let triples = unsafe runs.triples
    let slots = unsafe runs.trie.slots
    let ways = unsafe runs.ways
    let marked = unsafe marked
    var markedCount = 0
    // The best way to the next place: not read again, for to write it first would take longer than all
    // else that one place waits for from the one before.
    var reached: UInt64 = 0
    for start in 0..<count {
      let way = (reached & 0xFFFF_FFFF_0000_0000) | UInt64(start)
      let first = unsafe firsts[start]
      var marks = first
      var place = start &+ 1
      reached = unsafe min(ways[place], way &+ HanTrie.cost(first) << 32)
      unsafe ways[place] = reached
      var entry = unsafe pairs[start]
      if unsafe HanTrie.character(entry) == characters[place] {
        place &+= 1
        marks |= entry
        unsafe Self.offer(way &+ HanTrie.cost(entry) << 32, to: &ways[place])
        entry = unsafe triples[start]
        while unsafe HanTrie.character(entry) == characters[place] {
          place &+= 1
          marks |= entry
          unsafe Self.offer(way &+ HanTrie.cost(entry) << 32, to: &ways[place])
          entry = unsafe slots[HanTrie.slot(of: characters[place], after: entry)]
        }
      }
      unsafe marked[markedCount] = Int32(truncatingIfNeeded: start)
      if marks & HanTrie.marks != 0 { markedCount &+= 1 }
    }
    self.markedCount = markedCount
  }

  /// Takes a way if it is better than the best one so far.
  @inline(__always)
  private static func offer(_ way: UInt64, to best: inout UInt64) { best = min(best, way) }

  @inline(never)
  private func grow(to count: Int) {
    capacity = max(count, capacity * 2)
    unsafe cuts.deallocate()
    unsafe marked.deallocate()
    unsafe cuts = UnsafeMutablePointer.allocate(capacity: capacity / 64 + 1)
    unsafe marked = UnsafeMutablePointer.allocate(capacity: capacity)
  }
}

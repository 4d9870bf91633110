/// Cuts a run of Han characters into words as ICU does: along the way of lowest total cost.
///
/// A word costs what the dictionary says, a character that is no word costs 255. Of two ways with
/// equal cost to the same place, the one whose last word is longer wins. The words of a run are
/// edges between the places in it; each place remembers the lowest cost to reach it and from where
/// (Viterbi's algorithm; ICU's `CjkBreakEngine`).
@safe final class HanLattice {
  /// The runs of the text.
  let runs: HanRuns
  private let hasWords: Bool
  /// For each place of the run the lowest cost in the upper half and the place before it in the lower:
  /// one comparison then prefers the lower cost and, of equal ones, the earlier place.
  private var best: UnsafeMutablePointer<UInt64>
  /// The places at which words with marks begin, in order.
  private var marked: UnsafeMutablePointer<Int32>
  private var markedCount = 0
  /// How many characters there is room for; one more place than that.
  private var capacity: Int

  init(
    _ data: WordData, words: LatticeWords = LatticeWords(), folding: CharacterFolding? = nil,
    capacity: Int = 4096
  ) {
    runs = HanRuns(data, words: words, folding: folding, capacity: capacity)
    hasWords = !words.isEmpty
    self.capacity = capacity
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe marked = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit {
    unsafe best.deallocate()
    unsafe marked.deallocate()
  }

  /// Appends the pieces of the run but for the last, whose end its surroundings decide.
  ///
  /// The run starts at `offset`, each character has three bytes, and all pieces have one status.
  ///
  /// - Throws: `UnreadableWordData` when ICU's dictionary is damaged.
  func appendInnerPieces(
    at offset: Int, status: Int32, to cut: WordCut
  ) throws(UnreadableWordData) {
    let count = runs.count
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
    if markedCount > 0 { appendSpots(at: offset, first: first, to: cut.spots) }
  }

  /// Appends the spots of the run, in which the first piece ends at place `first`.
  private func appendSpots(at offset: Int, first: Int, to spots: GrowingBuffer<WordCut.Spot>) {
    spots.reserve(markedCount)
    let count = runs.count
    var boundary = 0
    var next = first
    for index in 0..<markedCount {
      let start = Int(unsafe marked[index])
      while boundary < start {
        boundary = next
        next = next < count ? Int(unsafe best[next]) : count
      }
      let join = longestJoin(from: start, boundary: start == boundary ? next : .max)
      guard join.goesOn || join.length > 0 else { continue }
      let place = Int32(offset + 3 * start)
      spots.append(
        WordCut.Spot(
          start: place, end: join.goesOn ? 0 : place + Int32(3 * join.length),
          needsBorders: !join.isForced))
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
    let characters = unsafe runs.characters
    let slots = unsafe runs.trie.slots
    let count = runs.count
    var longest = Join()
    var boundary = boundary
    var place = start &+ 1
    var entry = unsafe runs.firsts[start]
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
      let next = unsafe characters[place]
      entry =
        unsafe place == start &+ 1
        ? runs.pairs[start] : slots[HanTrie.slot(of: next, after: entry)]
      guard HanTrie.character(entry) == next else { return longest }
      place &+= 1
    }
  }

  /// Finds the best way to each place of the run, and the places at which something is marked.
  private func findWays() throws(UnreadableWordData) {
    try runs.lookUp()
    let count = runs.count
    if count > capacity { grow(to: count) }
    let characters = unsafe runs.characters
    let firsts = unsafe runs.firsts
    let pairs = unsafe runs.pairs
    let slots = unsafe runs.trie.slots
    let best = unsafe best
    let marked = unsafe marked
    var markedCount = 0
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
      var next = unsafe characters[place]
      while HanTrie.character(entry) == next {
        place &+= 1
        marks |= entry
        reached = way &+ HanTrie.cost(entry) << 32
        if unsafe reached < best[place] { unsafe best[place] = reached }
        next = unsafe characters[place]
        entry = unsafe slots[HanTrie.slot(of: next, after: entry)]
      }
      unsafe marked[markedCount] = Int32(truncatingIfNeeded: start)
      if marks & (HanTrie.beginning | HanTrie.forced | HanTrie.joined) != 0 { markedCount &+= 1 }
    }
    self.markedCount = markedCount
  }

  @inline(never)
  private func grow(to count: Int) {
    capacity = max(count, capacity * 2)
    unsafe best.deallocate()
    unsafe marked.deallocate()
    unsafe best = UnsafeMutablePointer.allocate(capacity: capacity + 1)
    unsafe marked = UnsafeMutablePointer.allocate(capacity: capacity)
  }
}

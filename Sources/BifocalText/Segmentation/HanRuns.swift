/// The runs of Han characters in a text, with what the trie says of each character, of each pair of
/// neighbours and of each three of them.
///
/// Runs are short, and what takes long is to wait for the memory of the trie. So many are read ahead
/// and looked up together: the processor waits for many places of it at the same time when nothing
/// between hangs on what it finds there, and little is between.
@safe final class HanRuns {
  let trie: HanTrie
  /// The number of each character, Traditional ones those of their Simplified forms if they fold.
  private let numbers: UnsafeMutablePointer<UInt16>
  /// The runs that were read ahead.
  private let runs = GrowingBuffer<Run>()
  /// The next of these.
  private var nextRun = 0
  /// Up to which offset of the text they were read.
  private var readEnd = 0
  /// How many characters they have, with one behind each run that stands for its end.
  private var readCount = 0
  /// The characters of the runs that were read ahead, and behind these those of a run that was not.
  private var allCharacters: UnsafeMutablePointer<UInt16>
  private var allFirsts: UnsafeMutablePointer<HanTrie.Entry>
  private var allPairs: UnsafeMutablePointer<HanTrie.Entry>
  private var allTriples: UnsafeMutablePointer<HanTrie.Entry>
  private var allWays: UnsafeMutablePointer<UInt64>
  /// What is about to be read from the trie.
  private var awaited: UnsafeMutablePointer<Awaited>
  /// How many characters there is room for, and one more for an end.
  private var capacity: Int
  /// Where the run begins among all characters.
  private var first = 0
  /// The number of characters in the run.
  private(set) var count = 0

  /// A run in a text: two offsets, and where it begins among all characters.
  private struct Run: BitwiseCopyable {
    let start: Int
    let end: Int
    let first: Int
  }

  /// A slot of the trie, and the place whose entry it has.
  private struct Awaited: BitwiseCopyable {
    let place: UInt32
    let slot: UInt32
  }

  /// How many characters are read ahead, and then the rest of their run.
  private static let readAhead = 1024

  init(_ data: WordData, words: LatticeWords, folding: CharacterFolding?, capacity: Int) {
    trie = HanTrie(data, words: words)
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
    let room = Self.room(for: capacity)
    unsafe allCharacters = UnsafeMutablePointer.allocate(capacity: room)
    unsafe allCharacters.initialize(repeating: HanAlphabet.end, count: room)
    unsafe allFirsts = UnsafeMutablePointer.allocate(capacity: room)
    unsafe allPairs = UnsafeMutablePointer.allocate(capacity: room)
    unsafe allTriples = UnsafeMutablePointer.allocate(capacity: room)
    unsafe allWays = UnsafeMutablePointer.allocate(capacity: room)
    unsafe awaited = UnsafeMutablePointer.allocate(capacity: room)
  }

  /// Behind the characters there is one for an end, and one that is read and counts for nothing.
  private static func room(for capacity: Int) -> Int { capacity + 2 }

  deinit {
    unsafe numbers.deallocate()
    unsafe allCharacters.deallocate()
    unsafe allFirsts.deallocate()
    unsafe allPairs.deallocate()
    unsafe allTriples.deallocate()
    unsafe allWays.deallocate()
    unsafe awaited.deallocate()
  }

  /// The characters of the run, and one for its end.
  @inline(__always)
  var characters: UnsafePointer<UInt16> { unsafe UnsafePointer(allCharacters + first) }

  /// The entry of each character as the first of a word.
  @inline(__always)
  var firsts: UnsafePointer<HanTrie.Entry> { unsafe UnsafePointer(allFirsts + first) }

  /// For each character the entry of itself and its neighbour, or one of another character.
  @inline(__always)
  var pairs: UnsafePointer<HanTrie.Entry> { unsafe UnsafePointer(allPairs + first) }

  /// For each character that has an entry in `pairs` the entry of itself and two neighbours, or one of
  /// another character.
  @inline(__always)
  var triples: UnsafePointer<HanTrie.Entry> { unsafe UnsafePointer(allTriples + first) }

  /// For each character, and for the end, the best way to it; `max` before one is found.
  @inline(__always)
  var ways: UnsafeMutablePointer<UInt64> { unsafe allWays + first }

  /// Forgets the text before.
  func startText() {
    runs.truncate(to: 0)
    (nextRun, readEnd, readCount) = (0, 0, 0)
  }

  /// Starts a run of characters that are appended one by one.
  func clear() { (first, count) = (readCount, 0) }

  /// Appends a character that has a number in the alphabet to the run.
  func append(_ scalar: Int) {
    if first + count == capacity { grow() }
    unsafe allCharacters[first + count] = numbers[scalar - HanAlphabet.firstScalar]
    count += 1
  }

  /// Looks up the characters of the run if they were appended one by one.
  @inline(__always)
  func lookUp() throws(UnreadableWordData) {
    guard first == readCount else { return }
    unsafe allCharacters[first + count] = HanAlphabet.end
    try lookUp(first...first + count)
  }

  /// Starts the run of characters of the main Han block that begins at an offset.
  ///
  /// Returns where the run ends: where it begins when it is none that was read ahead. It may end early
  /// near the end of the text.
  @inline(__always)
  func startRun(
    of utf8: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(UnreadableWordData) -> Int {
    if offset >= readEnd { unsafe try readRuns(of: utf8, from: offset) }
    while nextRun < runs.count, unsafe runs.view[nextRun].start < offset { nextRun &+= 1 }
    guard nextRun < runs.count else { return offset }
    let run = unsafe runs.view[nextRun]
    guard run.start == offset else { return offset }
    (first, count) = (run.first, (run.end &- run.start) / 3)
    return run.end
  }

  /// Reads the runs of characters of the main Han block from an offset on, and looks them up.
  @inline(never)
  private func readRuns(
    of utf8: UnsafeBufferPointer<UInt8>, from start: Int
  ) throws(UnreadableWordData) {
    runs.truncate(to: 0)
    (nextRun, readCount) = (0, 0)
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return }
    let numbers = unsafe numbers
    var position = start
    // Four bytes are read at a time, one more than a character has.
    while position &+ 8 <= utf8.count, readCount < Self.readAhead {
      let next = unsafe UInt64(
        littleEndian: (bytes + position).loadUnaligned(as: UInt64.self))
      if next & 0x8080_8080_8080_8080 == 0 {
        position &+= 8
        continue
      }
      guard unsafe utf8[position] &- 0xE4 < 6 else {
        position &+= 1
        continue
      }
      let runStart = position
      var read = readCount
      var characters = unsafe allCharacters
      while position &+ 4 <= utf8.count {
        let word = unsafe UInt32(
          littleEndian: (bytes + position).loadUnaligned(as: UInt32.self))
        // 1110xxxx 10xxxxxx 10xxxxxx, the first byte lowest.
        guard word & 0xC0_C0F0 == 0x80_80E0 else { break }
        let scalar = (word & 0xF) << 12 | (word & 0x3F00) >> 2 | (word & 0x3F_0000) >> 16
        guard scalar &- 0x4E00 < 0x5200 else { break }
        if read == capacity {
          grow()
          unsafe characters = allCharacters
        }
        unsafe characters[read] = numbers[Int(scalar) &- HanAlphabet.firstScalar]
        read &+= 1
        position &+= 3
      }
      guard position > runStart else {
        position &+= 1
        continue
      }
      runs.reserve(1)
      runs.append(Run(start: runStart, end: position, first: readCount))
      readCount = read
      if read == capacity { grow() }
      unsafe allCharacters[read] = HanAlphabet.end
      readCount = read &+ 1
    }
    readEnd = max(position, start &+ 1)
    if readCount > 0 { try lookUp(0...readCount - 1) }
  }

  /// Looks up all characters of a range, the last of which is an end.
  private func lookUp(_ range: ClosedRange<Int>) throws(UnreadableWordData) {
    let characters = unsafe allCharacters
    let firsts = unsafe allFirsts
    let entries = unsafe trie.firsts
    for place in range {
      let entry = unsafe entries[Int(characters[place])]
      if entry == 0 { try trie.load(unsafe characters[place]) }
      unsafe firsts[place] = entries[Int(characters[place])]
    }
    unsafe (allWays + range.lowerBound).update(repeating: .max, count: range.count)
    lookUpTriples(ofPairs: lookUpPairs(range))
  }

  /// Looks up each pair of neighbours, and returns how many of them may exist: those that were awaited.
  private func lookUpPairs(_ range: ClosedRange<Int>) -> Int {
    let characters = unsafe allCharacters
    let firsts = unsafe allFirsts
    let pairs = unsafe allPairs
    let pairBits = unsafe trie.pairBits
    let awaited = unsafe awaited
    var count = 0
    for place in range.lowerBound..<range.upperBound {
      let (first, second) = unsafe (characters[place], characters[place &+ 1])
      let bit = HanTrie.pairBit(first, second)
      let slot = unsafe HanTrie.base(firsts[place]) &+ Int(second)
      unsafe pairs[place] = HanTrie.free
      unsafe awaited[count] = Awaited(
        place: UInt32(truncatingIfNeeded: place), slot: UInt32(truncatingIfNeeded: slot))
      count &+= Int(unsafe pairBits[bit >> 6] >> UInt64(bit & 63) & 1)
    }
    unsafe readAwaited(count, into: pairs)
    return count
  }

  /// Looks up what follows the pairs that were awaited.
  private func lookUpTriples(ofPairs pairCount: Int) {
    let characters = unsafe allCharacters
    let pairs = unsafe allPairs
    let triples = unsafe allTriples
    let awaited = unsafe awaited
    var count = 0
    for index in 0..<pairCount {
      let place = Int(unsafe awaited[index].place)
      let pair = unsafe pairs[place]
      let third = unsafe characters[place &+ 2]
      let isPair = unsafe HanTrie.character(pair) == characters[place &+ 1]
      unsafe triples[place] = HanTrie.free
      unsafe awaited[count] = Awaited(
        place: UInt32(truncatingIfNeeded: place),
        slot: UInt32(truncatingIfNeeded: HanTrie.base(pair) &+ Int(third)))
      count &+= isPair && HanTrie.mayGoOn(pair, with: third) ? 1 : 0
    }
    unsafe readAwaited(count, into: triples)
  }

  /// Reads what is awaited: in a loop that does nothing else, so that the processor may begin to read
  /// the next ones while it waits for the first.
  @inline(__always)
  private func readAwaited(_ count: Int, into entries: UnsafeMutablePointer<HanTrie.Entry>) {
    let slots = unsafe trie.slots
    let awaited = unsafe awaited
    for index in 0..<count {
      let next = unsafe awaited[index]
      unsafe entries[Int(next.place)] = slots[Int(next.slot)]
    }
  }

  /// Doubles the room, and keeps what was read.
  @inline(never)
  private func grow() {
    let larger = capacity * 2
    let room = Self.room(for: larger)
    unsafe allCharacters = Self.moved(allCharacters, count: capacity, capacity: room)
    unsafe (allCharacters + capacity).initialize(
      repeating: HanAlphabet.end, count: room - capacity)
    unsafe allFirsts = Self.moved(allFirsts, count: readCount, capacity: room)
    unsafe allPairs = Self.moved(allPairs, count: readCount, capacity: room)
    unsafe allTriples = Self.moved(allTriples, count: readCount, capacity: room)
    unsafe allWays = Self.moved(allWays, count: readCount, capacity: room)
    unsafe awaited = Self.moved(awaited, count: 0, capacity: room)
    capacity = larger
  }

  private static func moved<Element: BitwiseCopyable>(
    _ row: UnsafeMutablePointer<Element>, count: Int, capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    unsafe new.update(from: row, count: count)
    unsafe row.deallocate()
    return unsafe new
  }
}

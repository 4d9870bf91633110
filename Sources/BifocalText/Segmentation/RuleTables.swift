internal import CICU

/// ICU's break rules as ICU compiled them: a class for each code point, and a machine of states
/// over the classes.
///
/// The rules differ from one version of ICU to the next (`@`, `:` and runs of spaces did), so they
/// are not written down again here: ICU hands out its state tables, and they are read. What is read
/// is ICU's binary form 6 (ICU 69 and later). Anything unknown in it is an error, and then ICU does
/// the work.
///
/// A boundary is the end of the longest piece that the machine accepts, and the machine starts
/// again there (Unicode Standard Annex #29 words the same rules as a list).
struct RuleTables {
  /// Where each range of code points of one class ends, inclusive, and the class; the first begins
  /// at zero, each other one behind the one before.
  let ranges: [(end: UInt32, value: UInt8)]
  /// The state after a state and a class, at `state << 6 | class`.
  let rows: [UInt8]
  /// The rule status of a piece that ends in a state.
  let statuses: [Int32]
  /// The first state in which a piece may end; so may it in all states after it.
  let firstAccepting: UInt8
  /// The state that each piece begins in.
  let start: UInt8
  /// ICU's dictionaries have a say in the characters of this class and of those after it.
  let firstDictionaryClass: Int

  /// The state in which the machine stops.
  static let stop: UInt8 = 0

  /// Reads rules in ICU's binary form.
  init(binary: [UInt8]) throws(UnreadableWordData) {
    let header = try Header(binary)
    let table = try StateTable(binary, at: header)
    ranges = try Self.ranges(binary, trie: header.trie, classCount: table.classCount)
    rows = table.rows
    start = table.start
    firstAccepting = table.firstAccepting
    firstDictionaryClass = table.firstDictionaryClass
    statuses = try table.tags.map { (tag) throws(UnreadableWordData) in
      try Self.status(binary, table: header.statuses, at: tag)
    }
  }

  /// Returns what `entry` makes of its class, for each code point.
  func classes(_ entry: (UInt8) -> UInt8 = { $0 }) -> [UInt8] {
    var classes: [UInt8] = []
    classes.reserveCapacity(0x110000)
    for (end, value) in ranges {
      classes.append(
        contentsOf: repeatElement(entry(value), count: Int(end) + 1 - classes.count))
    }
    return classes
  }

  /// Returns the state after a state and an ASCII character, at `state << 7 | character`, for the
  /// classes of code points that are in the bits of `mask`.
  func asciiRows(_ classes: [UInt8], mask: UInt8 = .max) -> [UInt8] {
    rows.indices.filter { $0 & 0x3F == 0 }.flatMap { row in
      classes[0..<0x80].map { rows[row + Int($0 & mask)] }
    }
  }

  /// The ranges of ICU's trie.
  private static func ranges(
    _ binary: [UInt8], trie: Range<Int>, classCount: Int
  ) throws(UnreadableWordData) -> [(end: UInt32, value: UInt8)] {
    let bytes = Array(binary[trie])
    let capacity = 0x4000
    var ends = [UInt32](repeating: 0, count: capacity)
    var values = ends
    var code: Int32 = 0
    let found = Int(
      unsafe cicu_trie_ranges(bytes, Int32(bytes.count), &ends, &values, Int32(capacity), &code))
    guard code <= 0, found > 0, ends[found - 1] == 0x10FFFF else {
      throw UnreadableWordData(reason: "the character classes of ICU's rules cannot be read")
    }
    return try (0..<found).map { (index) throws(UnreadableWordData) in
      guard Int(values[index]) < classCount else {
        throw UnreadableWordData(reason: "a class is out of range")
      }
      return (ends[index], UInt8(values[index]))
    }
  }

  /// The status of a rule: a group of numbers, the count first, the highest last.
  private static func status(
    _ binary: [UInt8], table: Range<Int>, at tag: Int
  ) throws(UnreadableWordData) -> Int32 {
    let group = table.lowerBound + tag * 4
    guard group + 4 <= table.upperBound else {
      throw UnreadableWordData(reason: "a status is missing")
    }
    let last = group + Int(binary.word(at: group)) * 4
    guard last >= group, last + 4 <= table.upperBound else {
      throw UnreadableWordData(reason: "a status is missing")
    }
    return Int32(bitPattern: binary.word(at: last))
  }
}

extension [UInt8] {
  /// The little-endian number at an offset that is known to be inside.
  fileprivate func word(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }
}

extension RuleTables {
  /// Where the parts of ICU's binary form lie (`rbbidata.h`, `RBBIDataHeader`).
  private struct Header {
    let table: Range<Int>
    let trie: Range<Int>
    let statuses: Range<Int>

    init(_ binary: [UInt8]) throws(UnreadableWordData) {
      guard binary.count >= 80, binary.word(at: 0) == 0xB1A0 else {
        throw UnreadableWordData(reason: "ICU's rules are not in the expected form")
      }
      guard binary[4] == 6 else {
        throw UnreadableWordData(reason: "ICU's rules have format \(binary[4]), not 6")
      }
      table = try Self.part(4, of: binary)
      trie = try Self.part(8, of: binary)
      statuses = try Self.part(12, of: binary)
    }

    private static func part(_ index: Int, of binary: [UInt8]) throws(UnreadableWordData) -> Range<
      Int
    > {
      let start = Int(binary.word(at: index * 4))
      let end = start + Int(binary.word(at: index * 4 + 4))
      guard start % 4 == 0, end <= binary.count else {
        throw UnreadableWordData(reason: "a part of ICU's rules lies outside them")
      }
      return start..<end
    }
  }

  /// The machine, its states renumbered so that those in which a piece may end come last.
  private struct StateTable {
    let rows: [UInt8]
    let tags: [Int]
    let firstAccepting: UInt8
    let start: UInt8
    let firstDictionaryClass: Int
    let classCount: Int

    init(_ binary: [UInt8], at header: Header) throws(UnreadableWordData) {
      let base = header.table.lowerBound
      guard header.table.count >= 20 else {
        throw UnreadableWordData(reason: "the rules have no states")
      }
      let stateCount = Int(binary.word(at: base))
      let rowLength = Int(binary.word(at: base + 4))
      firstDictionaryClass = Int(binary.word(at: base + 8))
      // Rows of bytes are flag 4. Flag 2 sends a class of its own through the machine before each
      // piece. Look-ahead rules, which ICU's rules for words and sentences never had, are unknown.
      let flags = binary.word(at: base + 16)
      guard binary.word(at: base + 12) == 0, flags & ~3 == 4 else {
        throw UnreadableWordData(reason: "ICU's rules use features that this reader does not know")
      }
      // A row is: accepting, look-ahead, tag, and the next state for each class.
      let classCount = rowLength - 3
      self.classCount = classCount
      guard (2...128).contains(stateCount), (4...0x3F).contains(classCount),
        20 + stateCount * rowLength <= header.table.count
      else { throw UnreadableWordData(reason: "ICU's rules have too many states or classes") }
      let old = (0..<stateCount).map { state in
        Array(binary[(base + 20 + state * rowLength)...].prefix(rowLength))
      }
      let isPlain = old.allSatisfy { row in
        row[0] <= 1 && row[1] == 0 && row[3...].allSatisfy { $0 < stateCount }
      }
      guard isPlain else {
        throw UnreadableWordData(reason: "ICU's rules use features that this reader does not know")
      }
      guard old[0][0] == 0, old[1][0] == 0 else {
        throw UnreadableWordData(reason: "an empty piece is accepted by ICU's rules")
      }
      let first = flags & 2 == 0 ? 1 : Int(old[1][3 + Self.beginning])
      guard Self.endsAlike(old, from: first) else {
        throw UnreadableWordData(reason: "ICU's rules cut otherwise at the end of a text")
      }
      let order = old.indices.filter { old[$0][0] == 0 } + old.indices.filter { old[$0][0] == 1 }
      var number = [UInt8](repeating: 0, count: stateCount)
      for (new, state) in order.enumerated() { number[state] = UInt8(new) }
      start = number[first]
      firstAccepting = UInt8(old.count { $0[0] == 0 })
      tags = order.map { Int(old[$0][2]) }
      rows = order.flatMap { state in
        old[state][3...].map { number[Int($0)] }
          + repeatElement(0, count: 64 - classCount)
      }
    }

    // The classes that no character has: of the end of a text and of the beginning of a piece.
    private static let ending = 1
    private static let beginning = 2

    /// Whether a piece may end at the end of a text only where it may end anyway, so that a machine
    /// that knows nothing of that end finds the same pieces.
    private static func endsAlike(_ rows: [[UInt8]], from start: Int) -> Bool {
      var isReached = rows.indices.map { $0 == start }
      var pending = [start]
      while let state = pending.popLast() {
        let next = rows[state][3...]
        let ended = Int(next[3 + ending])
        if rows[ended][0] == 1, rows[state][0] == 0, state != start { return false }
        for (column, state) in next.enumerated()
        where column != ending && column != beginning && !isReached[Int(state)] {
          isReached[Int(state)] = true
          pending.append(Int(state))
        }
      }
      return true
    }
  }
}

extension Array where Element: BitwiseCopyable {
  /// A copy that stays where it is until it is deallocated.
  ///
  /// The loop over a text reads tables for every character, and reading an array that belongs to an
  /// object costs a retain, a release and a check each time.
  func copied() -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: count)
    unsafe copy.initialize(from: self, count: count)
    return unsafe UnsafePointer(copy)
  }
}

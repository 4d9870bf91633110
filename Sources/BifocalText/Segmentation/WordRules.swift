internal import CICU

/// ICU's word break rules as ICU compiled them: a class for each code point, and a machine of
/// states over the classes.
///
/// The rules differ from one version of ICU to the next (`@`, `:` and runs of spaces did), so they
/// are not written down again here: ICU hands out its state tables, and they are read. What is read
/// is ICU's binary form 6 (ICU 69 and later). Anything unknown in it is an error, and then ICU does
/// the work.
///
/// A boundary is the end of the longest piece that the machine accepts, and the machine starts
/// again there (Unicode Standard Annex #29 words the same rules as a list).
@safe final class WordRules: @unchecked Sendable {
  // Sendable because nothing writes to the tables once they are made.

  // Pointers, since the loop over a text reads them for every character, and reading an array that
  // belongs to an object costs a retain, a release and a check each time.

  /// The class of each code point, with the flags below.
  let classes: UnsafePointer<UInt8>
  /// The state after a state and a class, at `state << 6 | class`.
  let transitions: UnsafePointer<UInt8>
  /// The state after a state and an ASCII character, at `state << 7 | character`.
  let asciiTransitions: UnsafePointer<UInt8>
  /// The rule status of a piece that ends in a state.
  let statuses: [Int32]
  /// The first state in which a piece may end; so may it in all states after it.
  let firstAccepting: UInt8
  /// The state that any number of characters from U+4E00 to U+9FFF leads to.
  let hanState: UInt8

  /// The state that any number of ASCII letters leads to; `stop` when there is none such.
  let letterState: UInt8

  /// The machine's states are numbered so: it stops in 0 and starts in 1.
  static let stop: UInt8 = 0
  static let start: UInt8 = 1

  /// Marks a Han character in `classes` that the dictionary path cuts.
  static let hanFlag: UInt8 = 0x80
  /// Marks every other character in `classes` that ICU's dictionaries have a say in.
  static let otherDictionaryFlag: UInt8 = 0x40
  static let classMask: UInt8 = 0x3F

  /// The Han characters that no form of normalization changes, so that ICU looks them up as they
  /// are: iteration mark and zero, extension A, and the main block.
  static let plainHan: [ClosedRange<Int>] = [
    0x3005...0x3005, 0x3007...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF,
  ]

  /// Whether a character is one of `plainHan`.
  static func isPlainHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// The marks of kana that ICU's dictionary of Chinese and Japanese takes along, though its rules
  /// do not count all of them among the characters that need a dictionary.
  static let kanaMarks = [0x30FC, 0xFF70, 0xFF9E, 0xFF9F]

  /// Reads rules in ICU's binary form.
  init(binary: [UInt8]) throws(UnreadableWordData) {
    let header = try Header(binary)
    let table = try StateTable(binary, at: header)
    var classes = try Self.classes(binary, trie: header.trie, table: table)
    try Self.markPlainHan(in: &classes)
    for mark in Self.kanaMarks { classes[mark] |= Self.otherDictionaryFlag }
    hanState = try Self.hanState(classes: classes, table: table)
    firstAccepting = table.firstAccepting
    statuses = try table.tags.map { (tag) throws(UnreadableWordData) in
      try Self.status(binary, table: header.statuses, at: tag)
    }
    let ascii = table.rows.indices.filter { $0 & 0x3F == 0 }.flatMap { row in
      classes[0..<0x80].map { table.rows[row + Int($0 & Self.classMask)] }
    }
    letterState = Self.letterState(ascii)
    unsafe self.classes = Self.copy(classes)
    unsafe transitions = Self.copy(table.rows)
    unsafe asciiTransitions = Self.copy(ascii)
  }

  deinit {
    unsafe classes.deallocate()
    unsafe transitions.deallocate()
    unsafe asciiTransitions.deallocate()
  }

  private static func copy(_ table: [UInt8]) -> UnsafePointer<UInt8> {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: table.count)
    unsafe copy.initialize(from: table, count: table.count)
    return unsafe UnsafePointer(copy)
  }

  /// The class of each code point, from ICU's trie, those with dictionaries marked.
  private static func classes(
    _ binary: [UInt8], trie: Range<Int>, table: StateTable
  ) throws(UnreadableWordData) -> [UInt8] {
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
    var classes: [UInt8] = []
    classes.reserveCapacity(0x110000)
    for index in 0..<found {
      let value = Int(values[index])
      guard value < table.classCount else {
        throw UnreadableWordData(reason: "a class is out of range")
      }
      let flag = value >= table.firstDictionaryClass ? otherDictionaryFlag : 0
      let length = Int(ends[index]) + 1 - classes.count
      classes.append(contentsOf: repeatElement(UInt8(value) | flag, count: length))
    }
    return classes
  }

  private static func markPlainHan(in classes: inout [UInt8]) throws(UnreadableWordData) {
    for scalar in plainHan.joined() {
      guard classes[scalar] & otherDictionaryFlag != 0 else {
        throw UnreadableWordData(reason: "Han characters are not in ICU's dictionary classes")
      }
      classes[scalar] ^= hanFlag | otherDictionaryFlag
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

  private static func letterState(_ ascii: [UInt8]) -> UInt8 {
    let state = ascii[Int(start) << 7 | 0x61]
    let isLoop = (0x61...0x7A).allSatisfy { letter in
      [letter, letter ^ 0x20].allSatisfy { letter in
        ascii[Int(start) << 7 | letter] == state && ascii[Int(state) << 7 | letter] == state
      }
    }
    return isLoop ? state : stop
  }

  private static func hanState(
    classes: [UInt8], table: StateTable
  ) throws(UnreadableWordData) -> UInt8 {
    let han = classes[0x4E00]
    let column = Int(han & classMask)
    let state = table.rows[Int(start) << 6 | column]
    guard classes[0x4E00...0x9FFF].allSatisfy({ $0 == han }), state >= table.firstAccepting,
      table.rows[Int(state) << 6 | column] == state
    else { throw UnreadableWordData(reason: "Han characters do not form runs in ICU's rules") }
    return state
  }
}

extension [UInt8] {
  /// The little-endian number at an offset that is known to be inside.
  fileprivate func word(at offset: Int) -> UInt32 {
    UInt32(self[offset]) | UInt32(self[offset + 1]) << 8 | UInt32(self[offset + 2]) << 16
      | UInt32(self[offset + 3]) << 24
  }
}

extension WordRules {
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
      // Rows of bytes are flag 4; there must be neither look-ahead rules nor rules for the start
      // of the text, neither of which ICU's word rules have ever had in this form.
      guard binary.word(at: base + 12) == 0, binary.word(at: base + 16) & ~1 == 4 else {
        throw UnreadableWordData(reason: "ICU's rules use features that this reader does not know")
      }
      // A row is: accepting, look-ahead, tag, and the next state for each class.
      let classCount = rowLength - 3
      self.classCount = classCount
      guard (2...128).contains(stateCount), (4...Int(WordRules.classMask)).contains(classCount),
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
      let order = old.indices.filter { old[$0][0] == 0 } + old.indices.filter { old[$0][0] == 1 }
      var number = [UInt8](repeating: 0, count: stateCount)
      for (new, state) in order.enumerated() { number[state] = UInt8(new) }
      firstAccepting = UInt8(old.count { $0[0] == 0 })
      tags = order.map { Int(old[$0][2]) }
      rows = order.flatMap { state in
        old[state][3...].map { number[Int($0)] }
          + repeatElement(0, count: 64 - classCount)
      }
    }
  }
}

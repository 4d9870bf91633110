/// ICU's rules for words, with what the loop over a text asks of them.
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
  /// What a piece is that ends in a state; white space is `other` here.
  let kinds: UnsafePointer<Token.Kind>
  /// The first state in which a piece may end; so may it in all states after it.
  let firstAccepting: UInt8
  /// The state that any number of characters from U+4E00 to U+9FFF leads to.
  let hanState: UInt8

  /// The state that any number of ASCII letters leads to; `stop` when there is none such.
  let letterState: UInt8

  /// The machine's states are numbered so: it stops in 0 and starts in 1.
  static let stop = RuleTables.stop
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
    let tables = try RuleTables(binary: binary)
    guard tables.start == Self.start else {
      throw UnreadableWordData(reason: "ICU's rules for words do not begin in their first state")
    }
    var classes = tables.classes {
      $0 < tables.firstDictionaryClass ? $0 : $0 | Self.otherDictionaryFlag
    }
    try Self.markPlainHan(in: &classes)
    for mark in Self.kanaMarks { classes[mark] |= Self.otherDictionaryFlag }
    hanState = try Self.hanState(classes: classes, tables: tables)
    firstAccepting = tables.firstAccepting
    let kinds = try tables.statuses.map { (status) throws(UnreadableWordData) in
      try Self.kind(status: status)
    }
    let ascii = tables.asciiRows(classes, mask: Self.classMask)
    letterState = Self.letterState(ascii)
    unsafe self.kinds = kinds.copied()
    unsafe self.classes = classes.copied()
    unsafe transitions = tables.rows.copied()
    unsafe asciiTransitions = ascii.copied()
  }

  deinit {
    unsafe kinds.deallocate()
    unsafe classes.deallocate()
    unsafe transitions.deallocate()
    unsafe asciiTransitions.deallocate()
  }

  private static func markPlainHan(in classes: inout [UInt8]) throws(UnreadableWordData) {
    for scalar in plainHan.joined() {
      guard classes[scalar] & otherDictionaryFlag != 0 else {
        throw UnreadableWordData(reason: "Han characters are not in ICU's dictionary classes")
      }
      classes[scalar] ^= hanFlag | otherDictionaryFlag
    }
  }

  private static func kind(status: Int32) throws(UnreadableWordData) -> Token.Kind {
    let kinds: [Token.Kind] = [.other, .number, .word, .kana, .ideographic]
    guard let kind = kinds.first(where: { $0.status == status }) else {
      throw UnreadableWordData(reason: "ICU's rules for words have a status \(status)")
    }
    return kind
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
    classes: [UInt8], tables: RuleTables
  ) throws(UnreadableWordData) -> UInt8 {
    let han = classes[0x4E00]
    let column = Int(han & classMask)
    let state = tables.rows[Int(start) << 6 | column]
    guard classes[0x4E00...0x9FFF].allSatisfy({ $0 == han }), state >= tables.firstAccepting,
      tables.rows[Int(state) << 6 | column] == state
    else { throw UnreadableWordData(reason: "Han characters do not form runs in ICU's rules") }
    return state
  }
}

/// ICU's rules for sentences, with what the loop over a text asks of them; see `RuleTables`.
@safe final class SentenceRules: @unchecked Sendable {
  // Sendable because nothing writes to the tables once they are made.

  /// The class of each code point.
  private let classes: UnsafePointer<UInt8>
  /// The state after a state and a class, at `state << 6 | class`.
  private let transitions: UnsafePointer<UInt8>
  /// The state after a state and an ASCII character, at `state << 7 | character`.
  private let asciiTransitions: UnsafePointer<UInt8>
  private let start: UInt8
  private let firstAccepting: UInt8
  /// The state that Han characters and their like do not lead out of; `stop` when there is none.
  private let hanState: UInt8

  /// The rules of the ICU in use, or why they cannot be used.
  static let shared = Result { () throws(UnreadableWordData) in try checked(on: sample) }

  /// Reads rules in ICU's binary form.
  init(binary: [UInt8]) throws(UnreadableWordData) {
    let tables = try RuleTables(binary: binary)
    let classes = tables.classes()
    start = tables.start
    firstAccepting = tables.firstAccepting
    hanState = Self.hanState(tables, classes)
    unsafe self.classes = classes.copied()
    unsafe transitions = tables.rows.copied()
    unsafe asciiTransitions = tables.asciiRows(classes).copied()
  }

  deinit {
    unsafe classes.deallocate()
    unsafe transitions.deallocate()
    unsafe asciiTransitions.deallocate()
  }

  /// Reads ICU's rules and compares what they make of a text with what ICU does.
  static func checked(on sample: String) throws(UnreadableWordData) -> SentenceRules {
    do {
      let icu = try TextBoundaries(of: .sentence)
      let rules = try SentenceRules(binary: try icu.binaryRules())
      guard rules.ends(in: sample) == (try icu.ends(in: sample)) else {
        throw UnreadableWordData(reason: "a test text was not cut into sentences as ICU cuts it")
      }
      return rules
    } catch let error as UnreadableWordData {
      throw error
    } catch {
      throw UnreadableWordData(reason: "\(error)")
    }
  }

  /// A text in which every rule is at work.
  private static let sample = """
    He came at 3.5 p.m. on Friday. “Who?” she said (twice.) Mr. smith… 他说：“不会。”然后走了！\r\n\u{2028}
    U.S.A. is 1.2.3, e.g. this; no. 7!?  ）。」a.\u{300} B. $ x\u{85}y\rz .\u{AD}3 А. б! 。。 ؟ \u{1F600}. Q
    """

  /// Returns where sentences end, as `TextBoundaries.ends(in:)` does.
  func ends(in text: String) -> [Int] {
    var ends: [Int] = []
    var text = text
    text.withUTF8 { utf8 in
      while ends.last ?? 0 < utf8.count {
        ends.append(unsafe end(ofSentenceAt: ends.last ?? 0, in: utf8).end)
      }
    }
    return ends
  }

  /// Returns where the sentence ends that begins at an offset, and whether an ellipsis (…) may be in it.
  ///
  /// - Parameters:
  ///   - begin: Where a sentence begins, before the end of the text.
  ///   - utf8: The text, in valid UTF-8.
  /// - Returns: The offset behind the sentence; the answer to the other question may be wrongly yes.
  /// - Complexity: O(*n*), where *n* is the number of bytes that ICU looks at: a sentence and a little more.
  func end(
    ofSentenceAt begin: Int, in utf8: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, mayHoldEllipsis: Bool) {
    var state = start
    var position = begin
    var end = begin
    var mayHoldEllipsis = false
    while position < utf8.count {
      let byte = unsafe utf8[position]
      if byte < 0x80 {
        state = unsafe asciiTransitions[Int(state) << 7 | Int(byte)]
        position &+= 1
      } else {
        let (scalar, width) = unsafe Self.decode(utf8, at: position)
        state = unsafe transitions[Int(state) << 6 | Int(classes[scalar])]
        position &+= width
        if scalar == 0x2026 { mayHoldEllipsis = true }
      }
      if state == RuleTables.stop { break }
      if state == hanState { position = unsafe Self.skipHan(utf8, from: position) }
      if state >= firstAccepting { end = position }
    }
    // Where no rule holds, ICU takes one character.
    if end == begin { end = unsafe begin + Self.decode(utf8, at: begin).width }
    return (end, mayHoldEllipsis)
  }

  /// The state after Han characters, if none of them leads out of it.
  private static func hanState(_ tables: RuleTables, _ classes: [UInt8]) -> UInt8 {
    let state = tables.rows[Int(tables.start) << 6 | Int(classes[0x4E00])]
    let isLoop = classes[skipped].allSatisfy { tables.rows[Int(state) << 6 | Int($0)] == state }
    return isLoop && state >= tables.firstAccepting ? state : RuleTables.stop
  }

  /// The characters whose first bytes are 0xE4 to 0xE9: nearly all Han characters.
  private static let skipped = 0x4000...0x9FFF

  /// Returns where the characters of `skipped` from a place on end, or a place before that.
  @inline(__always)
  private static func skipHan(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = unsafe UnsafeRawPointer(utf8.baseAddress) else { return start }
    var position = start
    // Eight bytes at a time, each either no first byte of a character or one of those wanted: the
    // highest bit of each byte says whether it is another one.
    while position &+ 8 <= utf8.count {
      let word = unsafe UInt64(littleEndian: (bytes + position).loadUnaligned(as: UInt64.self))
      let low = word & 0x7F7F_7F7F_7F7F_7F7F
      let fromE4 = low &+ 0x1C1C_1C1C_1C1C_1C1C
      let afterE9 = low &+ 0x1616_1616_1616_1616
      let others = ~(word & (~(word << 1) | (fromE4 & ~afterE9))) & 0x8080_8080_8080_8080
      if others != 0 { return position &+ others.trailingZeroBitCount >> 3 }
      position &+= 8
    }
    // Not in the middle of a character.
    while position > start, position < utf8.count, unsafe utf8[position] & 0xC0 == 0x80 {
      position &-= 1
    }
    return position
  }

  @inline(__always)
  private static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: Int, width: Int) {
    let lead = Int(unsafe utf8[position])
    if lead < 0x80 { return (lead, 1) }
    let second = Int(unsafe utf8[position &+ 1]) & 0x3F
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = Int(unsafe utf8[position &+ 2]) & 0x3F
    if lead < 0xF0 { return ((lead & 0xF) << 12 | second << 6 | third, 3) }
    let fourth = Int(unsafe utf8[position &+ 3]) & 0x3F
    return ((lead & 0x7) << 18 | second << 12 | third << 6 | fourth, 4)
  }
}

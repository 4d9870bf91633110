/// Runs ICU's word rules and its dictionary of Chinese over UTF-8.
///
/// Not `Sendable`: it owns buffers and an iterator of ICU.
final class WordMachine {
  /// Why a text could not be cut.
  enum Failure: Error {
    case icu(ICUError)
    case malformedUTF8
    case unreadable(UnreadableWordData)
  }

  private let rules: WordRules
  private let lattice: HanLattice
  private let icu: ICUWordIterator
  private let findsSpots: Bool

  /// Makes a machine; pieces that need another dictionary are cut by `icu`.
  ///
  /// With a `folding` Traditional characters are looked up as Simplified ones.
  init(
    _ data: WordData, words: LatticeWords = LatticeWords(), folding: CharacterFolding? = nil,
    icu: ICUWordIterator
  ) {
    rules = data.rules
    lattice = HanLattice(data, words: words, folding: folding)
    findsSpots = !words.isEmpty
    self.icu = icu
  }

  /// Appends the pieces of a text.
  func appendPieces(
    of utf8: UnsafeBufferPointer<UInt8>, to cut: WordCut
  ) throws(Failure) {
    let pieces = cut.pieces
    let hanState = rules.hanState
    lattice.runs.startText()
    var start = 0
    while start < utf8.count {
      // The first bytes of the main Han block.
      if unsafe utf8[start] &- 0xE4 < 6 {
        let end = unsafe try startRun(of: utf8, at: start)
        if end > start, unsafe try next(after: hanState, in: utf8, at: end) == WordRules.stop {
          let status = rules.statuses[Int(hanState)]
          try appendInnerPieces(at: start, status: status, to: cut)
          pieces.reserve(1)
          pieces.append(TextBoundaries.Piece(end: Int32(end), status: status))
          start = end
          continue
        }
      }
      start = unsafe try appendPieces(at: start, of: utf8, to: cut)
    }
  }

  /// Appends one piece, or what a dictionary makes of it, and returns where it ends.
  @inline(__always)
  private func appendPieces(
    at start: Int, of utf8: UnsafeBufferPointer<UInt8>, to cut: WordCut
  ) throws(Failure) -> Int {
    let asciiTransitions = unsafe rules.asciiTransitions
    let classes = unsafe rules.classes
    let transitions = unsafe rules.transitions
    let firstAccepting = rules.firstAccepting
    let letterState = rules.letterState
    var position = start
    var end = start
    var state = WordRules.start
    var accepted = WordRules.stop
    var seen: UInt8 = 0
    while position < utf8.count {
      let byte = unsafe utf8[position]
      if byte < 0x80 {
        state = unsafe asciiTransitions[Int(state) << 7 | Int(byte)]
        if state == WordRules.stop { break }
        position &+= 1
        if state == letterState { position = unsafe ASCIILetters.skip(in: utf8, from: position) }
      } else {
        let (scalar, width) = unsafe try Self.decode(utf8, at: position)
        let wordClass = unsafe classes[scalar]
        state = unsafe transitions[Int(state) << 6 | Int(wordClass & WordRules.classMask)]
        if state == WordRules.stop { break }
        seen |= wordClass
        position &+= width
      }
      if state >= firstAccepting {
        end = position
        accepted = state
      }
    }
    if end == start { end = unsafe try start + Self.decode(utf8, at: start).width }
    let status = rules.statuses[Int(accepted)]
    if seen & WordRules.otherDictionaryFlag != 0 {
      do throws(ICUError) {
        unsafe try icu.appendPieces(of: start..<end, in: utf8, to: cut.pieces)
      } catch {
        throw .icu(error)
      }
      if findsSpots { unsafe cut.markAll(of: start..<end, in: utf8) }
      return end
    }
    if seen & WordRules.hanFlag != 0 {
      unsafe try appendInnerPieces(of: start..<end, in: utf8, status: status, to: cut)
    }
    cut.pieces.reserve(1)
    cut.pieces.append(TextBoundaries.Piece(end: Int32(end), status: status))
    return end
  }

  /// Appends where words end inside a piece, each run of Han characters in it by itself.
  private func appendInnerPieces(
    of range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, status: Int32, to cut: WordCut
  ) throws(Failure) {
    lattice.runs.clear()
    var runStart = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, width) = unsafe try Self.decode(utf8, at: position)
      if unsafe rules.classes[scalar] & WordRules.hanFlag != 0 {
        if lattice.runs.count == 0 { runStart = position }
        lattice.runs.append(scalar)
      } else if lattice.runs.count > 0 {
        try appendInnerPieces(at: runStart, status: status, to: cut)
        lattice.runs.clear()
      }
      position += width
    }
    try appendInnerPieces(at: runStart, status: status, to: cut)
  }

  @inline(__always)
  private func startRun(
    of utf8: UnsafeBufferPointer<UInt8>, at offset: Int
  ) throws(Failure) -> Int {
    do throws(UnreadableWordData) {
      return unsafe try lattice.runs.startRun(of: utf8, at: offset)
    } catch {
      throw .unreadable(error)
    }
  }

  @inline(__always)
  private func appendInnerPieces(
    at offset: Int, status: Int32, to cut: WordCut
  ) throws(Failure) {
    do throws(UnreadableWordData) {
      try lattice.appendInnerPieces(at: offset, status: status, to: cut)
    } catch {
      throw .unreadable(error)
    }
  }

  /// The state that the character at `position` leads to; none does at the end of the text.
  @inline(__always)
  private func next(
    after state: UInt8, in utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) throws(Failure) -> UInt8 {
    guard position < utf8.count else { return WordRules.stop }
    let byte = unsafe utf8[position]
    if byte < 0x80 { return unsafe rules.asciiTransitions[Int(state) << 7 | Int(byte)] }
    let scalar = unsafe try Self.decode(utf8, at: position).scalar
    return unsafe rules.transitions[
      Int(state) << 6 | Int(rules.classes[scalar] & WordRules.classMask)]
  }

  /// Reads the character at a place inside the text.
  @inline(__always)
  private static func decode(
    _ utf8: UnsafeBufferPointer<UInt8>, at position: Int
  ) throws(Failure) -> (scalar: Int, width: Int) {
    let lead = Int(unsafe utf8[position])
    if lead < 0x80 { return (lead, 1) }
    let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead < 0xF5, position + width <= utf8.count else { throw .malformedUTF8 }
    let second = Int(unsafe utf8[position + 1]) ^ 0x80
    guard second < 0x40 else { throw .malformedUTF8 }
    if width == 2 { return ((lead & 0x1F) << 6 | second, 2) }
    let third = Int(unsafe utf8[position + 2]) ^ 0x80
    guard third < 0x40 else { throw .malformedUTF8 }
    if width == 3 {
      let scalar = (lead & 0xF) << 12 | second << 6 | third
      guard scalar >= 0x800, !(0xD800..<0xE000).contains(scalar) else { throw .malformedUTF8 }
      return (scalar, 3)
    }
    let fourth = Int(unsafe utf8[position + 3]) ^ 0x80
    let scalar = (lead & 0x7) << 18 | second << 12 | third << 6 | fourth
    guard fourth < 0x40, (0x10000..<0x110000).contains(scalar) else { throw .malformedUTF8 }
    return (scalar, 4)
  }
}

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
  private let starts: PhraseStarts?

  /// Makes a machine; pieces that need another dictionary are cut by `icu`.
  ///
  /// With a `folding` Traditional characters are looked up as Simplified ones. With `starts` the
  /// pieces that are not Chinese are marked in which phrases may begin.
  init(
    _ data: WordData, words: LatticeWords = LatticeWords(), folding: CharacterFolding? = nil,
    starts: PhraseStarts? = nil, icu: ICUWordIterator
  ) {
    rules = data.rules
    lattice = HanLattice(data, words: words, folding: folding)
    self.starts = starts
    self.icu = icu
  }

  /// Appends the pieces of a text.
  func appendPieces(
    of utf8: UnsafeBufferPointer<UInt8>, to cut: WordCut
  ) throws(Failure) {
    let pieces = cut.pieces
    let hanState = rules.hanState
    let hanKind = unsafe rules.kinds[Int(hanState)]
    let runs = lattice.runs
    runs.startText()
    var start = 0
    while start < utf8.count {
      // The first bytes of the main Han block.
      if unsafe utf8[start] &- 0xE4 < 6 {
        let end = unsafe try startRun(of: utf8, at: start, in: runs)
        if end > start, unsafe try next(after: hanState, in: utf8, at: end) == WordRules.stop {
          let last = try appendInnerPieces(at: start, kind: hanKind, to: cut)
          pieces.append(Token(range: last..<end, kind: hanKind))
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
    var kind = unsafe rules.kinds[Int(accepted)]
    if seen & WordRules.otherDictionaryFlag != 0 {
      unsafe try appendPiecesOfICU(start..<end, in: utf8, to: cut)
      return end
    }
    if seen & WordRules.hanFlag != 0 {
      unsafe try appendHanPieces(start..<end, in: utf8, kind: kind, to: cut)
      return end
    }
    if kind == .other, unsafe WhiteSpace.width(at: start, in: utf8) > 0 { kind = .space }
    if kind != .ideographic, let starts,
      let first = unsafe starts.first(in: start..<end, of: utf8)
    {
      cut.spots.reserve(1)
      cut.markStart(at: first, inPiece: cut.pieces.count)
    }
    cut.pieces.reserve(1)
    cut.pieces.append(Token(range: start..<end, kind: kind))
    return end
  }

  /// Appends the pieces of a range that needs another dictionary.
  @inline(never)
  private func appendPiecesOfICU(
    _ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, to cut: WordCut
  ) throws(Failure) {
    let first = cut.pieces.count
    do throws(ICUError) {
      unsafe try icu.appendPieces(of: range, in: utf8, to: cut.pieces)
    } catch {
      throw .icu(error)
    }
    if starts != nil { unsafe cut.markAll(fromPiece: first, in: utf8) }
  }

  /// Appends the words inside a range, each run of Han characters in it by itself.
  @inline(never)
  private func appendHanPieces(
    _ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>, kind: Token.Kind, to cut: WordCut
  ) throws(Failure) {
    let first = (piece: cut.pieces.count, spot: cut.spots.count)
    lattice.runs.clear()
    var last = range.lowerBound
    var runStart = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, width) = unsafe try Self.decode(utf8, at: position)
      if unsafe rules.classes[scalar] & WordRules.hanFlag != 0 {
        if lattice.runs.count == 0 { runStart = position }
        lattice.runs.append(scalar)
      } else if lattice.runs.count > 0 {
        last = try appendInnerPieces(at: runStart, from: last, kind: kind, to: cut)
        lattice.runs.clear()
      }
      position += width
    }
    last = try appendInnerPieces(at: runStart, from: last, kind: kind, to: cut)
    cut.pieces.append(Token(range: last..<range.upperBound, kind: kind))
    if kind != .ideographic {
      cut.spots.truncate(to: first.spot)
      if starts != nil { unsafe cut.markAll(fromPiece: first.piece, in: utf8) }
    }
  }

  @inline(__always)
  private func startRun(
    of utf8: UnsafeBufferPointer<UInt8>, at offset: Int, in runs: HanRuns
  ) throws(Failure) -> Int {
    do throws(UnreadableWordData) {
      return unsafe try runs.startRun(of: utf8, at: offset)
    } catch {
      throw .unreadable(error)
    }
  }

  @inline(__always)
  private func appendInnerPieces(
    at offset: Int, from start: Int? = nil, kind: Token.Kind, to cut: WordCut
  ) throws(Failure) -> Int {
    do throws(UnreadableWordData) {
      return try lattice.appendInnerPieces(at: offset, from: start ?? offset, kind: kind, to: cut)
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

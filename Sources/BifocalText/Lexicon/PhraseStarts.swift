/// Tells in a moment that no phrase begins at a place.
///
/// English text has a word every six bytes, Chinese a quotation mark in every other sentence, and
/// nearly none of them begins a phrase: the first word or the first three characters rule out most.
/// What passes has to be looked up.
@safe final class PhraseStarts: @unchecked Sendable {
  // Sendable because nothing writes to the tables once they are made. Pointers, since every piece of a
  // text is looked at.

  // The bits of `PhraseBeginnings`.
  private let asciiFirsts: (UInt64, UInt64)
  private let pairs: UnsafePointer<UInt64>
  private let others: UnsafePointer<UInt64>
  private let hashes: UnsafePointer<UInt64>
  private let words: UnsafePointer<UInt64>
  private let wordPairs: UnsafePointer<UInt64>
  private let folding: UnsafePointer<UInt16>
  private let shortPrefixes: UInt64
  private let hasRare: Bool
  private let hasSingles: Bool

  /// Reads the beginnings of phrases.
  ///
  /// - Parameters:
  ///   - phrases: The phrases.
  ///   - folding: What they were folded by.
  init(_ phrases: FoldedPhrases, folding: CharacterFolding) {
    let beginnings = PhraseBeginnings(phrases, folding: folding)
    asciiFirsts = beginnings.asciiFirsts
    unsafe pairs = beginnings.pairs.copied()
    unsafe others = beginnings.others.copied()
    unsafe hashes = beginnings.hashes.copied()
    unsafe words = beginnings.words.copied()
    unsafe wordPairs = beginnings.wordPairs.copied()
    unsafe self.folding = folding.table.copied()
    shortPrefixes = beginnings.shortPrefixes
    hasRare = beginnings.hasRare
    hasSingles = beginnings.hasSingles
  }

  deinit {
    unsafe pairs.deallocate()
    unsafe others.deallocate()
    unsafe hashes.deallocate()
    unsafe words.deallocate()
    unsafe wordPairs.deallocate()
    unsafe folding.deallocate()
  }

  /// Where the first phrase may begin in a range of a text that is one piece.
  @inline(__always)
  func first(in piece: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    // Most are a space or a mark.
    if piece.count == 1, unsafe !mayBegin(withASCII: utf8[piece.lowerBound]) { return nil }
    return unsafe search(piece, of: utf8)
  }

  /// Looks at all characters of a piece but for those after the first of a word.
  private func search(_ piece: Range<Int>, of utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = piece.lowerBound
    while place < piece.upperBound {
      let (mayStand, width) = unsafe look(at: place, of: utf8)
      if mayStand { return place }
      place &+= width
    }
    return nil
  }

  /// Whether a phrase may begin at an offset of a text at which a character begins.
  func contains(_ offset: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe look(at: offset, of: utf8).mayStand
  }

  /// Whether a phrase may begin with an ASCII character.
  @inline(__always)
  private func mayBegin(withASCII first: UInt8) -> Bool {
    (first < 64 ? asciiFirsts.0 : asciiFirsts.1) >> UInt64(first & 63) & 1 == 1
  }

  /// Whether a phrase may begin at an offset at which a character begins, and how many bytes further on
  /// the next may begin if none does.
  @inline(__always)
  private func look(
    at offset: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> (mayStand: Bool, width: Int) {
    let first = unsafe utf8[offset]
    guard first < 0x80 else {
      guard first < 0xF0 else { return (hasRare, 4) }
      let (scalar, width) = unsafe FoldedBytes.source(at: offset, of: utf8)
      let isFirst = unsafe others[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
      return (unsafe isFirst && goesOn(offset, of: utf8), width)
    }
    guard mayBegin(withASCII: first) else { return (false, 1) }
    guard let word = unsafe FoldedBytes.eightBytes(at: offset, of: utf8) else {
      return (unsafe goesOn(offset, of: utf8), 1)
    }
    let count = ASCIILetters.wordCount(in: word)
    guard count == 0 else {
      return (unsafe mayHold(word, count: count, at: offset, of: utf8), count)
    }
    var second = UInt8(truncatingIfNeeded: word >> 8)
    if 0x41...0x5A ~= second { second |= 0x20 }
    let pair = Int(first) << 7 | (second < 0x80 ? Int(second) : 0)
    let isPair = unsafe pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
    return (unsafe isPair && goesOn(offset, of: utf8), 1)
  }

  /// Whether the letters and digits at an offset, the first of eight bytes, may be those that a phrase
  /// begins with.
  ///
  /// A phrase has borders at the ends of its words, so all of them must be the same, or the first
  /// eight. Where another character follows that may belong to the word nothing is ruled out.
  @inline(__always)
  private func mayHold(
    _ word: UInt64, count: Int, at offset: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if shortPrefixes >> ((word | 0x20) & 63) & 1 == 1 {
      return unsafe goesOn(offset, of: utf8)
    }
    if count < 8 {
      let next = UInt8(truncatingIfNeeded: word >> UInt64(8 &* count))
      // Han characters, kana and their punctuation are no letters, nor read as any.
      guard next < 0x80 || 0xE3...0xE9 ~= next else { return true }
    }
    let key = ASCIILetters.key(word, count: count)
    let hash = PhraseBeginnings.hash(key)
    return unsafe words[hash >> 6] >> UInt64(hash & 63) & 1 == 1
      && goesOn(afterWord: key, at: offset &+ count, of: utf8)
  }

  /// Whether a phrase may begin with a word that goes on at an offset, or ends there.
  ///
  /// Nothing is ruled out by what is neither ASCII nor Chinese, nor by more than one space.
  @inline(never)
  private func goesOn(
    afterWord key: UInt64, at offset: Int, of utf8: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let end = unsafe ASCIILetters.skipWord(in: utf8, from: offset)
    if mayFollow(key, 0) { return true }
    guard end < utf8.count else { return false }
    switch unsafe utf8[end] {
    case 0x09...0x0D, 0x20, 0x2D:
      guard let word = unsafe FoldedBytes.eightBytes(at: end &+ 1, of: utf8) else { return true }
      let count = ASCIILetters.wordCount(in: word)
      guard count > 0 else { return true }
      if count < 8 {
        let next = UInt8(truncatingIfNeeded: word >> UInt64(8 &* count))
        guard next < 0x80 || 0xE3...0xE9 ~= next else { return true }
      }
      return mayFollow(key, ASCIILetters.key(word, count: count) | 0x20)
    // What the word is goes unread where the text has fewer than eight bytes left.
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80, 0xE4...0xE9: return false
    default: return true
    }
  }

  private func mayFollow(_ key: UInt64, _ second: UInt64) -> Bool {
    let hash = PhraseBeginnings.hash(key, before: second)
    return unsafe wordPairs[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }

  /// Whether the second and third characters are those of a phrase that begins with the first.
  private func goesOn(_ offset: Int, of utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let (first, width) = unsafe FoldedBytes.source(at: offset, of: utf8)
    let next = offset &+ width
    guard !hasSingles, next < utf8.count else { return hasSingles }
    let (second, secondWidth) = unsafe FoldedBytes.source(at: next, of: utf8)
    let pair = (fold(first), fold(second))
    if holds(PhraseBeginnings.hash(pair.0, pair.1, 0)) { return true }
    let afterNext = next &+ secondWidth
    guard afterNext < utf8.count else { return false }
    let third = unsafe FoldedBytes.source(at: afterNext, of: utf8).scalar
    return holds(PhraseBeginnings.hash(pair.0, pair.1, fold(third)))
  }

  private func fold(_ scalar: UInt32) -> UInt32 {
    scalar < 0x1_0000 ? UInt32(unsafe folding[Int(scalar)]) : scalar
  }

  private func holds(_ hash: Int) -> Bool {
    unsafe hashes[hash >> 6] >> UInt64(hash & 63) & 1 == 1
  }
}

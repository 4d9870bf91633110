/// Tells for all places of a folded text at once where a phrase may begin.
///
/// Nearly no place of a text begins a phrase, and a walk into a trie for each costs more than all else
/// that is done with the text. The first three characters, of letters the first five, rule out most
/// places by a look into a table of 64 KB (a Bloom filter of one hash); what passes has to be walked.
struct PhraseFilter: Sendable {
  /// For each character of the Basic Multilingual Plane, how phrases begin that begin with it.
  private var firsts = Self.letters
  /// Two bits for each hash of the beginning of a phrase: for phrases that the cut of a text may
  /// refuse, and for those that stand wherever they are found.
  private var beginnings = [UInt64](repeating: 0, count: Self.hashCount / 32)

  private static let hashCount = 1 << 18

  // The bits of `firsts`.
  private static let letter: UInt8 = 1
  /// Phrases that a look at the first character does not rule out: those of one character.
  private static let anything: UInt8 = 2
  /// Phrases of which two characters are looked at.
  private static let pair: UInt8 = 4
  /// Phrases of which three characters are looked at.
  private static let triple: UInt8 = 8
  /// Phrases that the cut of a text may not refuse.
  private static let unbound: UInt8 = 16
  /// Phrases of letters of which five characters are looked at: three begin too many words.
  private static let quintuple: UInt8 = 32

  // The bits of `beginnings`.
  private static let bound: UInt64 = 1
  private static let free: UInt64 = 2

  private static let letters: [UInt8] = (0..<0x1_0000).map {
    WordCharacters.contains($0) ? letter : 0
  }
  private static let space: UInt32 = 0x20

  /// Reads the beginnings of phrases.
  ///
  /// - Parameters:
  ///   - phrases: The phrases.
  ///   - areFree: Whether each stands wherever it is found.
  init(_ phrases: FoldedPhrases, areFree: [Bool]) {
    for phrase in phrases.indices {
      let range = phrases.range(of: phrase)
      let start = range.lowerBound
      guard !range.isEmpty, phrases.scalars[start] < 0x1_0000 else { continue }
      let first = phrases.scalars[start]
      guard range.count > 1, first != Self.space else {
        firsts[Int(first)] |= Self.anything
        continue
      }
      // Any number of spaces in a text is one in a phrase.
      let second = phrases.scalars[start + 1]
      let isTriple = range.count > 2 && second != Self.space
      // Where it ends is not known here.
      let isFree = areFree[phrase] || second == Self.space || phrases.isPrefix[phrase]
      let beginning = phrases.scalars[start..<start + min(5, range.count)]
      let isQuintuple =
        beginning.count == 5 && WordCharacters.contains(first)
        && !beginning.dropLast().contains(Self.space)
      firsts[Int(first)] |=
        (isQuintuple ? Self.quintuple : isTriple ? Self.triple : Self.pair)
        | (isFree ? Self.unbound : 0)
      var hash = Self.hash(first, second, isTriple ? phrases.scalars[start + 2] : 0)
      if isQuintuple {
        hash = Self.hash(UInt32(hash), phrases.scalars[start + 3], phrases.scalars[start + 4])
      }
      beginnings[hash >> 5] |= (isFree ? Self.free : Self.bound) << UInt64(2 * (hash & 31))
    }
  }

  /// Mixes three characters to 18 bits.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    let mixed = (first &* 0x9E37_79B1 ^ second) &* 0x85EB_CA77 ^ third &* 0xC2B2_AE3D
    return Int(((mixed ^ mixed >> 15) &* 0x27D4_EB2F) >> 14)
  }

  /// Returns the positions of a text at which a phrase may begin, in order.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - ranges: Where to look, in order; everywhere when `nil`.
  ///   - breaks: The cut of the text, if it may refuse phrases.
  /// - Returns: The positions; a phrase begins at none but these.
  /// - Complexity: O(*n*).
  func starts(in text: FoldedText, within ranges: [Range<Int>]?, breaks: WordBreaks?) -> [Int] {
    var starts: [Int] = []
    let whole = 0..<text.count
    let cuts = breaks?.isCut ?? []
    unsafe text.scalars.withUnsafeBufferPointer { scalars in
      unsafe firsts.withUnsafeBufferPointer { firsts in
        unsafe beginnings.withUnsafeBufferPointer { beginnings in
          unsafe cuts.withUnsafeBufferPointer { cuts in
            for range in ranges ?? [whole] {
              var before =
                range.lowerBound > 0
                ? unsafe Self.kind(of: scalars[range.lowerBound - 1], firsts) : 0
              for position in range {
                let kind = unsafe Self.kind(of: scalars[position], firsts)
                let isInWord = kind & before & Self.letter != 0
                before = kind
                guard kind > Self.letter, !isInWord else { continue }
                // A cut within a word rules out most places of Chinese before anything is hashed.
                let isCut = unsafe cuts.isEmpty || cuts[position]
                guard isCut || kind & (Self.unbound | Self.anything) != 0 else { continue }
                let endsPair = unsafe cuts.isEmpty || cuts[min(position + 2, scalars.count)]
                let passes = unsafe Self.mayBegin(
                  at: position, kind, in: scalars, beginnings, isCut: isCut, endsPair: endsPair)
                if passes { starts.append(position) }
              }
            }
          }
        }
      }
    }
    return starts
  }

  /// Rare characters beyond the Basic Multilingual Plane are not told apart.
  @inline(__always)
  private static func kind(of scalar: UInt32, _ firsts: UnsafeBufferPointer<UInt8>) -> UInt8 {
    scalar < 0x1_0000 ? unsafe firsts[Int(scalar)] : anything
  }

  /// Whether a phrase may begin at a position.
  ///
  /// - Parameters:
  ///   - position: The position.
  ///   - kind: How phrases begin that begin with its character.
  ///   - scalars: The text.
  ///   - beginnings: The bits of all beginnings.
  ///   - isCut: Whether the text is cut there.
  ///   - endsPair: Whether it is cut two characters further on.
  /// - Returns: Whether to walk from there.
  @inline(__always)
  private static func mayBegin(
    at position: Int, _ kind: UInt8, in scalars: UnsafeBufferPointer<UInt32>,
    _ beginnings: UnsafeBufferPointer<UInt64>, isCut: Bool, endsPair: Bool
  ) -> Bool {
    if kind & anything != 0 { return true }
    guard position + 1 < scalars.count else { return false }
    let first = unsafe scalars[position]
    let second = unsafe scalars[position + 1]
    let wanted = isCut ? bound | free : free
    if kind & pair != 0, endsPair || kind & unbound != 0,
      unsafe holds(hash(first, second, 0), beginnings, endsPair ? wanted : free)
    {
      return true
    }
    guard kind & (triple | quintuple) != 0, position + 2 < scalars.count else { return false }
    let three = unsafe hash(first, second, scalars[position + 2])
    if kind & triple != 0, unsafe holds(three, beginnings, wanted) { return true }
    guard kind & quintuple != 0, position + 4 < scalars.count else { return false }
    let five = unsafe hash(UInt32(three), scalars[position + 3], scalars[position + 4])
    return unsafe holds(five, beginnings, wanted)
  }

  @inline(__always)
  private static func holds(
    _ hash: Int, _ beginnings: UnsafeBufferPointer<UInt64>, _ wanted: UInt64
  ) -> Bool {
    unsafe beginnings[hash >> 5] >> UInt64(2 * (hash & 31)) & wanted != 0
  }
}

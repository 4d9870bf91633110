/// How phrases begin, in bits: `PhraseStarts` asks for them.
struct PhraseBeginnings {
  /// A bit for each ASCII character that a phrase may begin with.
  private(set) var asciiFirsts: (UInt64, UInt64) = (0, 0)
  /// A bit for each pair of ASCII characters, the second one folded, that a phrase may begin with;
  /// the second is zero for what is not ASCII.
  private(set) var pairs = [UInt64](repeating: 0, count: 0x80 * 0x80 / 64)
  /// A bit for each other character of the Basic Multilingual Plane that one may begin with.
  private(set) var others = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  /// A bit for each hash of the three folded characters that one may begin with, the third zero
  /// where it has none or any (a Bloom filter of one hash).
  private(set) var hashes = [UInt64](repeating: 0, count: 0x4_0000 / 64)
  /// A bit for each hash of the ASCII letters and digits that one may begin with, up to eight, with
  /// the first one as it may stand in the text.
  private(set) var words = [UInt64](repeating: 0, count: 0x4_0000 / 64)
  /// A bit for each hash of such letters and digits and of those of the word behind them; of the former
  /// and zero where a phrase goes on in another way, or does not.
  private(set) var wordPairs = [UInt64](repeating: 0, count: 0x4_0000 / 64)
  /// A bit for each letter or digit, of which letter only the low six bits count, that begins a phrase
  /// which stands for all words with its beginning, and that is shorter than what `words` holds.
  private(set) var shortPrefixes: UInt64 = 0
  /// Whether a phrase begins beyond that plane.
  private(set) var hasRare = false
  /// Whether a phrase has one character only.
  private(set) var hasSingles = false

  private static let space: UInt32 = 0x20
  private static let spaces: [UInt32] = [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x2D]

  /// Reads the beginnings of phrases.
  ///
  /// - Parameters:
  ///   - phrases: The phrases.
  ///   - folding: What they were folded by.
  init(_ phrases: FoldedPhrases, folding: CharacterFolding) {
    var firsts = [Bool](repeating: false, count: 0x1_0000)
    // Thousands of phrases begin alike, and what is known of one is known of all.
    var known: Set<Beginning> = []
    for index in phrases.indices {
      let phrase = phrases[index]
      guard let first = phrase.first else { continue }
      guard first < 0x1_0000 else {
        hasRare = true
        continue
      }
      firsts[Int(first)] = true
      let start = phrase.startIndex
      if phrase.count > 1 {
        let second = phrase[start + 1]
        // Any number of spaces in a text is one in a phrase.
        let hasThird = phrase.count > 2 && !Self.isSpaceLike(second)
        let hash = Self.hash(first, second, hasThird ? phrase[start + 2] : 0)
        hashes[hash >> 6] |= 1 << UInt64(hash & 63)
      } else {
        hasSingles = true
      }
      guard first < 0x80 else { continue }
      if Self.isWord(first) {
        addWord(phrase, isPrefix: phrases.isPrefix[index], capitals: phrases.capitals[index])
      }
      let beginning = Beginning(
        first: first, second: phrase.dropFirst().first,
        needsCapital: Self.isSmallLetter(first) && phrases.capitals[index] != .any)
      guard known.insert(beginning).inserted else { continue }
      for source in Self.sources(of: first) where !beginning.needsCapital || source != first {
        allowPairs(after: source, before: beginning.second)
      }
    }
    let beginsWithSpace = firsts[0x20] || firsts[0x2D]
    for scalar in 0x80..<0x1_0000 {
      let isSpaceLike = (0x80..<0x3000).contains(scalar) && beginsWithSpace
      if firsts[Int(folding.folded(UInt32(scalar)))] || isSpaceLike {
        others[scalar >> 6] |= 1 << UInt64(scalar & 63)
      }
    }
  }

  private static func isSmallLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

  /// Whether a folded character is an ASCII letter or digit.
  private static func isWord(_ scalar: UInt32) -> Bool {
    isSmallLetter(scalar) || (0x30...0x39).contains(scalar)
  }

  /// Notes the letters and digits that a phrase begins with.
  private mutating func addWord(
    _ phrase: ArraySlice<UInt32>, isPrefix: Bool, capitals: FoldedPhrases.Capitals
  ) {
    let letters = phrase.prefix(8).prefix(while: Self.isWord)
    if isPrefix, letters.count < 8, letters.count == phrase.count, let first = letters.first {
      shortPrefixes |= 1 << UInt64(first & 63)
    }
    let word = Self.key(letters)
    let second = Self.secondWord(of: phrase, isPrefix: isPrefix)
    let isLetter = letters.first.map(Self.isSmallLetter) ?? false
    if !isLetter || capitals == .any { add(word) }
    if isLetter { add(word ^ 0x20) }

    func add(_ key: UInt64) {
      let hash = Self.hash(key)
      words[hash >> 6] |= 1 << UInt64(hash & 63)
      let pair = Self.hash(key, before: second)
      wordPairs[pair >> 6] |= 1 << UInt64(pair & 63)
    }
  }

  /// Up to eight letters and digits as one number, the first one lowest.
  private static func key(_ letters: ArraySlice<UInt32>) -> UInt64 {
    letters.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The beginning of the second word of a phrase that begins with a word; zero where something else
  /// follows that word, or may follow.
  private static func secondWord(of phrase: ArraySlice<UInt32>, isPrefix: Bool) -> UInt64 {
    let rest = phrase.drop(while: isWord)
    guard let next = rest.first, isSpaceLike(next) else { return 0 }
    let second = rest.dropFirst().prefix(while: isWord)
    let isOpen = second.endIndex == rest.endIndex ? isPrefix : rest[second.endIndex] >= 0x80
    return isOpen ? 0 : key(second)
  }

  /// Mixes a key to 18 bits.
  @inline(__always)
  static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
  }

  /// Mixes the keys of two words to 18 bits.
  @inline(__always)
  static func hash(_ key: UInt64, before second: UInt64) -> Int {
    hash(key &* 0xD6E8_FEB8_6659_FD93 ^ second)
  }

  /// How a phrase in ASCII begins.
  private struct Beginning: Hashable {
    let first: UInt32
    let second: UInt32?
    /// Whether the source must have a capital for the first letter.
    let needsCapital: Bool
  }

  /// The ASCII characters that may be read as a folded one.
  private static func sources(of scalar: UInt32) -> [UInt32] {
    switch scalar {
    case 0x61...0x7A: [scalar, scalar & 0xDF]
    case 0x20, 0x2D: spaces
    default: [scalar]
    }
  }

  private mutating func allowPairs(after first: UInt32, before second: UInt32?) {
    // Zero stands for what is not ASCII, and is set for every first character.
    allow(first, 0)
    guard let second, second < 0x80 else {
      for second in 1..<UInt32(0x80) { allow(first, second) }
      return
    }
    allow(first, second)
    if second == 0x20 || second == 0x2D { for space in Self.spaces { allow(first, space) } }
  }

  private mutating func allow(_ first: UInt32, _ second: UInt32) {
    let bit: UInt64 = 1 << UInt64(first & 63)
    if first < 64 { asciiFirsts.0 |= bit } else { asciiFirsts.1 |= bit }
    let pair = Int(first << 7 | second)
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// The hash of `PhraseFilter`; all that may be read as a space or a hyphen is one.
  @inline(__always)
  static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
    PhraseFilter.hash(
      first, isSpaceLike(second) ? space : second, isSpaceLike(third) ? space : third)
  }

  @inline(__always)
  private static func isSpaceLike(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x2D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2013, 0x2014, 0x202F,
      0x205F:
      true
    default: false
    }
  }
}

/// Tells in a moment that no phrase begins at a place.
///
/// English text has a word every six bytes, Chinese a quotation mark in every other sentence, and
/// nearly none of them begins a phrase: the first word or the first three characters rule out most.
/// What passes has to be looked up.
struct PhraseStarts: Sendable {
  /// A bit for each pair of ASCII characters, the second one folded, that a phrase may begin with;
  /// the second is zero for what is not ASCII.
  private var pairs = [UInt64](repeating: 0, count: 0x80 * 0x80 / 64)
  /// A bit for each other character of the Basic Multilingual Plane that one may begin with.
  private var others = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  /// A bit for each hash of the three folded characters that one may begin with, the third zero
  /// where it has none or any (a Bloom filter of one hash).
  private var hashes = [UInt64](repeating: 0, count: 0x4_0000 / 64)
  /// A bit for each hash of the ASCII letters and digits that one may begin with, up to eight, with
  /// the first one as it may stand in the text.
  private var words = [UInt64](repeating: 0, count: 0x4_0000 / 64)
  /// A bit for each letter or digit, of which letter only the low six bits count, that begins a phrase
  /// which stands for all words with its beginning, and that is shorter than what `words` holds.
  private var shortPrefixes: UInt64 = 0
  /// Whether a phrase begins beyond that plane.
  private var hasRare = false
  /// Whether a phrase has one character only.
  private var hasSingles = false

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
    var word: UInt64 = 0
    for letter in letters.reversed() { word = word << 8 | UInt64(letter) }
    let isLetter = letters.first.map(Self.isSmallLetter) ?? false
    if !isLetter || capitals == .any { add(word) }
    if isLetter { add(word ^ 0x20) }

    func add(_ key: UInt64) {
      let hash = Self.hash(key)
      words[hash >> 6] |= 1 << UInt64(hash & 63)
    }
  }

  /// Mixes a key to 18 bits.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 46)
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
    let pair = Int(first << 7 | second)
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// The hash of `PhraseFilter`; all that may be read as a space or a hyphen is one.
  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32, _ third: UInt32) -> Int {
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

  /// The bits without the checks of `Array`, for the loop over a text.
  @safe struct Handle {
    private let pairs: UnsafeBufferPointer<UInt64>
    private let others: UnsafeBufferPointer<UInt64>
    private let hashes: UnsafeBufferPointer<UInt64>
    private let words: UnsafeBufferPointer<UInt64>
    private let shortPrefixes: UInt64
    private let hasRare: Bool
    private let hasSingles: Bool

    fileprivate init(
      _ starts: PhraseStarts, pairs: UnsafeBufferPointer<UInt64>,
      others: UnsafeBufferPointer<UInt64>, hashes: UnsafeBufferPointer<UInt64>,
      words: UnsafeBufferPointer<UInt64>
    ) {
      unsafe self.pairs = pairs
      unsafe self.others = others
      unsafe self.hashes = hashes
      unsafe self.words = words
      shortPrefixes = starts.shortPrefixes
      hasRare = starts.hasRare
      hasSingles = starts.hasSingles
    }

    @inline(__always)
    private func holds(_ hash: Int) -> Bool {
      unsafe hashes[hash >> 6] >> UInt64(hash & 63) & 1 == 1
    }

    /// Whether a phrase may begin at an offset of a text at which a character begins.
    @inline(__always)
    func contains(_ offset: Int, of text: FoldedBytes) -> Bool {
      let first = Int(text.byte(at: offset))
      guard first >= 0x80 else {
        var second = offset &+ 1 < text.count ? Int(text.byte(at: offset &+ 1)) : 0
        if second &- 0x41 < 26, second >= 0x41 { second |= 0x20 }
        let pair = first << 7 | (second < 0x80 ? second : 0)
        return unsafe pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
          && mayHoldWord(offset, of: text) && goesOn(offset, of: text)
      }
      guard first < 0xF0 else { return hasRare }
      let scalar = text.source(at: offset).scalar
      return unsafe others[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
        && goesOn(offset, of: text)
    }

    /// Whether the letters and digits from an offset on may be those that a phrase begins with.
    ///
    /// A phrase has borders at the ends of its words, so all of them must be the same, or the first
    /// eight. Where another character follows that may belong to the word nothing is ruled out.
    @inline(__always)
    private func mayHoldWord(_ offset: Int, of text: FoldedBytes) -> Bool {
      guard let word = text.eightBytes(at: offset), shortPrefixes >> ((word | 0x20) & 63) & 1 == 0
      else { return true }
      let count = ASCIILetters.wordCount(in: word)
      guard count > 0 else { return true }
      if count < 8 {
        let next = UInt8(truncatingIfNeeded: word >> UInt64(8 &* count))
        // Han characters, kana and their punctuation are no letters, nor read as any.
        guard next < 0x80 || 0xE3...0xE9 ~= next else { return true }
      }
      let hash = PhraseStarts.hash(ASCIILetters.key(word, count: count))
      return unsafe words[hash >> 6] >> UInt64(hash & 63) & 1 == 1
    }

    /// Whether the second and third characters are those of a phrase that begins with the first.
    @inline(never)
    private func goesOn(_ offset: Int, of text: FoldedBytes) -> Bool {
      let (first, width) = text.source(at: offset)
      let next = offset &+ width
      guard !hasSingles, next < text.count else { return hasSingles }
      let (second, secondWidth) = text.source(at: next)
      let pair = (text.fold(first), text.fold(second))
      if holds(PhraseStarts.hash(pair.0, pair.1, 0)) { return true }
      let afterNext = next &+ secondWidth
      guard afterNext < text.count else { return false }
      return holds(PhraseStarts.hash(pair.0, pair.1, text.fold(text.source(at: afterNext).scalar)))
    }
  }

  /// Calls `body` with the bits.
  func withHandle<Result>(_ body: (Handle) -> Result) -> Result {
    unsafe pairs.withUnsafeBufferPointer { pairs in
      unsafe others.withUnsafeBufferPointer { others in
        unsafe hashes.withUnsafeBufferPointer { hashes in
          unsafe words.withUnsafeBufferPointer { words in
            body(unsafe Handle(self, pairs: pairs, others: others, hashes: hashes, words: words))
          }
        }
      }
    }
  }
}

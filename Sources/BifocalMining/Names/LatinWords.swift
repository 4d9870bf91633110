internal import BifocalText

/// The words of an article in Latin letters, with what rules for names ask of them.
struct LatinWords {
  /// One word, without the `'s` of a possessive.
  struct Word {
    var range: Range<Int>
    /// Its characters as `NameLists` looks them up.
    let key: UInt64
    var roles: NameRoles
    var isCapitalised: Bool
    /// All letters are capitals, and there are two at least.
    var isUppercase: Bool
    /// All but the `s` at the end are capitals, and there are two at least: UAVs.
    var isPluralAcronym: Bool
    /// A capital after a small letter: WashPost.
    var isMixed: Bool
    /// One capital and a full stop: J.
    var isInitial: Bool
    /// Whether nothing but a space or a hyphen parts it from the word before.
    var followsWord: Bool
    /// Whether the word before was a possessive.
    var followsPossessive: Bool
    /// The first word of a sentence, a line or a quotation.
    var startsSentence: Bool
    /// Whether capitals mean nothing here, as in a headline.
    var isInHeadline = false

    var count: Int { range.count }
  }

  private(set) var words: [Word] = []
  /// The words that also stand in small letters, by the keys of `NameLists`.
  private(set) var small = KeyTable(absent: false)

  /// Finds the words.
  ///
  /// - Complexity: O(*n*).
  init(_ text: NameText) {
    let scalars = text.scalars
    var next = 0
    var sentence = 0
    var lastEnd = -1
    var lastSentence = -1
    var wasPossessive = false
    for start in text.latin where start >= next {
      var end = start + 1
      while end < scalars.count, Self.isLetter(scalars[end]) || Self.joins(end, in: scalars) {
        end += 1
      }
      let whole = end
      next = whole
      let isPossessive = Self.possessive(start..<end, in: scalars)
      if isPossessive { end -= 2 }
      let first = scalars[start]
      if first >= 0x30 && first <= 0x39 {
        lastEnd = -1
        wasPossessive = false
        continue
      }
      while sentence + 1 < text.sentences.count, text.sentences[sentence].upperBound <= start {
        sentence += 1
      }
      var word = Self.word(start..<end, in: text)
      if Self.isInAddress(start..<whole, in: scalars) {
        word.isCapitalised = false
        word.isUppercase = false
        word.isMixed = false
      }
      let isDotted = end - start == 1 || scalars[end - 2] == 0x2E
      if isDotted, word.isCapitalised, whole < scalars.count, scalars[whole] == 0x2E {
        word.isInitial = true
      }
      word.followsWord =
        lastEnd >= 0 && !Self.isDash(at: lastEnd, in: text.text)
        && Self.isGap(
          lastEnd..<start, in: scalars,
          afterInitial: words.last?.isInitial ?? false
            || (words.last?.roles.contains(.honorific) ?? false))
      word.followsPossessive = wasPossessive
      word.startsSentence =
        sentence != lastSentence && !(words.last?.isInitial ?? false && word.followsWord)
        || Self.isOpening(before: start, in: scalars)
      lastSentence = sentence
      if !word.isCapitalised { small[word.key] = true }
      words.append(word)
      lastEnd = whole
      wasPossessive = isPossessive
    }
    markHeadlines(text)
  }

  private static func word(_ range: Range<Int>, in text: NameText) -> Word {
    var capitals = 0
    var letters = 0
    var isMixed = false
    let isCapitalised = text.text.isUppercase(at: range.lowerBound)
    if isCapitalised {
      for position in range where text.scalars[position] != 0x27 && text.scalars[position] != 0x2E {
        letters += 1
        if text.text.isUppercase(at: position) {
          capitals += 1
          if position > range.lowerBound + 1, !text.text.isUppercase(at: position - 1) {
            isMixed = true
          }
        }
      }
    }
    let key = NameLists.key(text.scalars, range)
    let isPlural = range.last.map { text.scalars[$0] == 0x73 } ?? false
    return Word(
      range: range, key: key, roles: text.lists.roles(of: key), isCapitalised: isCapitalised,
      isUppercase: letters > 1 && capitals == letters,
      isPluralAcronym: isPlural && capitals > 1 && capitals == letters - 1,
      isMixed: isMixed && capitals > 1,
      isInitial: false,
      followsWord: false, followsPossessive: false, startsSentence: false)
  }

  /// Whether a mark within a word belongs to it: O'Brien, U.S.
  private static func joins(_ position: Int, in scalars: [UInt32]) -> Bool {
    guard position + 1 < scalars.count, isLetter(scalars[position + 1]) else { return false }
    switch scalars[position] {
    case 0x27, 0x26: return true
    case 0x2E:
      // Letters one by one: U.S. and J.F.K., but not the end of a sentence without a space.
      return position + 2 >= scalars.count
        || !isLetter(scalars[position + 2])
          && (position < 2 || !isLetter(scalars[position - 2]))
    default: return false
    }
  }

  /// Whether a word is a part of an address or of a file's name: jo@x.org, lisa_resume.pdf.
  private static func isInAddress(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
    func isMark(_ position: Int) -> Bool {
      guard scalars.indices.contains(position) else { return false }
      return scalars[position] == 0x40 || scalars[position] == 0x5F
    }
    if isMark(range.lowerBound - 1) || isMark(range.upperBound) { return true }
    let after = range.upperBound
    return after + 1 < scalars.count && scalars[after] == 0x2E && isLetter(scalars[after + 1])
      && range.count > 2
  }

  private static func possessive(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
    range.count > 3 && scalars[range.upperBound - 1] == 0x73
      && scalars[range.upperBound - 2] == 0x27
  }

  /// Whether the source has a dash there: folding makes it a space, but it parts names.
  private static func isDash(at position: Int, in text: FoldedText) -> Bool {
    text.offsets[position + 1] - text.offsets[position] == 3
  }

  private static func isGap(_ range: Range<Int>, in scalars: [UInt32], afterInitial: Bool) -> Bool {
    if range.count == 1 { return scalars[range.lowerBound] == 0x20 }
    return range.count == 2 && afterInitial && scalars[range.lowerBound] == 0x2E
      && scalars[range.lowerBound + 1] == 0x20
  }

  /// Whether a word follows an opening quote, a colon, a bullet or a line break.
  private static func isOpening(before position: Int, in scalars: [UInt32]) -> Bool {
    guard position > 0 else { return true }
    var index = position - 1
    while index > 0, scalars[index] == 0x20 { index -= 1 }
    switch scalars[index] {
    case 0x0A, 0x3A, 0x22, 0x201C, 0x2A, 0x2D, 0x3E, 0x7C: return true
    default: return false
    }
  }

  static func isLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar)
      || (0xDF...0x24F).contains(scalar) && scalar != 0xF7
  }

  /// A sentence whose long words all have capitals is a headline, or shouts.
  private mutating func markHeadlines(_ text: NameText) {
    var start = 0
    while start < words.count {
      var end = start + 1
      while end < words.count, !(words[end].startsSentence && !words[end].followsWord) { end += 1 }
      var (long, capitals, shouts) = (0, 0, 0)
      for index in start..<end
      where words[index].count >= 4 && words[index].roles.isDisjoint(with: [.particle]) {
        long += 1
        if words[index].isCapitalised { capitals += 1 }
        if words[index].isUppercase { shouts += 1 }
      }
      let isHeadline = long >= 4 && capitals == long || long >= 2 && shouts == long
      if isHeadline { for index in start..<end { words[index].isInHeadline = true } }
      start = end
    }
  }
}

internal import BifocalText

/// Finds what an article has shown to be a name wherever else it stands.
struct AliasScan {
  /// One place.
  struct Match {
    let range: Range<Int>
    let rule: Mention.Rule
    let entities: [Int]
  }

  private struct Alias {
    let range: Range<Int>
    let rule: Mention.Rule
    let entity: Int
    /// Further actors that bear it.
    var others: [Int] = []
    /// The alias before this one that begins with the same two characters; -1 for none.
    let alike: Int
  }

  private let text: NameText
  private var aliases: [Alias] = []
  private var byKey = KeyTable(absent: -1)
  /// The last alias that begins with two characters, and a bit for each hash of such a beginning.
  private var byBeginning = KeyTable(absent: -1)
  private var beginnings = [UInt64](repeating: 0, count: 0x1000 / 64)

  init(text: NameText) { self.text = text }

  /// Adds a name that stands at a place of the article.
  mutating func add(_ range: Range<Int>, rule: Mention.Rule, entity: Int) {
    guard range.count >= 2 else { return }
    let key = NameLists.key(text.scalars, range)
    let known = byKey[key]
    guard known < 0 else {
      if aliases[known].entity != entity, !aliases[known].others.contains(entity),
        aliases[known].rule == rule
      {
        aliases[known].others.append(entity)
      }
      return
    }
    byKey[key] = aliases.count
    let beginning = beginning(at: range.lowerBound)
    let alike = byBeginning[beginning.pair]
    byBeginning[beginning.pair] = aliases.count
    beginnings[beginning.hash >> 6] |= 1 << UInt64(beginning.hash & 63)
    aliases.append(Alias(range: range, rule: rule, entity: entity, alike: alike))
  }

  /// Returns the places that no name owns yet, in order and without overlaps.
  ///
  /// - Complexity: O(*n*) but for places where names begin alike.
  func matches(free owner: [Int32]) -> [Match] {
    var found: [Match] = []
    var position = 0
    while position + 1 < text.count {
      // A name begins where a word does.
      guard text.isCut[position] else {
        position += 1
        continue
      }
      let beginning = beginning(at: position)
      guard beginnings[beginning.hash >> 6] >> UInt64(beginning.hash & 63) & 1 == 1,
        owner[position] < 0,
        let alias = longest(at: position, from: byBeginning[beginning.pair], owner)
      else {
        position += 1
        continue
      }
      let range = position..<position + aliases[alias].range.count
      found.append(
        Match(
          range: range, rule: aliases[alias].rule,
          entities: [aliases[alias].entity] + aliases[alias].others))
      position = range.upperBound
    }
    return found
  }

  /// The two characters at a place, as one number and as one of 12 bits.
  @inline(__always)
  private func beginning(at position: Int) -> (pair: UInt64, hash: Int) {
    let (first, second) = (text.scalars[position], text.scalars[position + 1])
    let mixed = (first &* 0x9E37_79B1 ^ second) &* 0x85EB_CA77
    return (UInt64(first) << 32 | UInt64(second), Int(mixed >> 20))
  }

  /// Of aliases that stand at a place, the longest; two of a length would be one.
  private func longest(at position: Int, from last: Int, _ owner: [Int32]) -> Int? {
    var longest: Int?
    var alias = last
    while alias >= 0 {
      let length = aliases[alias].range.count
      if length > longest.map({ aliases[$0].range.count }) ?? 0,
        stands(aliases[alias].range, at: position, owner)
      {
        longest = alias
      }
      alias = aliases[alias].alike
    }
    return longest
  }

  /// Whether a name stands free at a place that a word begins at.
  private func stands(_ alias: Range<Int>, at start: Int, _ owner: [Int32]) -> Bool {
    let end = start + alias.count
    guard end <= text.count, text.isCut[end],
      text.scalars[start..<end].elementsEqual(text.scalars[alias])
    else { return false }
    guard (start..<end).allSatisfy({ owner[$0] < 0 }) else { return false }
    guard !text.isHan(start) else { return true }
    if start > 0, LatinWords.isLetter(text.scalars[start - 1]) { return false }
    if end < text.count, LatinWords.isLetter(text.scalars[end]) { return false }
    // An acronym is written in capitals everywhere, a name with the first one.
    return text.text.isUppercase(at: start)
      && text.text.isUppercase(at: end - 1) == text.text.isUppercase(at: alias.upperBound - 1)
  }
}

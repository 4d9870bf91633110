internal import BifocalText

/// Many patterns, matched in one pass over an article.
struct PatternSet: Sendable {
  /// Which unit a pattern's gaps are counted in.
  enum Unit: String, Sendable, Hashable {
    case characters = "zh"
    case words = "en"
  }

  /// One place where a pattern matches, in positions of the folded text.
  struct Match: Sendable, Hashable {
    let pattern: Int
    let range: Range<Int>
  }

  /// A pattern and where its slots are in the numbering of all slots.
  private struct Entry: Sendable {
    let pattern: Pattern
    let unit: Unit
    /// The slots of the items, those of the vetoes behind them.
    let slots: Range<Int>
  }

  /// A phrase that items or vetoes ask for.
  private struct Word: Hashable {
    let text: String
    let isVeto: Bool
  }

  private let entries: [Entry]
  /// For each pattern, how many items must be there.
  private let itemCounts: [Int]
  /// For each pattern, when it is matched: those that refer to themes after the patterns of these.
  private let stages: [Int]
  /// The phrases that the slots ask for; who has found them matches the patterns.
  let words: [WordLexicon.Word]
  /// The slots that ask for phrases, those of one phrase together.
  private let phraseSlots: [Int32]
  /// For each phrase, where its slots begin in `phraseSlots`; one more for their end.
  private let firstPhraseSlots: [Int]
  /// The slots that ask for something other than a phrase.
  private let slotsOfReference: [Pattern.Alternative: [Int32]]
  /// The pattern of each slot.
  private let patternOfSlot: [Int]
  /// Whether a slot is an item, and no veto.
  private let isItem: [Bool]
  /// The themes of the patterns, where patterns refer to themes.
  private let themes: [String]

  /// Compiles patterns.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, each with the unit of its gaps.
  ///   - themes: The theme of each pattern, if patterns refer to themes.
  ///   - mode: Whether the cut of the text may refuse a phrase, as 中立 in 集中|立法.
  init(
    _ patterns: [(pattern: Pattern, unit: Unit)], themes: [String] = [],
    mode: (String) -> WordLexicon.Word.Mode = { _ in .align }
  ) {
    var words: [WordLexicon.Word] = []
    var numbers: [Word: Int] = [:]
    var slotsOfPhrase: [[Int32]] = []
    var slotsOfReference: [Pattern.Alternative: [Int32]] = [:]
    var patternOfSlot: [Int] = []
    var isItem: [Bool] = []
    func register(_ alternatives: [Pattern.Alternative], of pattern: Int, isVeto: Bool) {
      let slot = Int32(patternOfSlot.count)
      patternOfSlot.append(pattern)
      isItem.append(!isVeto)
      for alternative in alternatives {
        guard case .phrase(let phrase) = alternative else {
          slotsOfReference[alternative, default: []].append(slot)
          continue
        }
        let word = Word(text: phrase, isVeto: isVeto)
        let number = numbers[word] ?? words.count
        if number == words.count {
          numbers[word] = number
          // A veto may begin and end within words.
          words.append(.init(phrase, isVeto ? .force : mode(phrase)))
          slotsOfPhrase.append([])
        }
        slotsOfPhrase[number].append(slot)
      }
    }
    entries = patterns.indices.map { index in
      let (pattern, unit) = patterns[index]
      let first = patternOfSlot.count
      for slot in pattern.slots { register(slot.alternatives, of: index, isVeto: false) }
      for veto in pattern.vetoes { register(veto.alternatives, of: index, isVeto: true) }
      return Entry(pattern: pattern, unit: unit, slots: first..<patternOfSlot.count)
    }
    itemCounts = patterns.map(\.pattern.slots.count)
    stages = PatternStages(patterns.map(\.pattern), themes: themes).stages
    self.words = words
    phraseSlots = slotsOfPhrase.flatMap { $0 }
    firstPhraseSlots = slotsOfPhrase.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.slotsOfReference = slotsOfReference
    self.patternOfSlot = patternOfSlot
    self.isItem = isItem
    self.themes = themes
  }

  /// Returns every match, in the order of the patterns and then of the places.
  ///
  /// - Parameters:
  ///   - article: Where to look.
  ///   - phrases: Where `words` stand in it, by their indices.
  ///   - isWanted: Whether a pattern counts for this article, asked once for those that may match.
  /// - Returns: The matches; see `PatternJoin` for those of several items.
  /// - Complexity: O(*n* log *n*), where *n* is the number of places of phrases and names: there is no
  ///   backtracking, whatever the patterns are.
  func matches(
    in article: Article, phrases: [PhraseMatcher.Match],
    where isWanted: (Int) -> Bool = { _ in true }
  ) -> [Match] {
    var sources = nameSources(in: article)
    var presence = presence(of: phrases)
    presence.mark(sources, in: self)
    var matches: [Match] = []
    let last = stages.max() ?? 0
    for stage in 0...last {
      if stage > 0 {
        let others = themeSources(in: matches)
        presence.mark(others, in: self)
        sources += others
      }
      let mayMatch = entries.indices.map {
        presence.missing[$0] == 0 && stages[$0] == stage && isWanted($0)
      }
      guard mayMatch.contains(true) else { continue }
      matches += self.matches(
        of: hits(phrases, sources, in: article, of: mayMatch), in: article)
    }
    return last > 0 ? matches.sorted { $0.pattern < $1.pattern } : matches
  }

  /// The matches that hits make, in their order.
  private func matches(of hits: [Hit], in article: Article) -> [Match] {
    var matches: [Match] = []
    var next = 0
    while next < hits.count {
      let index = patternOfSlot[hits[next].slot]
      let entry = entries[index]
      let first = next
      while next < hits.count, hits[next].slot < entry.slots.upperBound { next += 1 }
      let ranges =
        if entry.slots.count == 1 {
          hits[first..<next].map(\.range)
        } else {
          PatternJoin(pattern: entry.pattern, unit: entry.unit, article: article)
            .ranges(of: Self.places(hits[first..<next], of: entry.slots))
        }
      matches += ranges.lazy.map { Match(pattern: index, range: $0) }
    }
    return matches
  }

  /// A place that a slot asks for.
  private struct Hit {
    /// The slot in the high half, where it begins in the low one: hits are sorted by both.
    let key: UInt64
    let end: Int

    init(_ slot: Int32, _ range: Range<Int>) {
      key = UInt64(slot) << 32 | UInt64(range.lowerBound)
      end = range.upperBound
    }

    var slot: Int { Int(key >> 32) }
    var range: Range<Int> { Int(key & 0xFFFF_FFFF)..<end }
  }

  /// The hits of the slots of one pattern, slot by slot.
  private static func places(_ hits: ArraySlice<Hit>, of slots: Range<Int>) -> [[Range<Int>]] {
    var rest = hits
    return slots.map { slot in
      let ofSlot = rest.prefix { $0.slot == slot }
      rest = rest[ofSlot.endIndex...]
      return ofSlot.map(\.range)
    }
  }

  /// Something that slots ask for by other than its words, and where it stands.
  private struct Source {
    let slots: [Int32]
    var ranges: [Range<Int>] = []
  }

  /// The names that slots ask for: an actor's own, those of its capital, those of a kind.
  ///
  /// A state may be named a hundred times, and a hundred slots ask for states; so each name is kept
  /// once for all of them.
  private func nameSources(in article: Article) -> [Source] {
    guard !slotsOfReference.isEmpty else { return [] }
    var sources: [Source] = []
    var sourceOfTarget: [Pattern.Alternative: Int] = [:]
    var sourcesOfName: [String: [Int]] = [:]
    func indices(of name: Article.Name) -> [Int] {
      var targets: [Pattern.Alternative] = [.actor(name.id), .kind(name.kind)]
      if let state = name.metonym { targets.append(.actor(state)) }
      return targets.compactMap { target -> Int? in
        if let known = sourceOfTarget[target] { return known }
        guard let slots = slotsOfReference[target] else { return nil }
        sourceOfTarget[target] = sources.count
        sources.append(Source(slots: slots))
        return sources.count - 1
      }
    }
    for name in article.names {
      let ofName = sourcesOfName[name.id] ?? indices(of: name)
      sourcesOfName[name.id] = ofName
      for index in ofName { sources[index].ranges.append(name.range) }
    }
    return sources
  }

  /// The matches of themes that slots ask for.
  private func themeSources(in matches: [Match]) -> [Source] {
    var sources: [String: Source] = [:]
    for match in matches {
      let theme = themes[match.pattern]
      guard let slots = slotsOfReference[.theme(theme)] else { continue }
      sources[theme, default: Source(slots: slots)].ranges.append(match.range)
    }
    return Array(sources.values)
  }

  /// The places of the slots of some patterns, by slot, then in order.
  ///
  /// Most phrases are common words that say something only together; of the patterns that they belong
  /// to nearly all lack another item, and nothing is kept of those.
  private func hits(
    _ matches: [PhraseMatcher.Match], _ names: [Source], in article: Article, of mayMatch: [Bool]
  ) -> [Hit] {
    var hits: [Hit] = []
    for name in names {
      for slot in name.slots where mayMatch[patternOfSlot[Int(slot)]] {
        for range in name.ranges { hits.append(Hit(slot, range)) }
      }
    }
    for match in matches {
      let slots = phraseSlots[
        firstPhraseSlots[match.phrase]..<firstPhraseSlots[match.phrase + 1]]
      guard let first = slots.firstIndex(where: { mayMatch[patternOfSlot[Int($0)]] }) else {
        continue
      }
      // A veto may cut through a name, and is a phrase of its own.
      if isItem[Int(slots[first])], article.cutsThroughName(match.range) { continue }
      for slot in slots[first...] where mayMatch[patternOfSlot[Int(slot)]] {
        hits.append(Hit(slot, match.range))
      }
    }
    hits.sort { ($0.key, $0.end) < ($1.key, $1.end) }
    return hits
  }

  /// What an article has for the items of patterns.
  private struct Presence {
    private var hasHit: [Bool]
    /// For each pattern, how many items have nothing yet.
    private(set) var missing: [Int]

    init(of set: PatternSet) {
      hasHit = Array(repeating: false, count: set.patternOfSlot.count)
      missing = set.itemCounts
    }

    mutating func mark(_ slots: some Sequence<Int32>, in set: PatternSet) {
      for slot in slots where !hasHit[Int(slot)] && set.isItem[Int(slot)] {
        hasHit[Int(slot)] = true
        missing[set.patternOfSlot[Int(slot)]] -= 1
      }
    }

    mutating func mark(_ sources: [Source], in set: PatternSet) {
      for source in sources { mark(source.slots, in: set) }
    }
  }

  /// What the phrases of an article give to patterns.
  private func presence(of matches: [PhraseMatcher.Match]) -> Presence {
    var presence = Presence(of: self)
    // Common words ask for many slots, and stand in an article many times.
    var isSeen = [Bool](repeating: false, count: firstPhraseSlots.count)
    for match in matches where !isSeen[match.phrase] {
      isSeen[match.phrase] = true
      presence.mark(
        phraseSlots[firstPhraseSlots[match.phrase]..<firstPhraseSlots[match.phrase + 1]], in: self)
    }
    return presence
  }
}

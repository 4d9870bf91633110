internal import BifocalText

/// Many patterns, matched in one pass over an article.
struct PatternSet: Sendable {
  /// Which unit a pattern's gaps are counted in.
  enum Unit: String, Sendable {
    case characters = "zh"
    case words = "en"
  }

  /// One place where a pattern matches, in positions of the folded text.
  struct Match: Sendable, Hashable {
    let pattern: Int
    let range: Range<Int>
  }

  private let units: [Unit]
  private let phrases: PhraseLexicon
  /// The slots that ask for phrases, those of one phrase together.
  private let phraseSlots: [Int32]
  /// For each phrase, where its slots begin in `phraseSlots`; one more for their end.
  private let firstPhraseSlots: [Int]
  private let slotsOfActor: [String: [Int32]]
  private let slotsOfKind: [Actor.Kind: [Int32]]
  /// The number of the first slot of each pattern, in a numbering of all slots; one more for their end.
  private let firstSlots: [Int]
  /// The pattern of each slot.
  private let patternOfSlot: [Int]
  /// For each slot, how far it may stand from the one before.
  private let gaps: [Int]

  /// Compiles patterns.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, each with the unit of its gaps.
  ///   - mode: Whether the cut of the text may refuse a phrase, as 中立 in 集中|立法.
  /// - Throws: `ICUError` when ICU's data is missing.
  init(
    _ patterns: [(pattern: Pattern, unit: Unit)],
    mode: (String) -> WordLexicon.Word.Mode = { _ in .align }
  ) throws(ICUError) {
    units = patterns.map(\.unit)
    var words: [WordLexicon.Word] = []
    var numbers: [String: Int] = [:]
    var slotsOfPhrase: [[Int32]] = []
    var slotsOfActor: [String: [Int32]] = [:]
    var slotsOfKind: [Actor.Kind: [Int32]] = [:]
    var firstSlots: [Int] = []
    var patternOfSlot: [Int] = []
    var gaps: [Int] = []
    for (index, (pattern, _)) in patterns.enumerated() {
      firstSlots.append(gaps.count)
      for item in pattern.slots {
        let slot = Int32(gaps.count)
        gaps.append(item.gap ?? 0)
        patternOfSlot.append(index)
        for alternative in item.alternatives {
          switch alternative {
          case .phrase(let phrase):
            let number = numbers[phrase] ?? words.count
            if number == words.count {
              numbers[phrase] = number
              words.append(.init(phrase, mode(phrase)))
              slotsOfPhrase.append([])
            }
            slotsOfPhrase[number].append(slot)
          case .actor(let id): slotsOfActor[id, default: []].append(slot)
          case .kind(let kind): slotsOfKind[kind, default: []].append(slot)
          }
        }
      }
    }
    phrases = try PhraseLexicon(words)
    phraseSlots = slotsOfPhrase.flatMap { $0 }
    firstPhraseSlots = slotsOfPhrase.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    self.slotsOfActor = slotsOfActor
    self.slotsOfKind = slotsOfKind
    self.firstSlots = firstSlots + [gaps.count]
    self.patternOfSlot = patternOfSlot
    self.gaps = gaps
  }

  /// Returns every match, in the order of the patterns and then of the places.
  ///
  /// A pattern of several items takes for each last item the nearest item before it, and so on, so
  /// the time grows with the number of places and not with their combinations.
  func matches(in article: Article) -> [Match] {
    let hits = hits(in: article)
    var matches: [Match] = []
    var next = 0
    while next < hits.count {
      let slot = hits[next].slot
      let pattern = patternOfSlot[slot]
      let first = Self.group(at: next, of: hits)
      next = first.upperBound
      guard firstSlots[pattern] == slot else { continue }
      let slotCount = firstSlots[pattern + 1] - slot
      if slotCount == 1 {
        matches += hits[first].lazy.map { Match(pattern: pattern, range: $0.range) }
        continue
      }
      // The hits of the slots of a pattern follow each other, so a gap among them ends it at once.
      var partial: [Range<Int>] = []
      for number in 1..<slotCount {
        let group = Self.group(at: next, of: hits)
        guard !group.isEmpty, hits[next].slot == slot + number else {
          partial = []
          break
        }
        if number == 1 { partial = hits[first].map(\.range) }
        partial = Self.joined(
          partial, hits[group], gap: gaps[slot + number], unit: units[pattern], in: article)
        next = group.upperBound
        if partial.isEmpty { break }
      }
      matches += partial.lazy.map { Match(pattern: pattern, range: $0) }
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

  /// The hits of the same slot from an index on.
  private static func group(at start: Int, of hits: [Hit]) -> Range<Int> {
    var end = start
    while end < hits.count, hits[end].slot == hits[start].slot { end += 1 }
    return start..<end
  }

  /// The places of the slots of patterns that may match, by slot, then in order.
  ///
  /// Most phrases are common words that say something only together; of the patterns that they belong
  /// to nearly all lack another item, and nothing is kept of those.
  private func hits(in article: Article) -> [Hit] {
    let matches = phrases.matches(
      in: article.text, breaks: article.breaks, within: article.focus)
    let asksNames = !slotsOfActor.isEmpty || !slotsOfKind.isEmpty
    var names: [Hit] = []
    if asksNames {
      for name in article.names {
        for slot in slotsOfActor[name.id] ?? [] { names.append(Hit(slot, name.range)) }
        for slot in slotsOfKind[name.kind] ?? [] { names.append(Hit(slot, name.range)) }
      }
    }
    let mayMatch = patternsThatMayMatch(matches, names)
    var hits = names.filter { mayMatch[patternOfSlot[$0.slot]] }
    for match in matches {
      let slots = firstPhraseSlots[match.phrase]..<firstPhraseSlots[match.phrase + 1]
      guard slots.contains(where: { mayMatch[patternOfSlot[Int(phraseSlots[$0])]] }),
        !article.cutsThroughName(match.range)
      else { continue }
      for index in slots where mayMatch[patternOfSlot[Int(phraseSlots[index])]] {
        hits.append(Hit(phraseSlots[index], match.range))
      }
    }
    hits.sort { ($0.key, $0.end) < ($1.key, $1.end) }
    return hits
  }

  /// For each pattern, whether an article has something for each of its slots.
  private func patternsThatMayMatch(
    _ matches: [PhraseMatcher.Match], _ names: [Hit]
  ) -> [Bool] {
    var hasHit = [Bool](repeating: false, count: gaps.count)
    var missing = (0..<units.count).map { firstSlots[$0 + 1] - firstSlots[$0] }
    func mark(_ slot: Int) {
      guard !hasHit[slot] else { return }
      hasHit[slot] = true
      missing[patternOfSlot[slot]] -= 1
    }
    for match in matches {
      for index in firstPhraseSlots[match.phrase]..<firstPhraseSlots[match.phrase + 1] {
        mark(Int(phraseSlots[index]))
      }
    }
    for name in names { mark(name.slot) }
    return missing.map { $0 == 0 }
  }

  /// Appends to each partial match the item that follows it near enough.
  private static func joined(
    _ partial: [Range<Int>], _ next: ArraySlice<Hit>, gap: Int, unit: Unit, in article: Article
  ) -> [Range<Int>] {
    let byEnd = partial.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    var joined: [Range<Int>] = []
    var candidate = 0
    for hit in next {
      let item = hit.range
      while candidate < byEnd.count, byEnd[candidate].upperBound <= item.lowerBound {
        candidate += 1
      }
      guard candidate > 0 else { continue }
      let before = byEnd[candidate - 1]
      let between = before.upperBound..<item.lowerBound
      guard article.distance(between, unit: unit, limit: gap) != nil,
        article.isWithinSentence(before.lowerBound..<item.upperBound)
      else { continue }
      joined.append(before.lowerBound..<item.upperBound)
    }
    return joined
  }
}

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
  /// For each slot, the pattern whose first slot it is, or -1.
  private let patternsOfFirstSlots: [Int]
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
    var patternsOfFirstSlots: [Int] = []
    var gaps: [Int] = []
    for (index, (pattern, _)) in patterns.enumerated() {
      firstSlots.append(gaps.count)
      for (number, item) in pattern.slots.enumerated() {
        let slot = Int32(gaps.count)
        gaps.append(item.gap ?? 0)
        patternsOfFirstSlots.append(number == 0 ? index : -1)
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
    self.patternsOfFirstSlots = patternsOfFirstSlots
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
      let slot = Int(hits[next].slot)
      let pattern = patternsOfFirstSlots[slot]
      let first = Self.group(at: next, of: hits)
      next = first.upperBound
      guard pattern >= 0 else { continue }
      let slotCount = firstSlots[pattern + 1] - slot
      if slotCount == 1 {
        matches += hits[first].lazy.map { Match(pattern: pattern, range: $0.range) }
        continue
      }
      // The hits of the slots of a pattern follow each other, so a gap among them ends it at once.
      var partial: [Range<Int>] = []
      for number in 1..<slotCount {
        let group = Self.group(at: next, of: hits)
        guard !group.isEmpty, Int(hits[next].slot) == slot + number else {
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
    let slot: Int32
    let begin: Int32
    let end: Int32

    init(_ slot: Int32, _ range: Range<Int>) {
      self.slot = slot
      begin = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(begin)..<Int(end) }
  }

  /// The hits of the same slot from an index on.
  private static func group(at start: Int, of hits: [Hit]) -> Range<Int> {
    var end = start
    while end < hits.count, hits[end].slot == hits[start].slot { end += 1 }
    return start..<end
  }

  /// The places of all slots, by slot, then in order.
  private func hits(in article: Article) -> [Hit] {
    var hits: [Hit] = []
    for match in phrases.matches(in: article.text, breaks: article.breaks, within: article.focus)
    where !article.cutsThroughName(match.range) {
      for index in firstPhraseSlots[match.phrase]..<firstPhraseSlots[match.phrase + 1] {
        hits.append(Hit(phraseSlots[index], match.range))
      }
    }
    if !slotsOfActor.isEmpty || !slotsOfKind.isEmpty {
      for name in article.names {
        for slot in slotsOfActor[name.id] ?? [] { hits.append(Hit(slot, name.range)) }
        for slot in slotsOfKind[name.kind] ?? [] { hits.append(Hit(slot, name.range)) }
      }
    }
    hits.sort { left, right in
      if left.slot != right.slot { return left.slot < right.slot }
      return (left.begin, left.end) < (right.begin, right.end)
    }
    return hits
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

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

  private let patterns: [Pattern]
  private let units: [Unit]
  private let phrases: PhraseLexicon
  /// For each phrase, the numbers of the slots that ask for it.
  private let slotsOfPhrase: [[Int]]
  private let slotsOfActor: [String: [Int]]
  private let slotsOfKind: [Actor.Kind: [Int]]
  /// The first slot's number of each pattern, in a numbering of all slots.
  private let firstSlots: [Int]

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
    self.patterns = patterns.map(\.pattern)
    units = patterns.map(\.unit)
    var words: [WordLexicon.Word] = []
    var numbers: [String: Int] = [:]
    var slotsOfPhrase: [[Int]] = []
    var slotsOfActor: [String: [Int]] = [:]
    var slotsOfKind: [Actor.Kind: [Int]] = [:]
    var firstSlots: [Int] = []
    var slot = 0
    for (pattern, _) in patterns {
      firstSlots.append(slot)
      for item in pattern.slots {
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
        slot += 1
      }
    }
    phrases = try PhraseLexicon(words)
    self.slotsOfPhrase = slotsOfPhrase
    self.slotsOfActor = slotsOfActor
    self.slotsOfKind = slotsOfKind
    self.firstSlots = firstSlots
  }

  /// Returns every match, in the order of the patterns and then of the places.
  ///
  /// A pattern of several items takes for each last item the nearest item before it, and so on, so
  /// the time grows with the number of places and not with their combinations.
  func matches(in article: Article) -> [Match] {
    let hits = hits(in: article)
    var matches: [Match] = []
    for (index, pattern) in patterns.enumerated() {
      let first = firstSlots[index]
      guard var partial = hits[first] else { continue }
      for (number, slot) in pattern.slots.enumerated().dropFirst() where !partial.isEmpty {
        partial = Self.joined(
          partial, hits[first + number] ?? [], gap: slot.gap, unit: units[index], in: article)
      }
      matches += partial.map { Match(pattern: index, range: $0) }
    }
    return matches
  }

  /// The places of each slot that has any, in order.
  private func hits(in article: Article) -> [Int: [Range<Int>]] {
    var hits: [Int: [Range<Int>]] = [:]
    for match in phrases.matches(in: article.text, breaks: article.breaks)
    where !article.cutsThroughName(match.range) {
      for slot in slotsOfPhrase[match.phrase] {
        hits[slot, default: []].append(match.range)
      }
    }
    for name in article.names {
      for slot in slotsOfActor[name.id] ?? [] {
        hits[slot, default: []].append(name.range)
      }
      for slot in slotsOfKind[name.kind] ?? [] {
        hits[slot, default: []].append(name.range)
      }
    }
    // Phrases and names of one slot come from two lists, and `matches` gives the longest first.
    for slot in hits.keys {
      hits[slot]?.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }
    return hits
  }

  /// Appends to each partial match the item that follows it near enough.
  private static func joined(
    _ partial: [Range<Int>], _ next: [Range<Int>], gap: Int?, unit: Unit, in article: Article
  ) -> [Range<Int>] {
    let byEnd = partial.sorted { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }
    var joined: [Range<Int>] = []
    var candidate = 0
    for item in next {
      while candidate < byEnd.count, byEnd[candidate].upperBound <= item.lowerBound {
        candidate += 1
      }
      guard candidate > 0 else { continue }
      let before = byEnd[candidate - 1]
      let between = before.upperBound..<item.lowerBound
      guard article.isWithinSentence(before.lowerBound..<item.upperBound),
        article.distance(between, unit: unit, limit: gap ?? 0) != nil
      else { continue }
      joined.append(before.lowerBound..<item.upperBound)
    }
    return joined
  }
}

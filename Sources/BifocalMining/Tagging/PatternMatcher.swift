internal import BifocalText

/// Finds where the patterns of a set match, in one article after the other.
///
/// A pattern matches within one sentence. So most sentences are passed over with a look into a table,
/// since they hold the key of no pattern. What is found is written into tables that are kept for the
/// next article; they hold the numbers of sentences, which no later sentence has, so nothing is cleared.
struct PatternMatcher {
  /// Where a source stands in an article.
  private struct Place {
    let source: Int32
    let start: Int32
    let end: Int32

    init(_ source: Int, _ range: Range<Int>) {
      self.source = Int32(truncatingIfNeeded: source)
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// The places that begin in a sentence.
  private struct Group {
    /// Where the sentence begins and ends; the last one ends with the text.
    let sentence: Range<Int>
    /// The indices of the places.
    let places: Range<Int>
  }

  /// The last sentences with all that a pattern asks for.
  private struct Completion {
    /// The last one that was looked at for the pattern.
    var seen: Int32 = 0
    /// The last one that had all items, and the one before it that had.
    var last: Int32 = 0
    var before: Int32 = 0
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

  private let set: PatternSet
  /// The number of the sentence at hand, among all that were ever looked at.
  private var number: Int32 = 0
  /// For each source, the last sentence that had it.
  private var sentenceOfSource: [Int32]
  private var completions: [Completion]
  /// For each actor, the sources that its names are, where they were asked for before.
  private var sourcesOfActor: [[Int]?] = []
  private var places: [Place] = []
  /// The places that reach beyond the sentence that they begin in, with its number.
  private var straddling: [(place: Place, sentence: Int32)] = []
  private var hits: [Hit] = []

  /// Makes a matcher of the patterns of a set.
  init(_ set: PatternSet) {
    self.set = set
    sentenceOfSource = Array(repeating: 0, count: set.sourceCount)
    completions = Array(repeating: Completion(), count: set.entries.count)
  }

  /// Returns every match, in the order of the patterns and then of the places.
  ///
  /// - Parameters:
  ///   - article: Where to look.
  ///   - phrases: Where the words of the set stand in it, by their indices, in order.
  ///   - holds: Whether a condition on the document holds, asked for patterns that may match.
  /// - Returns: The matches; see `PatternJoin` for those of several items.
  /// - Complexity: O(*n* log *n*), where *n* is the number of places of phrases and names: there is no
  ///   backtracking, whatever the patterns are.
  mutating func matches(
    in article: Article, phrases: [PhraseMatcher.Match],
    where holds: (DocumentCondition) -> Bool = { _ in true }
  ) -> [PatternSet.Match] {
    readPlaces(of: phrases, in: article)
    let last = set.lastStage
    var matches: [PatternSet.Match] = []
    for stage in 0...last {
      if stage > 0 { add(themePlaces(of: matches)) }
      findHits(in: article, stage: stage, where: holds)
      appendMatches(in: article, to: &matches)
    }
    return last > 0 ? matches.sorted { $0.pattern < $1.pattern } : matches
  }

  // MARK: Places

  /// Reads the places of phrases and names, in order.
  private mutating func readPlaces(of phrases: [PhraseMatcher.Match], in article: Article) {
    places.removeAll(keepingCapacity: true)
    var next = 0
    for name in article.names {
      guard let actor = name.actor else { continue }
      let sources = sources(of: actor, in: article.actors)
      guard !sources.isEmpty else { continue }
      while next < phrases.count, phrases[next].range.lowerBound <= name.range.lowerBound {
        places.append(Place(phrases[next].phrase, phrases[next].range))
        next += 1
      }
      for source in sources { places.append(Place(source, name.range)) }
    }
    for match in phrases[next...] { places.append(Place(match.phrase, match.range)) }
  }

  /// The sources that an actor is; one that is named a hundred times is looked up once.
  private mutating func sources(of actor: Int, in actors: [Actor]) -> [Int] {
    if actor >= sourcesOfActor.count {
      sourcesOfActor += repeatElement(nil, count: actor + 1 - sourcesOfActor.count)
    }
    if let known = sourcesOfActor[actor] { return known }
    let sources = set.sources(of: actors[actor])
    sourcesOfActor[actor] = sources
    return sources
  }

  /// Adds further places, in the order of all.
  private mutating func add(_ others: some Collection<Place>) {
    guard !others.isEmpty else { return }
    places += others
    places.sort { $0.start < $1.start }
  }

  /// The places of themes that slots ask for.
  private func themePlaces(of matches: [PatternSet.Match]) -> [Place] {
    matches.compactMap { match in
      set.source(of: .theme(set.themes[match.pattern])).map { Place($0, match.range) }
    }
  }

  // MARK: Sentences

  /// The places that begin in the sentence of one of them, and where that sentence lies.
  private func group(from first: Int, in article: Article, _ sentence: inout Int) -> Group {
    let begin = Int(places[first].start)
    let sentences = article.sentences
    while sentence + 1 < sentences.count, sentences[sentence].upperBound <= begin { sentence += 1 }
    // The end of the text belongs to the last sentence.
    let isLast = sentence + 1 >= sentences.count
    let end = isLast ? .max : sentences[sentence].upperBound
    var next = first
    while next < places.count, places[next].start < end { next += 1 }
    return Group(
      sentence: (sentences.isEmpty ? 0 : sentences[sentence].lowerBound)..<end,
      places: first..<next)
  }

  /// Notes what a sentence holds.
  private mutating func enter(_ group: Group) {
    if number == .max {
      let fresh = PatternMatcher(set)
      (number, sentenceOfSource) = (fresh.number, fresh.sentenceOfSource)
      completions = fresh.completions
    }
    number += 1
    for index in group.places { sentenceOfSource[Int(places[index].source)] = number }
  }

  /// Whether the sentence at hand holds something that a slot asks for.
  private func holds(_ slot: Int) -> Bool {
    set.sourcesOfSlot.places(ofRow: slot)
      .contains { sentenceOfSource[Int(set.sourcesOfSlot[$0])] == number }
  }

  /// Whether the sentence at hand holds all items of a pattern whose key it holds.
  private func holdsItems(of outline: PatternSet.Outline) -> Bool {
    outline.items.allSatisfy { $0 == outline.key || holds($0) }
  }

  /// Finds the places of the slots of those patterns that have all their items in a sentence.
  private mutating func findHits(
    in article: Article, stage: Int, where holds: (DocumentCondition) -> Bool
  ) {
    hits.removeAll(keepingCapacity: true)
    straddling.removeAll(keepingCapacity: true)
    var sentence = 0
    var next = 0
    while next < places.count {
      let group = group(from: next, in: article, &sentence)
      next = group.places.upperBound
      enter(group)
      if complete(group, stage: stage, where: holds) {
        for index in group.places { addHits(of: places[index], in: article) }
        for (place, origin) in straddling where place.end > group.sentence.lowerBound {
          addHits(of: place, in: article, unlessSince: origin)
        }
      }
      for index in group.places where places[index].end > group.sentence.upperBound {
        straddling.append((places[index], number))
      }
    }
  }

  /// Notes the patterns of a stage that a sentence completes, and tells whether there are any.
  private mutating func complete(
    _ group: Group, stage: Int, where holds: (DocumentCondition) -> Bool
  ) -> Bool {
    var completesAny = false
    for index in group.places {
      for key in set.keys.places(ofRow: Int(places[index].source)) {
        let pattern = Int(set.keys[key])
        guard completions[pattern].seen != number else { continue }
        completions[pattern].seen = number
        guard set.outlines[pattern].stage == stage,
          holdsItems(of: set.outlines[pattern]),
          !set.outlines[pattern].isConditional
            || set.entries[pattern].pattern.conditions.allSatisfy(holds)
        else { continue }
        completions[pattern].before = completions[pattern].last
        completions[pattern].last = number
        completesAny = true
      }
    }
    return completesAny
  }

  /// Adds the hits of a place for the patterns that the sentence at hand completes, but for those that
  /// have had them since the sentence that the place begins in.
  private mutating func addHits(
    of place: Place, in article: Article, unlessSince origin: Int32 = .max
  ) {
    var isWhole = place.source >= set.words.count
    for index in set.uses.places(ofRow: Int(place.source)) {
      let use = set.uses[index]
      let completion = completions[Int(use.pattern)]
      guard completion.last == number, completion.before < origin else { continue }
      // A veto may cut through a name, and is a phrase of its own.
      if !isWhole, use.isItem {
        guard !article.cutsThroughName(place.range) else { return }
        isWhole = true
      }
      hits.append(Hit(use.slot, place.range))
    }
  }

  // MARK: Matches

  /// Appends the matches that the hits make.
  private mutating func appendMatches(in article: Article, to matches: inout [PatternSet.Match]) {
    hits.sort { ($0.key, $0.end) < ($1.key, $1.end) }
    var next = 0
    while next < hits.count {
      let pattern = set.patternOfSlot[hits[next].slot]
      let first = next
      while next < hits.count, set.patternOfSlot[hits[next].slot] == pattern { next += 1 }
      let entry = set.entries[pattern]
      guard entry.slots.count > 1 else {
        for hit in hits[first..<next] { matches.append(.init(pattern: pattern, range: hit.range)) }
        continue
      }
      let ranges = PatternJoin(pattern: entry.pattern, unit: entry.unit, article: article)
        .ranges(of: places(of: entry.slots, from: first))
      for range in ranges { matches.append(.init(pattern: pattern, range: range)) }
    }
  }

  /// The places of the slots of one pattern, whose hits begin at an index.
  private func places(of slots: Range<Int>, from first: Int) -> [[Range<Int>]] {
    var next = first
    return slots.map { slot in
      let begin = next
      while next < hits.count, hits[next].slot == slot { next += 1 }
      return hits[begin..<next].map(\.range)
    }
  }
}

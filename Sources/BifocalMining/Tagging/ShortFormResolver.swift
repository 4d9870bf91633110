internal import BifocalText
internal import Glibc

/// Reads the one-character names of states in a Chinese article: 俄, 哈, 塔, 乌.
///
/// A character is a candidate where its neighbours say so: in a row of such characters (俄乌冲突,
/// 塔、乌两国), beside a word that binds to one (俄方, 访塔), or alone as a word of its own when the
/// article names the state in full. 乌 is Ukraine or Uzbekistan by what the article names: how often,
/// how near, and whether the neighbour in the row belongs to the same group of states.
struct ShortFormResolver {
  /// A candidate and who it may be.
  struct Candidate {
    let position: Int
    let actors: [Int]
    /// The other members of its row, as actors that they may be.
    let neighbours: [Int]
    /// Whether the place is proof enough without the full name in the article.
    let isCertain: Bool
  }

  let lexicon: ActorLexicon
  let contexts: ShortFormContexts
  private let bodies: KnownBodies
  /// A bit for each character of the Basic Multilingual Plane that is a short name.
  private let isShort: [UInt64]

  init(lexicon: ActorLexicon, contexts: ShortFormContexts, bodies: KnownBodies) {
    self.lexicon = lexicon
    self.contexts = contexts
    self.bodies = bodies
    var isShort = [UInt64](repeating: 0, count: 0x1_0000 / 64)
    for scalar in lexicon.shortForms.keys where scalar < 0x1_0000 {
      isShort[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63)
    }
    self.isShort = isShort
  }

  /// Returns positions and actors of the short names, given the mentions by full name.
  ///
  /// - Parameters:
  ///   - text: The article.
  ///   - breaks: ICU's cut of it.
  ///   - mentions: Full names, in order: where they stand and which actor they name.
  /// - Returns: Each short name with the actor it stands for, in order.
  func resolve(
    in text: FoldedText, breaks: WordBreaks, mentions: [(range: Range<Int>, actor: Int)]
  ) -> [(position: Int, actor: Int)] {
    let candidates = candidates(in: text, breaks: breaks, mentions: mentions)
    guard !candidates.isEmpty else { return [] }
    let namings = Namings(mentions)
    // An article on 俄军 and the 俄乌冲突 means Russia by 俄, whether it says 俄罗斯 or not.
    var implied = Set(mentions.compactMap { state(impliedBy: $0.actor) })
    for candidate in candidates where candidate.isCertain {
      if let state = best(for: candidate, namings, implied) { implied.insert(state) }
    }
    return candidates.compactMap { candidate in
      best(for: candidate, namings, implied).map { (candidate.position, $0) }
    }
  }

  /// The state of a body, or of a place that stands for it: Russia for 俄军 and for the Kremlin.
  private func state(impliedBy actor: Int) -> Int? {
    bodies.state(of: actor) ?? lexicon.actors[actor].metonym.flatMap(lexicon.index)
  }

  /// The actor that explains a candidate best; `nil` when nothing else in the article does.
  private func best(
    for candidate: Candidate, _ namings: Namings, _ implied: Set<Int>
  ) -> Int? {
    var possible = candidate.actors.filter { namings.count(of: $0) > 0 }
    if possible.isEmpty { possible = candidate.actors.filter(implied.contains) }
    if possible.isEmpty, candidate.isCertain { possible = candidate.actors }
    // Of equals the first in the lexicon's order, so that the answer is always the same.
    return possible.max { left, right in
      let scores = (score(left, for: candidate, namings), score(right, for: candidate, namings))
      return scores.0 == scores.1 ? left > right : scores.0 < scores.1
    }
  }

  /// How well an actor explains a candidate.
  private func score(_ actor: Int, for candidate: Candidate, _ namings: Namings) -> Double {
    let groups = lexicon.actors[actor].groups
    let sharesGroup = candidate.neighbours.contains { neighbour in
      neighbour != actor && !lexicon.actors[neighbour].groups.isDisjoint(with: groups)
    }
    return namings.weight(of: actor, at: candidate.position) + (sharesGroup ? 2 : 0)
  }

  // MARK: Candidates

  private func candidates(
    in text: FoldedText, breaks: WordBreaks, mentions: [(range: Range<Int>, actor: Int)]
  ) -> [Candidate] {
    let scalars = text.scalars
    var found: [Candidate] = []
    // Kept for its memory: such characters are frequent, and nearly all are parts of words.
    var row: [Int] = []
    var nextMention = 0
    var position = 0
    while position < scalars.count {
      while nextMention < mentions.count, mentions[nextMention].range.upperBound <= position {
        nextMention += 1
      }
      if nextMention < mentions.count, mentions[nextMention].range.contains(position) {
        position = mentions[nextMention].range.upperBound
        continue
      }
      let scalar = scalars[position]
      guard isShort(scalar) else {
        position += 1
        continue
      }
      let limit =
        nextMention < mentions.count ? mentions[nextMention].range.lowerBound : scalars.count
      position = rowEnd(from: position, limit: limit, in: scalars, of: &row)
      appendCandidates(ofRow: row, in: text, breaks: breaks, to: &found)
    }
    return found
  }

  @inline(__always)
  private func isShort(_ scalar: UInt32) -> Bool {
    (0x2E80..<0x1_0000).contains(scalar)
      && isShort[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }

  /// Finds the positions of a row of short names, which touch or have 、 between them, and returns
  /// its end.
  private func rowEnd(
    from start: Int, limit: Int, in scalars: [UInt32], of row: inout [Int]
  ) -> Int {
    let enumerationComma: UInt32 = 0x3001
    row.removeAll(keepingCapacity: true)
    row.append(start)
    var position = start + 1
    while position < limit {
      let isSeparated = scalars[position] == enumerationComma
      let next = isSeparated ? position + 1 : position
      guard next < limit, isShort(scalars[next]) else { break }
      row.append(next)
      position = next + 1
    }
    return row[row.count - 1] + 1
  }

  private func appendCandidates(
    ofRow row: [Int], in text: FoldedText, breaks: WordBreaks, to found: inout [Candidate]
  ) {
    let scalars = text.scalars
    let range = row[0]..<row[row.count - 1] + 1
    // Traps come last: nearly all rows are parts of words, which is seen sooner.
    guard row.count > 1 else {
      if let single = candidate(at: row[0], in: text, breaks: breaks),
        !contexts.isTrapped(range, in: scalars)
      {
        found.append(single)
      }
      return
    }
    guard breaks.isCut[range.lowerBound] else { return }
    let head = contexts.lengthAfter(range.upperBound, .head, in: scalars)
    // 德意 or 中加 without a head may be ordinary words; a row needs one member that stands alone.
    let standsAlone = row.contains { contexts.standsAlone($0, in: scalars) }
    guard
      head > 0 && hasBorders(range, after: head, breaks: breaks)
        || standsAlone && hasBorders(range, breaks: breaks),
      // 在中 is a trap, but what follows shows that 在中美关系中 has two states.
      !contexts.isTrapped(range, within: head > 0, in: scalars)
    else { return }
    found += row.map { position in
      let others = row.filter { $0 != position }
      return Candidate(
        position: position, actors: lexicon.shortForms[scalars[position]] ?? [],
        neighbours: others.flatMap { lexicon.shortForms[scalars[$0]] ?? [] },
        isCertain: head > 0)
    }
  }

  /// A candidate that stands by itself, by the words beside it.
  private func candidate(
    at position: Int, in text: FoldedText, breaks: WordBreaks
  ) -> Candidate? {
    // A word binds on one side; on the other one the text must be cut, and nearly nowhere it is.
    let begins = breaks.isCut[position]
    let ends = breaks.isCut[position + 1]
    guard begins || ends else { return nil }
    let scalars = text.scalars
    let range = position..<position + 1
    func isBound(after role: ShortFormContexts.Role) -> Bool {
      guard begins else { return false }
      let length = contexts.lengthAfter(range.upperBound, role, in: scalars)
      return length > 0 && hasBorders(range, after: length, breaks: breaks)
    }
    func isBound(before role: ShortFormContexts.Role) -> Bool {
      guard ends else { return false }
      let length = contexts.lengthBefore(position, role, in: scalars)
      return length > 0 && hasBorders(range, before: length, breaks: breaks)
    }
    let isCertain = isBound(after: .after)
    guard
      isCertain || isBound(before: .before)
        || contexts.standsAlone(position, in: scalars)
          && (begins && ends || isBound(after: .afterAlone) || isBound(before: .beforeAlone))
    else { return nil }
    return Candidate(
      position: position, actors: lexicon.shortForms[scalars[position]] ?? [], neighbours: [],
      isCertain: isCertain)
  }

  /// Whether ICU cuts around a candidate and the words that bind it: 中方 is one word to ICU, and the
  /// 抗 of 抵抗 binds nothing.
  private func hasBorders(
    _ range: Range<Int>, before: Int = 0, after: Int = 0, breaks: WordBreaks
  ) -> Bool {
    breaks.hasBorders(around: range.lowerBound - before..<range.upperBound + after)
  }
}

/// How often and where an article names each actor in full.
private struct Namings {
  private var positions: [Int: [Int]] = [:]

  init(_ mentions: [(range: Range<Int>, actor: Int)]) {
    for mention in mentions {
      positions[mention.actor, default: []].append(mention.range.lowerBound)
    }
  }

  func count(of actor: Int) -> Int { positions[actor]?.count ?? 0 }

  /// More namings weigh more, with diminishing returns, and the nearest one before a place weighs
  /// the more the nearer it is: about one naming's worth within a sentence or two.
  func weight(of actor: Int, at position: Int) -> Double {
    guard let places = positions[actor] else { return 0 }
    let before = places.partitioningIndex { $0 >= position }
    let distance = before > 0 ? Double(position - places[before - 1]) : .infinity
    return log(Double(1 + places.count)) + 1.5 * 100 / (100 + distance)
  }
}

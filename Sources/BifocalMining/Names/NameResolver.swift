internal import BifocalText

/// Decides which candidates are names, and which names are one actor.
///
/// Of candidates that overlap the strongest wins, the longest of equals; a name of the lexicon counts
/// as `NameCandidate.lexiconScore`. What brackets link is one actor; a part of a person's name (Kassenova,
/// 卡森诺瓦) is the person whose full name the article gives; what is a name in one place is one in all.
struct NameResolver {
  /// A name with its actor.
  struct Name {
    let range: Range<Int>
    let entity: Int
    let rule: Mention.Rule
    /// Who else bears the name.
    var ambiguity: Ambiguity?
  }

  /// An actor of the article.
  struct Entity {
    /// The index of the lexicon's actor.
    var actor: Int?
    var kind: Actor.Kind
    /// The name in Han characters, and in Latin letters.
    var han: Range<Int>?
    var latin: Range<Int>?
  }

  /// What an article names.
  struct Resolution {
    var names: [Name]
    var entities: [Entity]
  }

  let text: NameText
  let persons: KnownPersons
  let bodies: KnownBodies
  /// The actors of the lexicon.
  let actors: [Actor]
  let without: Set<Mention.Rule>

  /// Returns the names of an article, in order and without overlaps.
  ///
  /// - Parameters:
  ///   - candidates: What the rules saw.
  ///   - links: What brackets link.
  /// - Returns: The names with their actors.
  /// - Complexity: O(*n* + *c* log *c*) for *c* candidates.
  func resolve(_ candidates: [NameCandidate], links: [GlossRule.Link]) -> Resolution {
    var owner = [Int32](repeating: -1, count: text.count)
    let chosen = chosen(among: candidates, owner: &owner)
    for name in text.known where name.isModifier {
      for position in name.range where owner[position] < 0 { owner[position] = .max }
    }
    var ledger = EntityLedger(text: text, persons: persons, actors: actors)
    for name in text.known where !name.range.contains(where: { owner[$0] >= 0 }) {
      if name.rule == .gazetteer {
        ledger.add(
          NameCandidate(
            range: name.range, kind: name.kind, rule: name.rule,
            score: NameCandidate.lexiconScore))
      } else {
        ledger.add(name)
      }
    }
    // Full names first, so that their parts find them.
    for candidate in chosen where ledger.isFullName(candidate) { ledger.add(candidate) }
    for candidate in chosen where !ledger.isFullName(candidate) {
      if let body = bodyOfState(candidate) { ledger.add(body) } else { ledger.add(candidate) }
    }
    for link in links { ledger.link(link) }
    var aliases = AliasScan(text: text)
    for name in ledger.names where name.rule != .short {
      aliases.add(name.range, rule: .again, entity: ledger.root(name.entity))
    }
    if !without.contains(.partOfName) {
      for part in ledger.parts {
        aliases.add(part.range, rule: .partOfName, entity: ledger.root(part.entity))
      }
    }
    for name in ledger.names { for position in name.range { owner[position] = 1 } }
    var names = ledger.names
    for found in aliases.matches(free: owner) where !without.contains(found.rule) {
      names.append(ledger.named(found))
    }
    names.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Resolution(
      names: names.map {
        Name(
          range: $0.range, entity: ledger.root($0.entity), rule: $0.rule, ambiguity: $0.ambiguity)
      }, entities: ledger.entities.indices.map { ledger.entities[ledger.root($0)] })
  }

  /// The body of the lexicon that is named with the short name of its state (美司法部), or without it: then
  /// it is the state's that the sentence has named last, and else that of the article.
  private func bodyOfState(_ candidate: NameCandidate) -> Article.Name? {
    guard candidate.rule == .chineseOrganisation else { return nil }
    let range = candidate.range
    func body(of state: Int?, from start: Int) -> Int? {
      state.flatMap {
        bodies.body(of: $0, named: start..<range.upperBound, in: text.scalars)
      }
    }
    let found: Int?
    if text.cover[range.lowerBound] >= 0 {
      let first = text.known[Int(text.cover[range.lowerBound])]
      guard first.rule == .short else { return nil }
      found = body(of: first.actor, from: first.range.upperBound)
    } else {
      let start = range.lowerBound
      guard text.roles(range).contains(.wholeOrganisation) else { return nil }
      found = body(of: stateBefore(start), from: start) ?? body(of: subject, from: start)
    }
    return found.map {
      Article.Name(range: range, kind: .organisation, rule: .chineseOrganisation, actor: $0)
    }
  }

  /// The state that the sentence names last before a position, itself or by one of its bodies.
  private func stateBefore(_ position: Int) -> Int? {
    let next = text.sentences.partitioningIndex { $0.upperBound > position }
    guard next < text.sentences.count else { return nil }
    let start = text.sentences[next].lowerBound
    let end = text.known.partitioningIndex { $0.range.lowerBound >= position }
    for name in text.known[..<end].reversed() {
      guard name.range.lowerBound >= start else { return nil }
      if let state = name.actor.flatMap(bodies.state(of:)) { return state }
    }
    return nil
  }

  /// The state that an article names more often than all others together.
  private var subject: Int? {
    var counts: [Int: Int] = [:]
    for name in text.known {
      if let actor = name.actor, bodies.isState(actor) { counts[actor, default: 0] += 1 }
    }
    let all = counts.values.reduce(0, +)
    return counts.first { $0.value * 2 > all }?.key
  }

  /// The candidates that win, in order.
  private func chosen(
    among candidates: [NameCandidate], owner: inout [Int32]
  ) -> [NameCandidate] {
    let ranked = candidates.filter { $0.score >= NameCandidate.accepted }.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      return (left.range.lowerBound, left.rule.rawValue) < (
        right.range.lowerBound, right.rule.rawValue
      )
    }
    var chosen: [NameCandidate] = []
    for candidate in ranked {
      let isFree = candidate.range.allSatisfy { position in
        owner[position] < 0
          && (text.cover[position] < 0 || beats(candidate, text.known[Int(text.cover[position])]))
      }
      guard isFree else { continue }
      for position in candidate.range { owner[position] = Int32(chosen.count) }
      chosen.append(candidate)
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Whether a candidate is stronger than a name of the lexicon, and holds all of it and more.
  private func beats(_ candidate: NameCandidate, _ name: Article.Name) -> Bool {
    let isWeak =
      name.rule == .gazetteer
      || candidate.rule == .chinesePlace && name.isShortPlace
        && candidate.range.count > name.range.count + 2
    return candidate.score > (isWeak ? 2.5 : NameCandidate.lexiconScore)
      && candidate.range != name.range
      && candidate.range.lowerBound <= name.range.lowerBound
      && candidate.range.upperBound >= name.range.upperBound
  }
}

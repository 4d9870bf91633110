internal import BifocalText

/// The actors of an article while its names are put together.
struct EntityLedger {
  let text: NameText
  let persons: KnownPersons
  /// The actors of the lexicon.
  let actors: [Actor]
  private(set) var names: [NameResolver.Name] = []
  private(set) var entities: [NameResolver.Entity] = []
  /// Parts of the names of persons.
  private(set) var parts: [(range: Range<Int>, entity: Int)] = []

  private var parents: [Int] = []
  /// The entities of actors, by these plus one, and of names; -1 for none.
  private var byActor = KeyTable(absent: -1)
  private var byKey = KeyTable(absent: -1)
  private var bearers: [UInt64: [Int]] = [:]
  /// For each entity the last of its names so far, and for each name the one of its entity before it;
  /// -1 for none.
  private var lastNames: [Int] = []
  private var namesBefore: [Int] = []
  /// The names of persons whose parts are known.
  private var taken = KeyTable(absent: false)

  init(text: NameText, persons: KnownPersons, actors: [Actor]) {
    self.text = text
    self.persons = persons
    self.actors = actors
  }

  /// The entity that stands for another one that it was linked with.
  func root(_ entity: Int) -> Int {
    var root = entity
    while parents[root] != root { root = parents[root] }
    return root
  }

  // MARK: Adding

  mutating func add(_ name: Article.Name) {
    guard let actor = name.actor else { return }
    let entity =
      self.entity(of: actor)
      ?? newEntity(.init(actor: actor, kind: name.kind))
    append(
      .init(
        range: name.range, entity: entity, rule: name.rule, ambiguity: name.ambiguity))
    // A name that stands many times has the same parts each time.
    guard name.kind == .person else { return }
    let key = NameLists.key(text.scalars, name.range)
    if !taken[key] { addParts(of: name.range, entity: entity) }
    taken[key] = true
  }

  /// Whether a candidate is the name of a person in several parts.
  func isFullName(_ candidate: NameCandidate) -> Bool {
    candidate.kind == .person && Self.splits(candidate.range, in: text).count > 1
  }

  mutating func add(_ candidate: NameCandidate) {
    let key = NameLists.key(text.scalars, candidate.range)
    let entity: Int
    var ambiguity: Ambiguity?
    if let known = self.entity(named: key) {
      entity = known
    } else if let same = entityWithoutSuffix(candidate) {
      entity = same
    } else if candidate.kind == .person, let bearers = bearers[key],
      let nearest = nearest(bearers, to: candidate.range.lowerBound)
    {
      entity = nearest.entity
      ambiguity = nearest.ambiguity
    } else if let body = bodyNamedInFull(candidate) {
      entity = body
    } else {
      entity = held(candidate) ?? newEntity(self.entity(of: candidate))
      byKey[key] = entity
      if candidate.kind == .person { addParts(of: candidate.range, entity: entity) }
    }
    append(
      .init(
        range: candidate.range, entity: entity, rule: candidate.rule, ambiguity: ambiguity))
  }

  /// The place that a name with 省 or 市 means: 浙江 for 浙江省.
  private func entityWithoutSuffix(_ candidate: NameCandidate) -> Int? {
    let end = candidate.range.upperBound - 1
    guard candidate.rule == .chinesePlace, candidate.range.count > 2,
      text.scalars[end] == 0x7701 || text.scalars[end] == 0x5E02,
      let name = text.known(endingAt: end), name.range.lowerBound == candidate.range.lowerBound
    else { return nil }
    return name.rule == .gazetteer
      ? entity(named: NameLists.key(text.scalars, name.range)) : name.actor.flatMap(entity(of:))
  }

  /// The body of the lexicon that an article has named in full before: 俄罗斯外交部 for 外交部.
  private func bodyNamedInFull(_ candidate: NameCandidate) -> Int? {
    guard candidate.rule == .chineseOrganisation,
      text.roles(candidate.range).contains(.wholeOrganisation)
    else { return nil }
    return names.last { name in
      name.rule == .lexicon && name.range.upperBound <= candidate.range.lowerBound
        && name.range.count > candidate.range.count && entities[name.entity].kind == .organisation
        && text.scalars[name.range.suffix(candidate.range.count)]
          .elementsEqual(text.scalars[candidate.range])
    }?.entity
  }

  /// The person of the lexicon that another spelling of the name, or the surname with a title, means.
  private mutating func held(_ candidate: NameCandidate) -> Int? {
    guard candidate.kind == .person else { return nil }
    let start = candidate.range.lowerBound
    let isTitled =
      candidate.rule == .titledPerson || text.hasWord(endingAt: start, .title)
      || text.hasWord(from: candidate.range.upperBound, [.title, .honorific])
    let parts = Self.splits(candidate.range, in: text)
    guard let person = persons.person(parts, in: text.scalars, isTitled: isTitled) else {
      return nil
    }
    return entity(of: person) ?? newEntity(.init(actor: person, kind: .person))
  }

  /// The entity of an actor of the lexicon.
  private func entity(of actor: Int) -> Int? {
    let known = byActor[UInt64(actor) + 1]
    return known < 0 ? nil : known
  }

  /// The entity that has a name.
  private func entity(named key: UInt64) -> Int? {
    let known = byKey[key]
    return known < 0 ? nil : known
  }

  private func entity(of candidate: NameCandidate) -> NameResolver.Entity {
    var entity = NameResolver.Entity(kind: candidate.kind)
    if text.isHan(candidate.range.lowerBound) {
      entity.han = candidate.range
    } else {
      entity.latin = candidate.range
    }
    return entity
  }

  private mutating func newEntity(_ entity: NameResolver.Entity) -> Int {
    entities.append(entity)
    parents.append(entities.count - 1)
    lastNames.append(-1)
    if let actor = entity.actor { byActor[UInt64(actor) + 1] = entities.count - 1 }
    return entities.count - 1
  }

  private mutating func append(_ name: NameResolver.Name) {
    namesBefore.append(lastNames[name.entity])
    lastNames[name.entity] = names.count
    names.append(name)
  }

  private mutating func addParts(of range: Range<Int>, entity: Int) {
    let splits = Self.splits(range, in: text)
    guard splits.count > 1, let last = splits.last, let first = splits.first else { return }
    let isHan = text.isHan(range.lowerBound)
    var useful = [last]
    if isHan || text.roles(first).contains(.givenName) { useful.append(first) }
    for part in useful where part.count >= 2 {
      // A name that is a common word too says nothing alone: Will, Brown is fine, 安.
      guard isHan || !text.roles(part).contains(.common) || part == last else { continue }
      let key = NameLists.key(text.scalars, part)
      if bearers[key]?.contains(entity) != true {
        bearers[key, default: []].append(entity)
        parts.append((part, entity))
      }
    }
  }

  /// The parts of a name: those between dots in Han characters, the words in Latin letters.
  private static func splits(_ range: Range<Int>, in text: NameText) -> [Range<Int>] {
    let isHan = text.isHan(range.lowerBound)
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    for position in range.lowerBound...range.upperBound {
      let isEnd =
        position == range.upperBound
        || (isHan
          ? text.scalars[position] == 0x2E || text.scalars[position] == 0x2D
          : text.scalars[position] == 0x20)
      guard isEnd else { continue }
      if start < position { parts.append(start..<position) }
      start = position + 1
    }
    return parts
  }

  // MARK: Linking

  mutating func link(_ link: GlossRule.Link) {
    guard let outer = names.lastIndex(where: { $0.range == link.outer }),
      let inner = names.lastIndex(where: { $0.range == link.inner })
    else { return }
    let first = root(names[outer].entity)
    let second = root(names[inner].entity)
    guard first != second else { return }
    // Two actors of the lexicon are two, whatever a bracket says.
    guard entities[first].actor == nil || entities[second].actor == nil else { return }
    let (kept, joined) =
      entities[first].actor == nil && entities[second].actor != nil
      ? (second, first) : (first, second)
    parents[joined] = kept
    entities[kept].han = entities[kept].han ?? entities[joined].han
    entities[kept].latin = entities[kept].latin ?? entities[joined].latin
    if !link.isAbbreviation, entities[kept].kind == .person {
      addParts(of: link.inner, entity: kept)
    }
  }

  // MARK: Parts of names

  /// Of several bearers of a name, the one that the article named last before a place.
  func nearest(_ bearers: [Int], to position: Int) -> (entity: Int, ambiguity: Ambiguity?)? {
    let roots = bearers.map(root)
    var distinct: [Int] = []
    for bearer in roots where !distinct.contains(bearer) { distinct.append(bearer) }
    guard distinct.count > 1 else { return distinct.first.map { ($0, nil) } }
    let scored = distinct.map { entity in
      let before = place(of: entity, before: position)
      return (entity: entity, score: before.map { 100 / Double(100 + position - $0) } ?? 0)
    }
    guard let best = scored.max(by: { $0.score < $1.score }) else { return nil }
    let alternatives = scored.map {
      Mention.Alternative(actor: id(of: $0.entity), score: $0.score)
    }
    return (best.entity, Ambiguity(alternatives, reason: "named last before it"))
  }

  /// Where an entity was named last before a place.
  private func place(of entity: Int, before position: Int) -> Int? {
    var name = lastNames[entity]
    while name >= 0, names[name].range.lowerBound >= position { name = namesBefore[name] }
    return name < 0 ? nil : names[name].range.lowerBound
  }

  /// The name that a scan for known names found.
  func named(_ match: AliasScan.Match) -> NameResolver.Name {
    guard let best = nearest(match.entities, to: match.range.lowerBound) else {
      return .init(range: match.range, entity: match.entities[0], rule: match.rule)
    }
    return .init(
      range: match.range, entity: best.entity, rule: match.rule, ambiguity: best.ambiguity)
  }

  private func id(of entity: Int) -> String {
    entities[entity].actor.map { actors[$0].id } ?? entities[entity].provisionalActor(in: text).id
  }
}

extension NameResolver.Entity {
  /// An entity that no lexicon holds as an actor; its id is made from its name, the Latin one first.
  func provisionalActor(in text: NameText) -> Actor {
    let english = latin.map { String(text.text.source($0)) } ?? ""
    let chinese = han.map { String(text.text.source($0)) } ?? ""
    let name = (latin ?? han).map { text.scalars[$0] } ?? []
    return Actor(
      id: Actor.provisionalID(ofFolded: name), kind: kind,
      english: english.isEmpty ? chinese : english,
      simplifiedChinese: chinese)
  }
}

/// The actors of an article, each once, whatever entities it comes from.
///
///     var found = FoundActors()
///     let place = found.place(ofActor: index, in: lexicon)
///     found.mentions[place].append(mention)
///     found.ranked  // the most often named first
struct FoundActors {
  private(set) var actors: [Actor] = []
  /// Of each, what it may stand for.
  private(set) var metonyms: [Metonymy.Metonym?] = []
  /// The mentions of each.
  var mentions: [[Mention]] = []
  /// The places of actors of the lexicon by their indices plus one, and of others by their ids.
  private var placesOfKnown = KeyTable(absent: -1)
  private var places: [String: Int] = [:]

  /// The place of an actor of the lexicon, a new one if it is not here yet.
  mutating func place(ofActor index: Int, in lexicon: ActorLexicon) -> Int {
    let key = UInt64(index) + 1
    if placesOfKnown[key] < 0 { placesOfKnown[key] = add(lexicon.actors[index]) }
    return placesOfKnown[key]
  }

  /// The place of an actor that no lexicon holds, a new one if it is not here yet.
  mutating func place(of actor: Actor) -> Int {
    if let place = places[actor.id] { return place }
    let place = add(actor)
    places[actor.id] = place
    return place
  }

  private mutating func add(_ actor: Actor) -> Int {
    actors.append(actor)
    metonyms.append(Metonymy.Metonym(of: actor))
    mentions.append([])
    return actors.count - 1
  }

  /// The actors, the most often named first, then by id.
  var ranked: [TaggedDocument.TaggedActor] {
    actors.indices.sorted {
      (mentions[$1].count, actors[$0].id) < (mentions[$0].count, actors[$1].id)
    }
    .map { TaggedDocument.TaggedActor(actor: actors[$0], mentions: mentions[$0]) }
  }
}

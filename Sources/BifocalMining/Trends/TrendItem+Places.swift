extension TrendItem {
  /// Where an article speaks of the item, in UTF-8 offsets and in order; terms are found by who cuts the
  /// text, and not here.
  ///
  /// An actor with a theme has one place in each sentence that holds both: the first evidence.
  func places(in tagged: TaggedDocument) -> [Range<Int>] {
    func evidence(_ id: String) -> [ThemeEvidence] {
      tagged.themes.first { $0.theme.id == id }?.evidence ?? []
    }
    func mentions(_ id: String) -> [Mention] {
      tagged.actors.first { $0.actor.id == id }?.mentions ?? []
    }
    switch self {
    case .term: return []
    case .actor(let id): return mentions(id).map(\.range)
    case .theme(let id, let status):
      return evidence(id).filter { status == nil || $0.status == status }.map(\.range)
    case .pair(let actor, let theme):
      var sentences = Set(mentions(actor).map(\.sentence))
      return evidence(theme).filter { sentences.remove($0.sentence) != nil }.map(\.range)
    }
  }
}

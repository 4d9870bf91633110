/// How well the actors of texts were found, mention by mention and text by text.
///
///     var scores = EntityScores()
///     scores.add(wanted: gold, found: tagged.entities)
///     scores.typed.f1
///
/// A mention is right when both its ends are (`spans`), and its kind (`typed`), or its id (`ids`).
/// A text's actors are a set of ids, however often each is named (`actors`). Mentions that the gold
/// standard gives no id are left out of `ids` and `actors`, with what was found at their places.
/// The measure is that of the CoNLL-2003 shared task (Tjong Kim Sang and De Meulder 2003).
public struct EntityScores: Sendable, Equatable {
  /// Mentions by their ends alone.
  public private(set) var spans = Score()
  /// Mentions by ends and kind.
  public private(set) var typed = Score()
  /// Mentions by ends and id, of those that have an id.
  public private(set) var ids = Score()
  /// The actors of each text, as sets of ids.
  public private(set) var actors = Score()
  /// `typed`, of one kind alone.
  public private(set) var byKind: [Actor.Kind: Score] = [:]

  /// Makes scores of nothing.
  public init() {}

  /// Adds a text.
  ///
  /// - Parameters:
  ///   - wanted: The gold standard, without overlaps.
  ///   - found: What was found, without overlaps.
  /// - Complexity: O(*n*) in the number of mentions.
  public mutating func add(wanted: [EntityAnnotation], found: [EntityAnnotation]) {
    let wantedByRange = Dictionary(wanted.map { ($0.range, $0) }) { first, _ in first }
    let unnamed = Set(wanted.filter(\.ids.isEmpty).map(\.range))
    spans += Score(of: Set(found.map(\.range)), against: Set(wanted.map(\.range)))
    ids.wanted += wanted.count { !$0.ids.isEmpty }
    for mention in wanted { count(mention.kind) { $0.wanted += 1 } }
    for mention in found {
      let match = wantedByRange[mention.range]
      let isTyped = match?.kind == mention.kind
      count(mention.kind) { score in
        score.found += 1
        score.right += isTyped ? 1 : 0
      }
      guard !unnamed.contains(mention.range) else { continue }
      ids.found += 1
      if let match, !Set(match.ids).isDisjoint(with: mention.ids) { ids.right += 1 }
    }
    actors += Self.actorScore(wanted: wanted, found: found)
  }

  private mutating func count(_ kind: Actor.Kind, _ change: (inout Score) -> Void) {
    change(&typed)
    change(&byKind[kind, default: Score()])
  }

  /// Compares the sets of actors.
  ///
  /// A mention with several right ids stands for the one that was found, and else for the best.
  private static func actorScore(
    wanted: [EntityAnnotation], found: [EntityAnnotation]
  ) -> Score {
    let foundIDs = Set(found.flatMap(\.ids))
    let wantedIDs = wanted.compactMap { mention in
      mention.ids.first(where: foundIDs.contains) ?? mention.ids.first
    }
    let unnamed = Set(wanted.filter(\.ids.isEmpty).map(\.range))
    let judged = found.filter { !unnamed.contains($0.range) }
    return Score(of: Set(judged.flatMap(\.ids)), against: Set(wantedIDs))
  }
}

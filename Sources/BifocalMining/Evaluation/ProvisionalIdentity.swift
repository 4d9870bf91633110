public import BifocalText

/// Which actors of a gold standard the provisional actors of a text are.
///
///     let identity = try ProvisionalIdentity(of: gold, in: "斯塔诺瓦娅说", isHeld: { lexicon[$0] != nil })
///     identity.identified(tagged.entities)[0].ids  // ["tatiana-stanovaya"], not ["~斯塔诺瓦娅"]
///
/// An actor that no lexicon holds has nothing but its name, and whoever marks a text makes an id up
/// for it. So `~john-smith` is `john-smith`; and a provisional actor is one that no lexicon holds if it
/// has a name that is marked as that actor in the same text: `~杨进` is `yang-jin` where 杨进 is. An
/// actor that a lexicon holds is right by its own id alone. Of several provisional actors only the one
/// that the text names first is the actor: whoever was taken for two was not recognised.
public struct ProvisionalIdentity: Sendable {
  /// The marked ids, by the provisional ids that stand for the same actors.
  private var marked: [String: String] = [:]

  /// Learns the names of the actors that a gold standard marks in a text.
  ///
  /// - Parameters:
  ///   - wanted: The gold standard.
  ///   - text: The text.
  ///   - isHeld: Whether a lexicon holds an actor of this id.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*n*) in the length of the marked names.
  public init(
    of wanted: [EntityAnnotation], in text: String, isHeld: (String) -> Bool
  ) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    for id in wanted.flatMap(\.ids) { marked[Actor.provisionalID(of: id, folding: folding)] = id }
    for mention in wanted {
      guard let id = mention.ids.first(where: { !isHeld($0) }) else { continue }
      let name = Actor.provisionalID(of: text.slice(utf8: mention.range), folding: folding)
      marked[name] = marked[name] ?? id
    }
  }

  /// Returns mentions with the ids of the gold standard where a provisional actor is one of its actors.
  ///
  /// - Parameter found: What was found, in the order of the text.
  /// - Returns: The mentions, as many as there were.
  /// - Complexity: O(*n*) in the number of mentions.
  public func identified(_ found: [EntityAnnotation]) -> [EntityAnnotation] {
    var standIns: [String: String] = [:]
    return found.map { mention in
      let ids = mention.ids.map { id in
        guard let actor = marked[id], standIns[actor, default: id] == id else { return id }
        standIns[actor] = id
        return actor
      }
      return EntityAnnotation(range: mention.range, kind: mention.kind, ids: ids)
    }
  }
}

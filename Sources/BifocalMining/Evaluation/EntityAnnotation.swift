/// A place in a text that names an actor, as a person marked it or as a tagger found it.
public struct EntityAnnotation: Sendable, Hashable {
  /// Where it stands, in UTF-8 offsets of the text.
  public let range: Range<Int>

  /// What kind of actor it is.
  public let kind: Actor.Kind

  /// The ids that are right for it, the best first; none when nobody gave it one.
  ///
  /// The Kremlin that decides something is `kremlin`, and `RUS` is right as well.
  public let ids: [String]

  /// Makes an annotation.
  public init(range: Range<Int>, kind: Actor.Kind, ids: [String] = []) {
    self.range = range
    self.kind = kind
    self.ids = ids
  }
}

extension TaggedDocument {
  /// The mentions of all actors as annotations, in the order of the text.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of mentions.
  public var entities: [EntityAnnotation] {
    actors.flatMap { tagged in
      tagged.mentions.map {
        EntityAnnotation(range: $0.range, kind: tagged.actor.kind, ids: [tagged.actor.id])
      }
    }
    .sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

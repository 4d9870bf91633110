internal import BifocalText

/// Gathers the actors that no lexicon holds over many articles, the most often named first.
///
///     var discovery = ActorDiscovery()
///     for article in articles { discovery.add(try tagger.tagged(article)) }
///     discovery.ranked(minimum: 2).first?.actor.id  // "~nargis-kassenova"
public struct ActorDiscovery: Sendable {
  /// An actor that a lexicon might hold.
  public struct Find: Sendable {
    /// The actor, with a provisional id.
    public internal(set) var actor: Actor
    /// The number of its mentions.
    public internal(set) var mentions: Int
    /// The number of articles that name it.
    public internal(set) var articles: Int
    /// How often each rule saw it, the rules in alphabetical order.
    public internal(set) var rules: [String: Int]
    /// The first sentence that names it.
    public let example: String
  }

  private var finds: [String: Find] = [:]

  /// Makes an empty collection.
  public init() {}

  /// Adds the provisional actors of an article.
  ///
  /// - Complexity: O(*m*) in the number of mentions.
  public mutating func add(_ tagged: TaggedDocument) {
    for found in tagged.actors where found.actor.isProvisional {
      guard let first = found.mentions.first else { continue }
      let sentence = tagged.sentences[first.sentence]
      let example = String(tagged.document.text.slice(utf8: sentence))
      var find =
        finds[found.actor.id]
        ?? Find(actor: found.actor, mentions: 0, articles: 0, rules: [:], example: example)
      // The article that gives both names tells the most.
      if find.actor.simplifiedChinese.isEmpty { find.actor = found.actor }
      find.mentions += found.mentions.count
      find.articles += 1
      for mention in found.mentions { find.rules[mention.rule.rawValue, default: 0] += 1 }
      finds[found.actor.id] = find
    }
  }

  /// Adds what another collection holds.
  public mutating func merge(_ other: ActorDiscovery) {
    finds.merge(other.finds) { left, right in
      var sum = left
      if sum.actor.simplifiedChinese.isEmpty { sum.actor = right.actor }
      sum.mentions += right.mentions
      sum.articles += right.articles
      sum.rules.merge(right.rules, uniquingKeysWith: +)
      return sum
    }
  }

  /// Returns the actors that are named often enough, the most often named first, then by id.
  ///
  /// - Parameter minimum: The least number of mentions.
  /// - Returns: The actors with their evidence.
  /// - Complexity: O(*k* log *k*) in the number of actors.
  public func ranked(minimum: Int = 1) -> [Find] {
    finds.values.filter { $0.mentions >= minimum }
      .sorted { ($1.mentions, $0.actor.id) < ($0.mentions, $1.actor.id) }
  }
}

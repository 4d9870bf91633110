public import BifocalText

extension LexiconSet {
  /// Returns the names that are not found even in a text of nothing else, each with its place.
  ///
  ///     try lexicons.unmatchedNames().map(\.text)  // ["x-corp"], whose only name is X
  ///
  /// A rule stands in the way of such a name, or a longer name takes its place. An actor with no
  /// name at all is there by its id.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all names.
  public func unmatchedNames() throws(ICUError) -> [(text: String, place: String)] {
    let tagger = try Tagger(try TaggingModel(self))
    var unmatched: [(text: String, place: String)] = []
    var named = Set(actors.shortForms.values.joined())
    for name in actors.names {
      named.formUnion(name.actors)
      let ids = Set(name.actors.map { actors.actors[$0].id })
      let found = try tagger.tagged(Document(id: "", text: name.text)).actors
      let isFound = found.contains { tagged in
        ids.contains(tagged.actor.id)
          && tagged.mentions.contains { $0.range == Self.withoutMarks(name.text) }
      }
      if !isFound { unmatched.append((name.text, name.place)) }
    }
    for index in actors.actors.indices where !named.contains(index) {
      let origin = actors.origins[index]
      unmatched.append((actors.actors[index].id, "\(origin.file):\(origin.line)"))
    }
    return unmatched
  }

  /// The part of a name that is marked in texts: 外交政策 of 《外交政策》.
  private static func withoutMarks(_ name: String) -> Range<Int> {
    guard let first = name.first, let last = name.last,
      ["《》", "“”", "「」"].contains("\(first)\(last)")
    else { return 0..<name.utf8.count }
    return first.utf8.count..<name.utf8.count - last.utf8.count
  }
}

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
    let model = try TaggingModel(self)
    let tagger = try Tagger(model)
    let names = actors.names
    var unmatched: [(text: String, place: String)] = []
    for index in try model.namesNotFoundAsLines() {
      // What a line cannot tell, a text of its own does.
      let name = names[index]
      let ids = Set(name.actors.map { actors.actors[$0].id })
      let found = try tagger.tagged(Document(id: "", text: name.text)).actors
      let isFound = found.contains { tagged in
        ids.contains(tagged.actor.id)
          && tagged.mentions.contains { $0.range == 0..<name.text.utf8.count }
      }
      if !isFound { unmatched.append((name.text, name.place)) }
    }
    var isNamed = [Bool](repeating: false, count: actors.actors.count)
    for actor in actors.shortForms.values.joined() { isNamed[actor] = true }
    for name in names { for actor in name.actors { isNamed[actor] = true } }
    for actor in isNamed.indices where !isNamed[actor] {
      let origin = actors.origin(of: actor)
      unmatched.append((actors.actors[actor].id, "\(origin.file):\(origin.line)"))
    }
    return unmatched
  }
}

extension TaggingModel {
  /// The indices of the names that are not found in a text of all names, each a paragraph.
  ///
  /// A name that is found in its paragraph is found in a text of its own, because no rule reaches
  /// over a paragraph, and a name of a lexicon yields only to what holds more than it. Tagging a
  /// hundred thousand texts would take seconds.
  func namesNotFoundAsLines() throws(ICUError) -> [Int] {
    let tokenizer = try Tokenizer(lexicon: words)
    var notFound: [Int] = []
    let all = actors.names
    // Some at a time, to hold no more than a large article needs.
    for start in stride(from: 0, to: all.count, by: 4096) {
      let chunk = start..<min(start + 4096, all.count)
      var text = ""
      var ranges: [Range<Int>] = []
      for index in chunk {
        let first = text.utf8.count
        text += all[index].text
        ranges.append(first..<text.utf8.count)
        text += "\n\n"
      }
      let segmented = try tokenizer.segmented(text)
      let matches = phrases.matches(in: segmented.text, breaks: segmented.breaks)
        .filter { $0.phrase < places.upperBound }.leftmostLongest()
      var next = 0
      for (index, range) in zip(chunk, ranges) {
        while next < matches.count,
          segmented.text.offsets(of: matches[next].range).lowerBound < range.lowerBound
        {
          next += 1
        }
        let isFound =
          next < matches.count && matches[next].phrase < all.count
          && segmented.text.offsets(of: matches[next].range) == range
          && all[matches[next].phrase].actors.contains(where: all[index].actors.contains)
        if !isFound { notFound.append(index) }
      }
    }
    return notFound
  }
}

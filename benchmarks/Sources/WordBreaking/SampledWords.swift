import BifocalText

/// Words for a large user lexicon, cut out of the very texts that are measured.
///
/// Every one of them occurs, so they cost more than any word list of a user's would.
enum SampledWords {
  /// Returns `count` different runs of two to four Han characters, or as many as there are.
  ///
  static func words(_ count: Int, of texts: [String]) -> [WordLexicon.Word] {
    let runs = texts.lazy.flatMap { text in
      text.unicodeScalars.split { !(0x4E00...0x9FFF).contains($0.value) }
    }
    var words: Set<String> = []
    var skipped = 0
    for run in runs where run.count >= 8 {
      // One in seven runs, from its third character on: neither names alone nor beginnings.
      skipped = (skipped + 1) % 7
      guard skipped == 0 else { continue }
      let length = 2 + words.count % 3
      words.insert(String(String.UnicodeScalarView(run.dropFirst(3).prefix(length))))
      if words.count == count { break }
    }
    return words.sorted().map { WordLexicon.Word($0, .prefer) }
  }
}

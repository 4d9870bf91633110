internal import BifocalText

/// What rules look at: an article by characters, with its sentences and the names found in it.
struct Article {
  /// A name in positions of the text.
  struct Name {
    let range: Range<Int>
    let kind: Actor.Kind
    let rule: Mention.Rule
    /// The index of its actor in the lexicon; `nil` for a place without an id.
    var actor: Int?
    /// Who else bears the name.
    var ambiguity: Ambiguity?
    /// Whether it is a part of what is called after it, and names no actor here: 北京 in 北京冬奥会.
    var isModifier = false

    /// Whether it is a place of a few characters, which may be the beginning of a longer foreign name.
    var isShortPlace: Bool {
      rule == .gazetteer || rule == .lexicon && kind == .polity && range.count <= 3
    }
  }

  let text: FoldedText
  let breaks: WordBreaks
  /// The sentences in positions, one after the other without a gap.
  let sentences: [Range<Int>]
  /// The names, in order and without overlaps.
  let names: [Name]
  /// The actors of the lexicon.
  let actors: [Actor]
  /// The ranges that patterns are looked for in, in order; `nil` for all of the text.
  var focus: [Range<Int>]?

  /// The article, with patterns looked for in some sentences alone.
  func focused(onSentences indices: some Sequence<Int>) -> Article {
    var article = self
    article.focus = Set(indices).sorted().map { sentences[$0] }
    return article
  }

  /// The id of the actor of a name.
  func id(of name: Name) -> String? { name.actor.map { actors[$0].id } }

  /// The index of the sentence that holds a position.
  func sentence(at position: Int) -> Int {
    // The end of the text belongs to the last sentence.
    max(0, min(sentences.partitioningIndex { $0.upperBound > position }, sentences.count - 1))
  }

  /// Whether a range lies within one sentence.
  func isWithinSentence(_ range: Range<Int>) -> Bool {
    guard !sentences.isEmpty, !range.isEmpty else { return true }
    return sentences[sentence(at: range.lowerBound)].upperBound >= range.upperBound
  }

  /// Whether an end of a range lies inside a name: 去俄 in 去俄罗斯.
  func cutsThroughName(_ range: Range<Int>) -> Bool {
    func isInside(_ position: Int) -> Bool {
      let next = names.partitioningIndex { $0.range.upperBound > position }
      return next < names.count && names[next].range.lowerBound < position
    }
    return isInside(range.lowerBound) || isInside(range.upperBound)
  }

  /// The number of characters or words in a range, or `nil` when there are more than `limit`.
  ///
  /// Spaces and quotation marks do not count: 视为“去俄化” has nothing between 视为 and 去俄化. Words
  /// of Han characters are those of the cut.
  ///
  /// - Complexity: O(*l*), where *l* is the limit: a range that is far too long is not looked at.
  func distance(_ range: Range<Int>, unit: PatternSet.Unit, limit: Int) -> Int? {
    guard range.count <= 64 * (limit + 1) else { return nil }
    var count = 0
    var isInWord = false
    for position in range {
      let scalar = text.scalars[position]
      if Self.isTransparent(scalar) {
        isInWord = false
        continue
      }
      switch unit {
      case .characters: count += 1
      case .words:
        // Any mark of punctuation parts words and is none.
        let isMark = scalar < 0x80 && !Self.isAlphanumeric(scalar) && scalar != 0x27
        let isHan = scalar >= 0x2E80
        let begins = isHan ? breaks.isCut[position] : !isInWord
        if !isMark && begins { count += 1 }
        isInWord = !isMark && !isHan
        // Two phrases on either side of a comma are not side by side.
        if isMark && limit == 0 { return nil }
      }
      if count > limit { return nil }
    }
    return count
  }

  private static func isAlphanumeric(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// White space and quotation marks in both scripts; folded text has no curly single quotes.
  private static func isTransparent(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x0A, 0x22, 0x27, 0x201C, 0x201D, 0x300A...0x300F, 0x300C...0x300D: true
    default: false
    }
  }
}

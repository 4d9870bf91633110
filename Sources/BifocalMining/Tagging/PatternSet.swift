internal import BifocalText

/// Many patterns, compiled to be matched in one pass over an article.
///
/// What slots ask for are *sources*: a phrase by its index in `words` or, behind these, an actor, a kind
/// of actor or a theme. Of the items of a pattern the one that texts seem to hold least often is its
/// *key*: a sentence without it need not be looked at for the others.
struct PatternSet: Sendable {
  /// Which unit a pattern's gaps are counted in.
  enum Unit: String, Sendable, Hashable {
    case characters = "zh"
    case words = "en"
  }

  /// One place where a pattern matches, in positions of the folded text.
  struct Match: Sendable, Hashable {
    let pattern: Int
    let range: Range<Int>
  }

  /// A pattern and where its slots are in the numbering of all slots.
  struct Entry: Sendable {
    let pattern: Pattern
    let unit: Unit
    /// The slots of the items, those of the vetoes behind them.
    let slots: Range<Int>
  }

  /// What tells whether a sentence may hold a pattern.
  struct Outline: Sendable {
    /// The slots of the items.
    let items: Range<Int>
    /// The slot of the key.
    let key: Int
    /// When it is matched: a pattern that refers to themes after the patterns of these.
    let stage: Int
    /// Whether there are conditions on the document.
    let isConditional: Bool
  }

  /// A slot that asks for a source.
  struct Use: Sendable {
    let slot: Int32
    let pattern: Int32
    /// Whether the slot is an item, and no veto.
    let isItem: Bool
  }

  /// The patterns.
  let entries: [Entry]
  let outlines: [Outline]
  /// The pattern of each slot.
  let patternOfSlot: [Int]
  /// The phrases that the slots ask for; who has found them matches the patterns.
  let words: [WordLexicon.Word]
  /// The themes of the patterns, where patterns refer to themes.
  let themes: [String]
  /// The slots that ask for each source.
  let uses: NumberedRows<Use>
  /// The patterns whose keys ask for each source.
  let keys: NumberedRows<Int32>
  /// What each slot asks for.
  let sourcesOfSlot: NumberedRows<Int32>
  /// The sources that are no phrases.
  private let references: [Pattern.Alternative: Int]

  /// The last stage of all patterns.
  let lastStage: Int

  /// The number of sources.
  var sourceCount: Int { words.count + references.count }

  /// Compiles patterns.
  ///
  /// - Parameters:
  ///   - patterns: The patterns, each with the unit of its gaps.
  ///   - themes: The theme of each pattern, if patterns refer to themes.
  ///   - mode: Whether the cut of the text may refuse a phrase, as 中立 in 集中|立法.
  init(
    _ patterns: [(pattern: Pattern, unit: Unit)], themes: [String] = [],
    mode: @escaping (String) -> WordLexicon.Word.Mode = { _ in .align }
  ) {
    var sources = PatternSources(mode: mode)
    let slots = patterns.indices.map { index in
      let pattern = patterns[index].pattern
      let first = sources.slotCount
      for slot in pattern.slots { sources.add(slot.alternatives, of: index, isVeto: false) }
      for veto in pattern.vetoes { sources.add(veto.alternatives, of: index, isVeto: true) }
      return first..<sources.slotCount
    }
    let uses = sources.usesOfPhrase + sources.usesOfReference
    var sourcesOfSlot = [[Int32]](repeating: [], count: sources.slotCount)
    for (source, uses) in uses.enumerated() {
      for use in uses { sourcesOfSlot[Int(use.slot)].append(Int32(truncatingIfNeeded: source)) }
    }
    let commonness = sources.commonness
    let keySlots = patterns.indices.map { index -> Int in
      let items = slots[index].prefix(patterns[index].pattern.slots.count)
      return items.min { commonness[$0] < commonness[$1] } ?? slots[index].lowerBound
    }
    let keys = uses.map { uses in
      uses.filter { keySlots[Int($0.pattern)] == Int($0.slot) }.map { $0.pattern }
    }
    let wordCount = sources.words.count
    let stages = PatternStages(patterns.map(\.pattern), themes: themes).stages
    lastStage = stages.max() ?? 0
    entries = zip(patterns, slots).map {
      Entry(pattern: $0.pattern, unit: $0.unit, slots: $1)
    }
    patternOfSlot = slots.indices.flatMap { repeatElement($0, count: slots[$0].count) }
    outlines = patterns.indices.map { index in
      Outline(
        items: slots[index].prefix(patterns[index].pattern.slots.count), key: keySlots[index],
        stage: stages[index], isConditional: !patterns[index].pattern.conditions.isEmpty)
    }
    self.keys = NumberedRows(keys)
    self.uses = NumberedRows(uses)
    self.sourcesOfSlot = NumberedRows(sourcesOfSlot)
    references = sources.references.mapValues { wordCount + $0 }
    words = sources.words
    self.themes = themes
  }

  /// Returns the source that an alternative other than a phrase is, if any slot asks for it.
  func source(of reference: Pattern.Alternative) -> Int? { references[reference] }

  /// Returns the sources that an actor is: itself, its kind, and the state that it may stand for.
  func sources(of actor: Actor) -> [Int] {
    guard !references.isEmpty else { return [] }
    var targets: [Pattern.Alternative] = [.actor(actor.id), .kind(actor.kind)]
    if let state = actor.metonym { targets.append(.actor(state)) }
    return targets.compactMap(source)
  }
}

/// Rows of elements by number, in one array.
struct NumberedRows<Element: Sendable>: Sendable {
  private let elements: [Element]
  /// For each row, where it begins; one more for the end of the last.
  private let starts: [Int32]

  /// Copies rows.
  init(_ rows: [[Element]]) {
    elements = rows.flatMap { $0 }
    starts = rows.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + Int32(truncatingIfNeeded: $1.count))
    }
  }

  /// The number of rows.
  var count: Int { starts.count - 1 }

  /// The places of the elements of a row.
  @inline(__always)
  func places(ofRow row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  /// The element at a place.
  @inline(__always)
  subscript(place: Int) -> Element { elements[place] }
}

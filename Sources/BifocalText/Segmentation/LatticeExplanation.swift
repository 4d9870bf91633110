/// Why a text was cut as it was: every word that could have been, what it cost, and which ones won.
///
///     let explainer = try LatticeExplainer(lexicon: WordLexicon([.init("李强", .prefer)]))
///     let explanation = try explainer.explanation(of: "李强调")
///     explanation.edges.filter(\.won).map(\.range)  // [0..<3, 3..<9]: 李|强调, 144 against 155
public struct LatticeExplanation: Sendable {
  /// A word that could stand at a place.
  public struct Edge: Sendable, Hashable {
    /// Where, in UTF-8 offsets.
    public let range: Range<Int>
    /// What it costs; the cheapest way through a run of Han characters wins.
    public let cost: Int
    /// Who knows the word.
    public let source: Source
    /// Whether it is on the cheapest way.
    public let won: Bool
  }

  /// Who knows a word.
  public enum Source: String, Sendable {
    /// ICU's dictionary.
    case icu
    /// A word of the lexicon that joins the lattice.
    case lexicon
    /// Nobody: a single character at the cost of an unknown one.
    case unknown
  }

  /// A word that is joined from pieces after the cut.
  public struct Join: Sendable, Hashable {
    /// Where, in UTF-8 offsets.
    public let range: Range<Int>
    /// The word as the lexicon writes it.
    public let word: WordLexicon.Word
    /// What became of it.
    public let outcome: Outcome
  }

  /// What became of a word that was to be joined.
  public enum Outcome: String, Sendable {
    /// It is a token.
    case won
    /// A piece reaches over one of its ends.
    case vetoed
    /// Another one begins before it or is longer.
    case overlapped
  }

  /// The edges of all runs of Han characters, by place, the shorter first.
  public let edges: [Edge]
  /// The words that are joined from pieces, by place, the longest first.
  public let joins: [Join]
}

/// Explains how texts are cut; slow and simple, where `Tokenizer` is fast.
///
/// Tests hold the two to agree.
public struct LatticeExplainer {
  private let lexicon: WordLexicon
  private let dictionary: ICUDictionary
  private let folding: CharacterFolding
  private let tokenizer: Tokenizer

  /// Makes an explainer.
  ///
  /// - Throws: `ICUError` when ICU's data is missing, or its dictionary cannot be read; then there is
  ///   no lattice to explain, because ICU does all the work.
  public init(lexicon: WordLexicon) throws(ICUError) {
    self.lexicon = lexicon
    do {
      dictionary = try ICUDictionary()
    } catch {
      throw ICUError(function: "udata_open", code: 2)
    }
    folding = try CharacterFolding.shared()
    tokenizer = try Tokenizer(lexicon: lexicon)
  }

  /// Explains a text.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n* · *w*), where *w* is the length of the longest word.
  public func explanation(of text: String) throws(ICUError) -> LatticeExplanation {
    let segmented = try tokenizer.segmented(text)
    let scalars = Array(folding.folded(text).unicodeScalars.map(\.value))
    var edges: [LatticeExplanation.Edge] = []
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, Self.isPlainHan(scalars[end]) { end += 1 }
      if end > start {
        let offset = Int(segmented.text.offsets[start])
        edges += try explained(scalars[start..<end].map { UInt16($0) }, at: offset)
      }
      start = max(end, start + 1)
    }
    return LatticeExplanation(edges: edges, joins: joins(in: segmented))
  }

  private static func isPlainHan(_ scalar: UInt32) -> Bool {
    WordRules.plainHan.contains { $0.contains(Int(scalar)) }
  }

  // MARK: The lattice

  private struct Word {
    let length: Int
    let cost: Int
    let source: LatticeExplanation.Source
  }

  /// The edges of a run whose characters take three bytes each.
  private func explained(
    _ run: [UInt16], at offset: Int
  ) throws(ICUError) -> [LatticeExplanation.Edge] {
    var words: [[Word]] = []
    for start in run.indices { words.append(try self.words(at: start, in: run)) }
    let won = Self.cheapestWay(through: words)
    return words.indices.flatMap { start in
      words[start].map { word in
        LatticeExplanation.Edge(
          range: offset + 3 * start..<offset + 3 * (start + word.length), cost: word.cost,
          source: word.source, won: won[start] == word.length)
      }
    }
  }

  private func words(at start: Int, in run: [UInt16]) throws(ICUError) -> [Word] {
    var words: [Word] = []
    var node: ICUDictionary.Node? = ICUDictionary.root
    var added = lexicon.latticeWords.root
    for (length, unit) in run[start...].prefix(HanTrie.longestWord).enumerated() {
      let child = try node.flatMap { (node) throws(ICUError) in try self.child(of: node, by: unit) }
      let word = lexicon.latticeWords.child(of: added, by: unit)
      node = child?.next
      added = word?.next
      if let cost = child?.cost {
        words.append(Word(length: length + 1, cost: cost, source: .icu))
      } else if let cost = word?.cost {
        words.append(Word(length: length + 1, cost: cost, source: .lexicon))
      } else if length == 0 {
        words.append(Word(length: 1, cost: HanTrie.unknownCost, source: .unknown))
      }
      if node == nil && added == nil { break }
    }
    return words
  }

  private func child(
    of node: ICUDictionary.Node, by unit: UInt16
  ) throws(ICUError) -> ICUDictionary.Child? {
    do {
      return try dictionary.children(of: node).first { $0.unit == unit }
    } catch {
      throw ICUError(function: "udata_getMemory", code: 3)
    }
  }

  /// For each place the length of the word that starts there on the cheapest way; zero elsewhere.
  ///
  /// Of two ways of equal cost to a place the one whose last word is longer wins, as in ICU.
  private static func cheapestWay(through words: [[Word]]) -> [Int] {
    var costs = [Int](repeating: .max, count: words.count + 1)
    var lengths = [Int](repeating: 0, count: words.count + 1)
    costs[0] = 0
    for start in words.indices {
      for word in words[start] where costs[start] + word.cost < costs[start + word.length] {
        costs[start + word.length] = costs[start] + word.cost
        lengths[start + word.length] = word.length
      }
    }
    var won = [Int](repeating: 0, count: words.count)
    var place = words.count
    while place > 0 {
      won[place - lengths[place]] = lengths[place]
      place -= lengths[place]
    }
    return won
  }

  // MARK: The words that are joined

  private func joins(in segmented: Tokenizer.Segmented) -> [LatticeExplanation.Join] {
    let joined = lexicon.joinedWords
    let all = joined.matches(in: segmented.text, breaks: nil)
    let standing = joined.matches(in: segmented.text, breaks: segmented.breaks)
    let won = Set(standing.leftmostLongest())
    let stands = Set(standing)
    return all.map { match in
      LatticeExplanation.Join(
        range: segmented.text.offsets(of: match.range), word: joined.phrases[match.phrase],
        outcome: won.contains(match) ? .won : stands.contains(match) ? .overlapped : .vetoed)
    }
  }
}

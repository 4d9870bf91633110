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
    /// The word, in the form of `WordList.form(of:folding:)`.
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
  private let dictionary: LatticeDictionary
  private let folding: CharacterFolding
  private let tokenizer: Tokenizer

  /// Makes an explainer.
  ///
  /// - Throws: `ICUError` when ICU's data is missing, or its dictionary cannot be read; then there is
  ///   no lattice to explain, because ICU does all the work.
  public init(lexicon: WordLexicon) throws(ICUError) {
    self.lexicon = lexicon
    dictionary = try LatticeDictionary(lexicon.latticeWords)
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
      while end < scalars.count, WordRules.isPlainHan(scalars[end]) { end += 1 }
      if end > start {
        let offset = Int(segmented.text.offsets[start])
        edges += try explained(scalars[start..<end].map { UInt16($0) }, at: offset)
      }
      start = max(end, start + 1)
    }
    return LatticeExplanation(edges: edges, joins: joins(in: segmented))
  }

  // MARK: The lattice

  /// The edges of a run whose characters take three bytes each.
  private func explained(
    _ run: [UInt16], at offset: Int
  ) throws(ICUError) -> [LatticeExplanation.Edge] {
    var words: [[LatticeDictionary.Word]] = []
    for start in run.indices { words.append(try dictionary.words(at: start, in: run)) }
    let won = LatticeDictionary.cheapestWay(through: words)
    return words.indices.flatMap { start in
      words[start].map { word in
        LatticeExplanation.Edge(
          range: offset + 3 * start..<offset + 3 * (start + word.length), cost: word.cost,
          source: word.source, won: won[start] == word.length)
      }
    }
  }

  // MARK: The words that are joined

  private func joins(in segmented: Tokenizer.Segmented) -> [LatticeExplanation.Join] {
    let joined = lexicon.joinedWords.phrases
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

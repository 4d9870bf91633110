internal import BifocalText

/// Proposes rules for a theme out of articles that are about it and others that are not.
///
///     var learner = ThemeLearner(filter: filter)
///     for tagged in about { learner.add(learner.sample(of: tagged), isPositive: true) }
///     for tagged in others { learner.add(learner.sample(of: tagged), isPositive: false) }
///     learner.proposals(limit: 40)[0].pattern  // "摆脱 ~8 @RUS"
///
/// Words that the articles have more often than the others (by LRC, the least ratio that the counts
/// allow) and pairs of words that besides attract each other (t-score of at least 1.65, the bound of chance at 5 %) become rules;
/// mentions of actors become `@ID`. An analyst accepts, mends or refuses them.
public struct ThemeLearner: Sendable {
  /// The candidates of one article, each with how often it occurs.
  public struct Sample: Sendable {
    var counts: [ThemeCandidate: Int] = [:]
    var languages: [ThemeCandidate: PatternSet.Unit] = [:]
    var wordCount = 0
  }

  /// How often a candidate occurs, and in how many articles.
  private struct Count {
    var occurrences = 0
    var documents = 0
  }

  private let filter: TermFilter
  private let minimumDocuments: Int
  private var positive: [ThemeCandidate: Count] = [:]
  private var negative: [ThemeCandidate: Count] = [:]
  private var languages: [ThemeCandidate: PatternSet.Unit] = [:]
  private var words = (positive: 0, negative: 0)

  /// The number of articles about the theme.
  public private(set) var positiveCount = 0
  /// The number of the others.
  public private(set) var negativeCount = 0

  /// Makes a learner that has seen nothing.
  ///
  /// - Parameters:
  ///   - filter: Which words may be in rules.
  ///   - minimumDocuments: What stands in fewer articles about the theme is left out.
  public init(filter: TermFilter, minimumDocuments: Int = 2) {
    self.filter = filter
    self.minimumDocuments = minimumDocuments
  }

  // MARK: Counting

  /// Counts the candidates of an article.
  ///
  /// - Complexity: O(*n*) in the number of tokens.
  public func sample(of tagged: TaggedDocument) -> Sample {
    var sample = Sample()
    sample.wordCount = tagged.wordCount
    var recent: [Place] = []
    for place in places(in: tagged) {
      recent.removeAll { !$0.mayJoin(place) }
      sample.add(.word(place.part), in: place.language)
      for earlier in recent {
        let isAdjacent = earlier.units.upperBound == place.units.lowerBound
        if isAdjacent { sample.add(.phrase(earlier.part, place.part), in: place.language) }
        sample.add(.near(earlier.part, place.part), in: place.language)
      }
      recent.append(place)
    }
    return sample
  }

  /// Adds the candidates of an article.
  public mutating func add(_ sample: Sample, isPositive: Bool) {
    languages.merge(sample.languages) { first, _ in first }
    func count(_ counts: inout [ThemeCandidate: Count]) {
      for (candidate, occurrences) in sample.counts {
        counts[candidate, default: Count()].occurrences += occurrences
        counts[candidate, default: Count()].documents += 1
      }
    }
    if isPositive {
      count(&positive)
      positiveCount += 1
      words.positive += sample.wordCount
    } else {
      count(&negative)
      negativeCount += 1
      words.negative += sample.wordCount
    }
  }

  /// A word or a mention where it stands.
  private struct Place {
    let part: ThemeCandidate.Part
    let language: PatternSet.Unit
    let sentence: Int
    /// The units of the text that it takes: words, or characters in Chinese.
    let units: Range<Int>

    func mayJoin(_ later: Place) -> Bool {
      sentence == later.sentence && language == later.language
        && later.units.lowerBound - units.upperBound <= language.reach
    }
  }

  /// The words and mentions of an article, those of no use left out but counted as what lies between.
  private func places(in tagged: TaggedDocument) -> [Place] {
    let text = tagged.document.text
    let mentions = tagged.actors.filter { !$0.actor.isProvisional }.flatMap(\.mentions)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    var places: [Place] = []
    var (mention, sentence, unit) = (0, 0, 0)
    for token in tagged.tokens where token.kind != .space {
      let word = text.slice(utf8: token.range)
      if word.allSatisfy(\.isWhitespace) { continue }
      while sentence + 1 < tagged.sentences.count,
        tagged.sentences[sentence].upperBound <= token.range.lowerBound
      {
        sentence += 1
      }
      while mention < mentions.count, mentions[mention].range.upperBound <= token.range.lowerBound {
        mention += 1
      }
      let isHan = token.kind == .ideographic
      let units = unit..<unit + (isHan ? word.unicodeScalars.count : 1)
      unit = units.upperBound
      guard let part = part(word, token, mentions.dropFirst(mention).first) else { continue }
      places.append(
        Place(
          part: part, language: isHan ? .characters : .words, sentence: sentence, units: units))
    }
    return places
  }

  /// What a token gives to a rule: a name of several tokens is given by its last.
  private func part(
    _ word: Substring, _ token: Token, _ mention: Mention?
  ) -> ThemeCandidate.Part? {
    if let mention, mention.range.overlaps(token.range) {
      return token.range.upperBound >= mention.range.upperBound ? .actor(mention.actor) : nil
    }
    guard let term = filter.term(of: word, kind: token.kind), Self.isWord(term) else { return nil }
    return .word(term)
  }

  /// Whether a term is a word and no 's, no number and nothing out of a program.
  private static func isWord(_ term: String) -> Bool {
    term.first?.isLetter == true && term.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" }
  }

  // MARK: Proposing

  /// Returns the rules that tell the articles about the theme from the others, the surest first.
  ///
  /// - Parameter limit: How many.
  /// - Returns: Rules, at least half of them combinations if there are so many.
  /// - Complexity: O(*k* log *k*), where *k* is the number of candidates.
  public func proposals(limit: Int) -> [ThemeProposal] {
    var proposals: [ThemeProposal] = []
    for (candidate, count) in positive where candidate.isRule && count.documents >= minimumDocuments
    {
      let against = negative[candidate] ?? Count()
      // A word that other articles have too says something in company alone, and what half of them
      // have says nothing.
      let bearable = candidate.parts.count == 1 ? 0 : negativeCount / 2
      guard against.documents <= bearable, isAttracted(candidate) else { continue }
      let table = ContingencyTable(
        count.occurrences, of: max(words.positive, count.occurrences),
        against: against.occurrences, of: max(words.negative, against.occurrences))
      guard let keyness = KeynessMeasure.conservativeLogRatio.value(of: table).number, keyness > 0
      else { continue }
      proposals.append(
        ThemeProposal(
          candidate, in: languages[candidate] ?? .characters, positiveDocuments: count.documents,
          negativeDocuments: against.documents, of: positiveCount, keyness: keyness))
    }
    proposals.sort {
      ($1.rank, $1.keyness, $0.pattern) < ($0.rank, $0.keyness, $1.pattern)
    }
    // Words are many, and a theme is rarely a word: half of the places are for combinations.
    let words = proposals.filter { $0.candidate.parts.count == 1 }.prefix(limit - limit / 2)
    let combinations = withoutRepetition(
      proposals.filter { $0.candidate.parts.count > 1 }, of: Set(words.flatMap(\.candidate.parts)))
    return (words + combinations.prefix(limit - words.count)).sorted {
      ($1.rank, $1.keyness, $0.pattern) < ($0.rank, $0.keyness, $1.pattern)
    }
  }

  /// Of a t-score that chance exceeds once in twenty times.
  private static let leastTScore = 1.65

  /// Whether the parts stand together more often than they would by chance; a word alone does.
  private func isAttracted(_ candidate: ThemeCandidate) -> Bool {
    let parts = candidate.parts
    guard parts.count == 2 else { return true }
    let counts = parts.map { positive[.word($0)]?.occurrences ?? 0 }
    var pair = PairCounts(
      joint: positive[candidate]?.occurrences ?? 0, first: counts[0], second: counts[1],
      total: words.positive)
    if case .near = candidate { pair.span = PatternSet.Unit.words.reach }
    return (AssociationMeasure.tScore.value(of: pair).number ?? 0) >= Self.leastTScore
  }

  /// Leaves out what a word finds by itself, and of the same two words all but the first.
  private func withoutRepetition(
    _ combinations: [ThemeProposal], of words: Set<ThemeCandidate.Part>
  ) -> [ThemeProposal] {
    var pairs: Set<Set<ThemeCandidate.Part>> = []
    return combinations.filter {
      words.isDisjoint(with: $0.candidate.parts) && pairs.insert(Set($0.candidate.parts)).inserted
    }
  }
}

extension ThemeLearner.Sample {
  fileprivate mutating func add(_ candidate: ThemeCandidate, in language: PatternSet.Unit) {
    counts[candidate, default: 0] += 1
    languages[candidate] = language
  }
}

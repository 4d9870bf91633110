public import BifocalText

/// The lexicons of a tagger, compiled once and shared by all taggers.
public struct TaggingModel: Sendable {
  /// The actors.
  public let actors: ActorLexicon
  /// The themes.
  public let themes: ThemeLexicon
  /// The words that tokenizers keep whole: names, and the terms that name a theme.
  public let words: WordLexicon

  /// All that is looked for in one pass over an article: the names of actors, then places without
  /// ids, then the phrases of themes, then the terms that a tokenizer keeps whole.
  let phrases: PhraseLexicon
  /// The numbers of the phrases of some kinds.
  let places: Range<Int>
  let themePhrases: Range<Int>
  /// For each phrase, whether it is a word that the tokenizer joins.
  let areJoined: [Bool]
  let shortForms: ShortFormResolver
  let themePatterns: PatternSet
  let cues: AssertionCues
  let abbreviations: [String]
  let nameLists: NameLists
  let offices: OfficeResolver
  let persons: KnownPersons
  let bodies: KnownBodies

  /// Compiles the lexicons.
  ///
  /// - Parameters:
  ///   - lexicons: What was read from files.
  ///   - words: Further words that a tokenizer keeps whole, such as the terms of a question.
  ///   - joinsUnknown: Whether runs of characters that nobody knows are joined to names.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    _ lexicons: LexiconSet, adding words: [WordLexicon.Word] = [], joinsUnknown: Bool = true
  ) throws(ICUError) {
    let patterns = Self.patterns(of: lexicons)
    try self.init(
      lexicons, patterns: patterns, phrases: Self.phrases(of: lexicons, patterns, words),
      words: try lexicons.vocabulary.words(adding: words, joinsUnknown: joinsUnknown))
  }

  /// Compiles the lexicons with two threads, which large ones are worth.
  ///
  ///     let model = try await TaggingModel.compiled(lexicons)
  ///
  /// - Parameter lexicons: What was read from files.
  /// - Returns: The model that `init(_:adding:joinsUnknown:)` makes.
  /// - Throws: `ICUError` when ICU's data is missing.
  public static func compiled(_ lexicons: LexiconSet) async throws -> TaggingModel {
    async let words = lexicons.vocabulary.words()
    let patterns = patterns(of: lexicons)
    let phrases = phrases(of: lexicons, patterns, [])
    return try TaggingModel(
      lexicons, patterns: patterns, phrases: phrases, words: try await words)
  }

  private static func patterns(of lexicons: LexiconSet) -> PatternSet {
    let rules = lexicons.themes.rules
    return PatternSet(rules.map { ($0.pattern, $0.unit) }, themes: rules.map(\.theme))
  }

  private static func phrases(
    of lexicons: LexiconSet, _ patterns: PatternSet, _ words: [WordLexicon.Word]
  ) -> PhraseLexicon {
    var phrases = lexicons.actors.names.words
    phrases.append(lexicons.places.map { .init($0, .prefer) })
    phrases.append(patterns.words)
    phrases.append(lexicons.vocabulary.wholeTerms + words)
    return PhraseLexicon(phrases)
  }

  private init(
    _ lexicons: LexiconSet, patterns: PatternSet, phrases: PhraseLexicon, words: WordLexicon
  ) throws(ICUError) {
    themePatterns = patterns
    self.phrases = phrases
    self.words = words
    actors = lexicons.actors
    themes = lexicons.themes
    cues = lexicons.cues
    abbreviations = lexicons.abbreviations
    bodies = KnownBodies(actors.actors, folding: try CharacterFolding.shared())
    shortForms = ShortFormResolver(
      lexicon: actors, contexts: lexicons.shortForms, bodies: bodies)
    nameLists = lexicons.nameLists
    persons = KnownPersons(actors.actors, folding: try CharacterFolding.shared())
    offices = try OfficeResolver(names: lexicons.offices, roles: lexicons.roles)
    places = actors.names.count..<actors.names.count + lexicons.places.count
    themePhrases = places.upperBound..<places.upperBound + patterns.words.count
    var areJoined = words.areJoined
    areJoined.insert(
      contentsOf: repeatElement(false, count: places.count + themePhrases.count),
      at: places.lowerBound)
    self.areJoined = areJoined
  }
}

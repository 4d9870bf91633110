public import BifocalText

/// Tags articles with actors and themes.
///
///     let tagger = try Tagger(model)
///     let tagged = try tagger.tagged(Document(id: "1", text: "普丁否认去俄化。"))
///     tagged.actors[0].actor.id  // "vladimir-putin"
///     tagged.themes[0].status    // .denied
///
/// A tagger owns buffers. Make one and keep it; give each task its own.
public final class Tagger {
  let model: TaggingModel
  private let tokenizer: Tokenizer
  private let sentenceSegmenter: SentenceSegmenter
  private let finder: NameFinder
  private let resolvesOffices: Bool
  private var themeMatcher: PatternMatcher
  var cueMatcher: PatternMatcher

  /// Makes a tagger.
  ///
  /// - Parameters:
  ///   - model: The lexicons.
  ///   - segmentation: Who decides where a word ends.
  ///   - rules: The rules for names that no lexicon holds which are left out, to see what each gives.
  ///   - resolvesOffices: Whether an office beside its state (哈萨克斯坦总统) names who held it at the
  ///     date of the article.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    _ model: TaggingModel, segmentation: Tokenizer.Segmentation = .lexicon,
    withoutRules rules: Set<Mention.Rule> = [], resolvesOffices: Bool = false
  ) throws(ICUError) {
    self.model = model
    self.resolvesOffices = resolvesOffices
    themeMatcher = PatternMatcher(model.themePatterns)
    cueMatcher = PatternMatcher(model.cues.patterns)
    finder = NameFinder(lists: model.nameLists, without: rules)
    tokenizer = try Tokenizer(segmentation: segmentation, lexicon: model.words)
    sentenceSegmenter = try SentenceSegmenter(abbreviations: model.abbreviations)
  }

  /// Returns an article with what was found in it.
  ///
  /// - Parameters:
  ///   - document: The article.
  ///   - minimumScore: Themes with a lower score are left out.
  /// - Returns: The article, its tokens, its actors and its themes.
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n* log *n*) in the length of the text, linear in practice.
  public func tagged(
    _ document: Document, minimumScore: Double = Tagger.minimumScore
  ) throws(ICUError) -> TaggedDocument {
    var found = FoundPhrases()
    let segmented = try tokenizer.segmented(document.text) { text, breaks in
      found = self.phrases(in: text, breaks: breaks)
      return found.joined
    }
    let sentences = try sentenceSegmenter.sentences(in: document.text)
    let article = article(of: segmented, sentences: sentences, naming: found.names)
    let wordCount = segmented.tokens.count { $0.kind != .other && $0.kind != .space }
    let themes = themeMatcher.matches(in: article, phrases: found.ofThemes) {
      $0.holds(for: document) == true
    }
    return TaggedDocument(
      document: document, tokens: segmented.tokens, wordCount: wordCount, sentences: sentences,
      actors: actors(in: article, places: found.places, date: document.date),
      themes: self.themes(
        themes, in: article, of: document, words: wordCount, minimumScore: minimumScore))
  }

  /// Returns what may be a name in an article and is in no lexicon, the weak sightings too.
  ///
  /// - Parameter document: The article.
  /// - Returns: The candidates, in positions of the article's `FoldedText`; they may overlap.
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*).
  public func nameCandidates(in document: Document) throws(ICUError) -> [NameCandidate] {
    let segmented = try tokenizer.segmented(document.text)
    let sentences = try sentenceSegmenter.sentences(in: document.text)
    let found = phrases(in: segmented.text, breaks: segmented.breaks)
    let article = article(of: segmented, sentences: sentences, naming: found.names)
    return finder.sighting(in: article, gazetteer: found.places).candidates
  }

  /// The score below which a theme is taken for a chance match.
  public static let minimumScore = 0.3

  // MARK: Actors

  /// What the lexicons hold of an article's text.
  private struct FoundPhrases {
    /// Names of actors.
    var names: [PhraseMatcher.Match] = []
    /// Places without ids.
    var places: [Range<Int>] = []
    /// Phrases of themes, by their numbers among these.
    var ofThemes: [PhraseMatcher.Match] = []
    /// Words that the tokenizer joins.
    var joined: [Range<Int>] = []
  }

  /// Finds the phrases of all lexicons in one pass.
  private func phrases(in text: FoldedText, breaks: WordBreaks) -> FoundPhrases {
    var found = FoundPhrases()
    // Of words that overlap the one that begins first counts, then the longest; so of names.
    var (joined, named) = (0, 0)
    for match in model.phrases.matches(in: text, breaks: breaks) {
      if model.areJoined[match.phrase], match.range.lowerBound >= joined {
        found.joined.append(match.range)
        joined = match.range.upperBound
      }
      if model.themePhrases.contains(match.phrase) {
        found.ofThemes.append(
          .init(range: match.range, phrase: match.phrase - model.themePhrases.lowerBound))
      }
      guard match.phrase < model.places.upperBound, match.range.lowerBound >= named else {
        continue
      }
      if model.places.contains(match.phrase) {
        found.places.append(match.range)
      } else if !goesOn(match, in: text) {
        found.names.append(match)
      } else if let state = state(beginning: match, in: text) {
        found.names.append(state)
        named = state.range.upperBound
        continue
      } else {
        continue
      }
      named = match.range.upperBound
    }
    return found
  }

  /// The article with the names of actors, in full and by one character.
  private func article(
    of segmented: Tokenizer.Segmented, sentences: [Range<Int>],
    naming matches: [PhraseMatcher.Match]
  ) -> Article {
    let text = segmented.text
    let actors = model.actors.actors
    let full = fullNames(matches, in: text)
    let short = model.shortForms.resolve(
      in: text, breaks: segmented.breaks, mentions: full.map { ($0.range, $0.actor) })
    func name(_ range: Range<Int>, _ index: Int, _ rule: Mention.Rule) -> Article.Name {
      .init(range: range, kind: actors[index].kind, rule: rule, actor: index)
    }
    var names = full.map { full in
      var name = name(full.range, full.actor, .lexicon)
      name.ambiguity = full.ambiguity
      return name
    }
    if !short.isEmpty {
      names += short.map { name($0.position..<$0.position + 1, $0.actor, .short) }
      names.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    return Article(
      text: text, breaks: segmented.breaks,
      sentences: text.positions(ofConsecutive: sentences), names: names, actors: actors)
  }

  /// A name that stands in full.
  private struct FullName {
    let range: Range<Int>
    let actor: Int
    var ambiguity: Ambiguity?
  }

  /// The names that stand in full.
  ///
  /// A name that several actors bear goes to the one that the article names most by its other names,
  /// and else to the first in the lexicon.
  private func fullNames(_ matches: [PhraseMatcher.Match], in text: FoldedText) -> [FullName] {
    let bearers = matches.map { model.actors.names[$0.phrase].actors }
    var counts: [Int: Int] = [:]
    if bearers.contains(where: { $0.count > 1 }) {
      for bearers in bearers where bearers.count == 1 { counts[bearers[0], default: 0] += 1 }
    }
    return zip(matches, bearers).map { match, bearers in
      let range = Self.withoutMarks(match.range, in: text)
      guard bearers.count > 1 else { return FullName(range: range, actor: bearers[0]) }
      let most = bearers.map { counts[$0] ?? 0 }.max() ?? 0
      return FullName(
        range: range, actor: bearers.first { (counts[$0] ?? 0) == most } ?? bearers[0],
        ambiguity: Ambiguity(
          bearers.map { .init(actor: model.actors.actors[$0].id, score: Double(counts[$0] ?? 0)) },
          reason: most > 0 ? "named most by other names" : "first in the lexicon"))
    }
  }

  /// The state that the name of a body begins with, where that is the beginning of an office: 挪威 in
  /// 挪威国防部|长, though the text was cut after 挪威国防部.
  private func state(
    beginning office: PhraseMatcher.Match, in text: FoldedText
  ) -> PhraseMatcher.Match? {
    let start = office.range.lowerBound
    return model.phrases.matches(in: text, breaks: nil, within: [start..<start + 1]).filter {
      $0.phrase < model.places.lowerBound && $0.range.upperBound < office.range.upperBound
        && model.actors.names[$0.phrase].actors.contains {
          model.actors.actors[$0].kind == .polity
        }
    }
    .max { $0.range.upperBound < $1.range.upperBound }
  }

  /// The name within the title or quotation marks that tell it from common words: 《外交政策》.
  private static func withoutMarks(_ range: Range<Int>, in text: FoldedText) -> Range<Int> {
    switch (text.scalars[range.lowerBound], text.scalars[range.upperBound - 1]) {
    case (0x300A, 0x300B), (0x201C, 0x201D), (0x300C, 0x300D): range.dropFirst().dropLast()
    default: range
    }
  }

  /// Whether a name is the beginning of another word.
  private func goesOn(_ match: PhraseMatcher.Match, in text: FoldedText) -> Bool {
    let end = match.range.upperBound
    let isBody = model.actors.names[match.phrase].actors.contains {
      model.actors.actors[$0].kind == .organisation
    }
    return isBody
      ? LongerWord.takesBody(endingAt: end, in: text.scalars)
      : LongerWord.takesPlace(endingAt: end, in: text.scalars)
  }

  private func actors(
    in article: Article, places: [Range<Int>], date: PartialDate?
  ) -> [TaggedDocument.TaggedActor] {
    let sighting = finder.sighting(in: article, gazetteer: places)
    let resolution = NameResolver(
      text: sighting.text, persons: model.persons, bodies: model.bodies,
      actors: model.actors.actors,
      without: finder.without
    )
    .resolve(sighting.candidates, links: sighting.links)
    var found = FoundActors()
    let places = resolution.entities.map { entity in
      entity.actor.map { found.place(ofActor: $0, in: model.actors) }
        ?? found.place(of: entity.provisionalActor(in: sighting.text))
    }
    let metonyms = places.map { found.metonyms[$0] }
    let states = Metonymy(text: sighting.text)
      .states(of: resolution.names.map { ($0.range, metonyms[$0.entity]) })
    for (name, state) in zip(resolution.names, states) {
      let place = places[name.entity]
      var mention = Mention(
        range: article.text.offsets(of: name.range), actor: found.actors[place].id,
        rule: name.rule, sentence: article.sentence(at: name.range.lowerBound))
      if let ambiguity = name.ambiguity {
        mention.alternatives = ambiguity.alternatives
        mention.reason = ambiguity.reason
      }
      mention.metonym = state
      found.mentions[place].append(mention)
    }
    if resolvesOffices, let date {
      let persons = Set(
        resolution.names.filter { found.actors[places[$0.entity]].kind == .person }
          .map(\.range.lowerBound))
      for holder in model.offices.holders(in: article, on: date, isPerson: persons.contains) {
        guard let person = model.actors.index(of: holder.person) else { continue }
        let mention = Mention(
          range: article.text.offsets(of: holder.range), actor: holder.person, rule: .office,
          sentence: article.sentence(at: holder.range.lowerBound))
        found.mentions[found.place(ofActor: person, in: model.actors)].append(mention)
      }
      for place in found.mentions.indices {
        found.mentions[place].sort { $0.range.lowerBound < $1.range.lowerBound }
      }
    }
    return found.ranked
  }
}

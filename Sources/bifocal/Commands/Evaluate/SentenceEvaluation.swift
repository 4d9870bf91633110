import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// Compares with sentences whose words and entities people marked.
struct SentenceEvaluation {
  private let sentences: [AnnotatedSentence]
  private let lexicons: LexiconSet
  private let path: String

  init(gold: String, lexicons: LexiconSet) throws {
    sentences = try AnnotatedSentences.read(from: gold)
    guard !sentences.isEmpty else { throw IngestError(path: gold, kind: .emptyDocument) }
    self.lexicons = lexicons
    path = gold
  }

  /// Tags each sentence as an article of its own.
  func scoreActors(
    _ arguments: Arguments, console: Console, report: inout EvaluationReport
  ) throws {
    let labels = Set(sentences.flatMap(\.entities).map(\.label))
    let kinds = Set(labels.compactMap(Actor.Kind.init(label:)))
    guard !kinds.isEmpty else {
      throw IngestError(
        path: path,
        kind: .malformed(found: "no entity of a known type", expected: "tags such as B-PER"))
    }
    let unknown = labels.filter { Actor.Kind(label: $0) == nil }.sorted()
    if !unknown.isEmpty {
      console.messages.warn("\(path): left out the types \(unknown.joined(separator: ", "))")
    }
    let tagger = try Tagger(
      try TaggingModel(lexicons), segmentation: arguments[CommonOptions.segmentation])
    let recognizer = try LanguageRecognizer()
    var scores = GroupedEntityScores()
    for (index, sentence) in sentences.enumerated() {
      let language = recognizer.dominantLanguage(of: sentence.text)
      let document = Document(id: "\(index + 1)", text: sentence.text, language: language)
      let found = try tagger.tagged(document).entities.compactMap { $0.mapped(to: kinds) }
      let wanted = sentence.entities.compactMap { entity in
        Actor.Kind(label: entity.label).map { EntityAnnotation(range: entity.range, kind: $0) }
      }
      scores.add(wanted: wanted, found: found, language: language)
      report.errors.add(
        EntityError.errors(wanted: wanted, found: found), of: document.id, text: document.text)
    }
    report.actors = scores.groups
  }

  /// Cuts each sentence.
  func scoreWords(_ arguments: Arguments, report: inout EvaluationReport) throws {
    let words = try lexicons.vocabulary.words(joinsUnknown: arguments[CommonOptions.joinNames])
    let tokenizer = try Tokenizer(
      segmentation: arguments[CommonOptions.segmentation], lexicon: words)
    var vocabulary: Set<String>?
    if let training = arguments[EvaluateCommand.training] {
      vocabulary = Set(
        try AnnotatedSentences.read(from: training).flatMap { sentence in
          sentence.words.map { String(sentence.text.slice(utf8: $0)) }
        })
    }
    var scores = SegmentationScores(vocabulary: vocabulary)
    for (index, sentence) in sentences.enumerated() {
      let found = try tokenizer.tokens(in: sentence.text).filter { $0.kind != .space }.map(\.range)
      scores.add(text: sentence.text, wanted: sentence.words, found: found)
      for (wanted, found) in Self.differences(sentence.words, found) {
        report.errors.add(
          wanted: Self.spaced(wanted, of: sentence.text),
          found: Self.spaced(found, of: sentence.text), of: "\(index + 1)")
      }
    }
    report.words = scores
  }

  /// The stretches that were cut in two ways, from one common end to the next.
  static func differences(
    _ wanted: [Range<Int>], _ found: [Range<Int>]
  ) -> [(wanted: [Range<Int>], found: [Range<Int>])] {
    var differences: [(wanted: [Range<Int>], found: [Range<Int>])] = []
    var (left, right): ([Range<Int>], [Range<Int>]) = ([], [])
    var rest = found[...]
    for word in wanted {
      left.append(word)
      while let next = rest.first, next.upperBound <= word.upperBound {
        right.append(next)
        rest.removeFirst()
      }
      guard right.last?.upperBound == word.upperBound else { continue }
      if left != right { differences.append((left, right)) }
      (left, right) = ([], [])
    }
    return differences
  }

  private static func spaced(_ words: [Range<Int>], of text: String) -> String {
    words.map { String(text.slice(utf8: $0)) }.joined(separator: " ")
  }
}

extension Actor.Kind {
  /// The kind that a gold standard calls by its own or by a longer name.
  init?(label: String) {
    switch label {
    case "PERSON": self = .person
    case "ORGANIZATION": self = .organisation
    case "LOCATION": self = .location
    default: self.init(rawValue: label)
    }
  }
}

extension EntityAnnotation {
  /// The annotation in a gold standard of these kinds: a state is a place where there are no states.
  fileprivate func mapped(to kinds: Set<Actor.Kind>) -> EntityAnnotation? {
    if kinds.contains(kind) { return self }
    guard kind == .polity, kinds.contains(.location) else { return nil }
    return EntityAnnotation(range: range, kind: .location, ids: ids)
  }
}

/// Scores of all texts and of those in each language.
struct GroupedEntityScores {
  private var all = EntityScores()
  private var byLanguage: [Language: EntityScores] = [:]

  mutating func add(wanted: [EntityAnnotation], found: [EntityAnnotation], language: Language) {
    all.add(wanted: wanted, found: found)
    byLanguage[language, default: EntityScores()].add(wanted: wanted, found: found)
  }

  /// All, and then the languages if there are several.
  var groups: [(group: String, scores: EntityScores)] {
    let languages = Language.allCases.compactMap { language in
      byLanguage[language].map { (group: language.rawValue, scores: $0) }
    }
    return [(group: "all", scores: all)] + (languages.count > 1 ? languages : [])
  }
}

import BifocalIngest
import BifocalMining
import BifocalText

/// How `kwic` finds what it is asked for, shared by all tasks.
struct ConcordanceSearch: Sendable {
  private enum Method: Sendable {
    case words(ConcordanceQuery, WordLexicon)
    case regex(String, WordLexicon)
    case actor(String, TaggingModel)
    case theme(String, TaggingModel)
  }

  private let method: Method
  private let segmentation: Tokenizer.Segmentation
  /// What is wrong with the lexicons that were read.
  let faults: [LexiconError.Fault]

  /// Prepares a search.
  ///
  /// - Throws: `ConcordanceQueryError`, `TextExpressionError` or `UnknownEntry` when what is asked for
  ///   cannot be.
  init(_ question: KwicCommand.Question, _ arguments: Arguments, _ console: Console) throws {
    let source = try LexiconSource(for: arguments, console.environment)
    segmentation = arguments[CommonOptions.segmentation]
    let words = try UserWordFiles.words(at: arguments[CommonOptions.words])
    switch question.subject {
    case .words(let text):
      let query = try ConcordanceQuery(words: text)
      let lexicons = try source.vocabulary(console)
      faults = lexicons.faults
      // What is asked for is a word, unless the words around it have a better claim.
      method = .words(
        query, try lexicons.words(adding: words + (query.wholeWord.map { [$0] } ?? [])))
    case .regex(let pattern):
      _ = try TextExpression(pattern)
      let lexicons = try source.vocabulary(console)
      faults = lexicons.faults
      method = .regex(pattern, try lexicons.words(adding: words))
    case .actor(let id):
      let lexicons = try source.set(console)
      faults = lexicons.faults
      guard lexicons.actors[id] != nil else {
        throw UnknownEntry("actor", id, among: lexicons.actors.actors.map(\.id))
      }
      method = .actor(id, try TaggingModel(lexicons))
    case .theme(let id):
      let lexicons = try source.set(console)
      faults = lexicons.faults
      guard lexicons.themes[id] != nil else {
        throw UnknownEntry("theme", id, among: lexicons.themes.themes.map(\.id))
      }
      method = .theme(id, try TaggingModel(lexicons))
    }
  }

  /// Makes what one task searches with.
  func makeFinder() throws -> ConcordanceFinder {
    switch method {
    case .words(let query, let words):
      let tokenizer = try Tokenizer(segmentation: segmentation, lexicon: words)
      return ConcordanceFinder { document in
        let segmented = try tokenizer.segmented(document.text)
        return (query.ranges(in: segmented), segmented.tokens)
      }
    case .regex(let pattern, let words):
      let tokenizer = try Tokenizer(segmentation: segmentation, lexicon: words)
      let expression = try TextExpression(pattern)
      return ConcordanceFinder { document in
        let ranges = try expression.ranges(in: document.text)
        return (ranges, ranges.isEmpty ? [] : try tokenizer.tokens(in: document.text))
      }
    case .actor(let id, let model):
      let tagger = try Tagger(model, segmentation: segmentation)
      return ConcordanceFinder { document in
        let tagged = try tagger.tagged(document)
        let mentions = tagged.actors.first { $0.actor.id == id }?.mentions ?? []
        return (mentions.map(\.range), tagged.tokens)
      }
    case .theme(let id, let model):
      let tagger = try Tagger(model, segmentation: segmentation)
      return ConcordanceFinder { document in
        let tagged = try tagger.tagged(document, minimumScore: 0)
        let evidence = tagged.themes.first { $0.theme.id == id }?.evidence ?? []
        return (evidence.map(\.range), tagged.tokens)
      }
    }
  }
}

/// What one task searches with; it owns buffers.
final class ConcordanceFinder {
  /// Returns the places in an article, and its tokens.
  let places: (Document) throws -> (ranges: [Range<Int>], tokens: [Token])

  init(_ places: @escaping (Document) throws -> (ranges: [Range<Int>], tokens: [Token])) {
    self.places = places
  }
}

/// An id that no lexicon holds.
struct UnknownEntry: Error, CustomStringConvertible {
  let description: String

  init(_ kind: String, _ id: String, among ids: [String]) {
    let nearest = Suggestion.nearest(to: id, among: ids)
    description = "no \(kind) \(id) in the lexicons\(Suggestion.hint(nearest))"
  }
}

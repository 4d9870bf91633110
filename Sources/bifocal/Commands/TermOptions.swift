import BifocalIngest
import BifocalMining
import BifocalText

/// The options that say what is a term, shared by all commands that count terms.
enum TermOptions {
  /// Which words are left out.
  enum StopWords: Sendable, Equatable {
    case lexicon
    case none
    case file(String)
  }

  /// What may be counted.
  enum Counted: String, CaseIterable, Sendable {
    case words
    case numbers
    case punctuation
  }

  static let stopWords = Option.value(
    "stopwords", .stopWords, default: .lexicon, summary: "which words to leave out",
    details: "lexicon: those of stopwords.txt. Or a file with a word a line.")
  static let minimumLength = Option.optional(
    "min-length", .integer(in: 1...100), summary: "leave out shorter words",
    details: "Otherwise 2 characters, and 1 with --segmentation spaces.")
  static let classes = Option.optional(
    "classes", .list(of: Counted.self), summary: "what to count",
    details: "Otherwise words, and everything with --segmentation spaces.")
  static let stems = Option.flag(
    "stems", summary: "count English words by their stems (Porter 2)")
  static let fold = Option.toggle(
    "fold", default: true, summary: "count scripts, widths and cases as one",
    details: "俄羅斯 is 俄罗斯 then, Sanctions is sanctions; the commonest spelling is shown.")
  static let mergeActors = Option.flag(
    "merge-actors", summary: "count all names of an actor as one term, in all languages")

  /// All of them, in the order of help.
  static let all: [any DeclaredOption] =
    [stopWords, minimumLength, classes, stems, fold, mergeActors]
    + [CommonOptions.segmentation, CommonOptions.words, CommonOptions.joinNames]
    + [CommonOptions.languages]
}

extension ValueParser<TermOptions.StopWords> {
  /// `lexicon`, `none`, or the path of a file.
  static var stopWords: ValueParser {
    ValueParser(
      metavar: "lexicon|none|FILE", expectation: "lexicon, none or a path", completion: .file,
      text: { stopWords in
        switch stopWords {
        case .lexicon: "lexicon"
        case .none: "none"
        case .file(let path): path
        }
      }
    ) { text in
      switch text {
      case "lexicon": .lexicon
      case "none": TermOptions.StopWords.none
      case "": nil
      default: .file(text)
      }
    }
  }
}

extension TermFilter {
  /// What a command line says of terms.
  init(_ arguments: Arguments, vocabulary: Vocabulary) throws {
    let isCut = arguments[CommonOptions.segmentation] == .spaces
    guard arguments[TermOptions.fold] || !arguments[TermOptions.stems] else {
      throw UsageError.conflict("--stems", "--no-fold")
    }
    try self.init(
      stopWords: try Self.stopWords(arguments, vocabulary: vocabulary),
      minimumLength: arguments[TermOptions.minimumLength] ?? (isCut ? 1 : 2),
      classes: arguments[TermOptions.classes]
        .map { Set($0.compactMap { TokenClass(rawValue: $0.rawValue) }) }
        ?? (isCut ? [.all] : [.words]),
      form: arguments[TermOptions.stems]
        ? .stemmed : arguments[TermOptions.fold] ? .folded : .written,
      names: arguments[TermOptions.mergeActors]
        ? try SharedNames(vocabulary.actors) : SharedNames())
  }

  /// The words that a command line leaves out.
  static func stopWords(_ arguments: Arguments, vocabulary: Vocabulary) throws -> Set<String> {
    switch arguments[TermOptions.stopWords] {
    case .lexicon: vocabulary.stopWords
    case .none: []
    case .file(let path): try UserWordFiles.stopWords(at: path)
    }
  }
}

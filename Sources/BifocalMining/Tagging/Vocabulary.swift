public import BifocalText

/// What the lexicons say of words: the names of actors, the terms that name a theme, and the words
/// that are not counted.
///
///     let vocabulary = try Vocabulary(files: LexiconFolder(at: "lexicons").files)
///     let tokenizer = try Tokenizer(lexicon: vocabulary.words())
///
/// It is all that cutting and counting need of a `LexiconSet`, and is read in half its time.
public struct Vocabulary: Sendable {
  /// The actors.
  public let actors: ActorLexicon
  /// The words that are not counted, folded.
  public let stopWords: Set<String>
  /// English abbreviations whose full stop does not end a sentence.
  public let abbreviations: [String]
  /// What is wrong with the files that were read; what is right is loaded all the same.
  public private(set) var faults: [LexiconError.Fault]

  /// The phrases that name a theme outright.
  let terms: [ThemeLexicon.Term]
  /// The characters that foreign names are written with.
  let transliteration: TransliterationCharacters

  /// Reads the files of a folder, of those that `LexiconSet` lists the ones that say something of words.
  ///
  /// Of the rules of themes only those are read that name their theme.
  ///
  /// - Parameters:
  ///   - files: The path within the folder and the text of each, in any order.
  ///   - known: What is already known to be wrong, such as files that are not text.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the length of all files.
  public init(
    files: [(path: String, text: String)], faults known: [LexiconError.Fault] = []
  ) throws(ICUError) {
    let files = LexiconFiles(files)
    var faults = known
    let themes = ThemeLexicon(files, weighing: ThemeLexicon.namingWeight..., faults: &faults)
    try self.init(files, terms: themes.terms, faults: &faults)
    self.faults = faults.inOrder
  }

  /// Reads files whose rules of themes were read before.
  init(
    _ files: LexiconFiles, terms: [ThemeLexicon.Term], faults: inout [LexiconError.Fault]
  ) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    actors = ActorLexicon(
      tables: files.tables(in: "actors", columns: ActorLexicon.columns, faults: &faults),
      folding: folding, faults: &faults)
    self.terms = terms
    transliteration = TransliterationCharacters(
      files.table(
        at: "zh/transliteration.tsv", columns: TransliterationCharacters.columns, faults: &faults),
      faults: &faults)
    stopWords = Set(
      (files.words(at: "zh/stopwords.txt") + files.words(at: "en/stopwords.txt"))
        .map(folding.folded))
    abbreviations = files.words(at: "en/abbreviations.txt")
    self.faults = []
  }
}

extension [LexiconError.Fault] {
  /// The faults in the order of the files, lines and columns.
  var inOrder: [LexiconError.Fault] {
    sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
  }
}

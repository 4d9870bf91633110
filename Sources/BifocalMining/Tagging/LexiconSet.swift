public import BifocalText

/// All lexicons, read from the texts of their files.
///
///     let set = try LexiconSet(files: [("actors/persons.tsv", text), …])
///     set.faults.isEmpty  // true
///
/// A folder of lexicons holds `actors/*.tsv`, `roles.tsv`, `offices.tsv`, `themes.tsv`, `themes/*.tsv`,
/// `names/*.tsv`, `assertion/{zh,en}.tsv`, `{zh,en}/{stopwords,places}.txt`,
/// `en/{abbreviations,given-names,common-words}.txt`, `zh/{surnames,given-characters}.txt` and
/// `zh/{short-forms,transliteration}.tsv`. A file that is missing is an empty lexicon.
public struct LexiconSet: Sendable {
  /// What they say of words.
  public let vocabulary: Vocabulary
  /// The offices that actors held, by date.
  public let roles: [Role]
  /// The themes.
  public let themes: ThemeLexicon
  /// The cues of assertion.
  public let cues: AssertionCues
  /// What is wrong with the files; what is right is loaded all the same.
  public let faults: [LexiconError.Fault]

  let shortForms: ShortFormContexts
  let nameLists: NameLists
  /// The names of offices.
  let offices: [(office: String, name: String)]
  /// Places without ids.
  let places: [String]

  /// Reads the files of a folder.
  ///
  /// - Parameters:
  ///   - files: The path within the folder and the text of each, in any order.
  ///   - known: What is already known to be wrong, such as files that are not text.
  /// - Throws: `ICUError` when ICU's data is missing.
  /// - Complexity: O(*m* log *m*), where *m* is the length of all files.
  public init(
    files: [(path: String, text: String)], faults known: [LexiconError.Fault] = []
  ) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    let files = LexiconFiles(files)
    var faults = known
    themes = ThemeLexicon(files, faults: &faults)
    vocabulary = try Vocabulary(files, terms: themes.terms, faults: &faults)
    roles = Role.roles(
      from: [files.table(at: "roles.tsv", columns: Role.columns, faults: &faults)],
      actors: vocabulary.actors, faults: &faults)
    var cueTables: [(language: String, table: LexiconTable)] = []
    for language in ["zh", "en"] {
      let path = "assertion/\(language).tsv"
      let table = files.table(at: path, columns: AssertionCues.columns, faults: &faults)
      cueTables.append((language, table))
    }
    cues = try AssertionCues(tables: cueTables, faults: &faults)
    shortForms = ShortFormContexts(
      table: files.table(
        at: "zh/short-forms.tsv", columns: ShortFormContexts.columns, faults: &faults),
      folding: folding, faults: &faults)
    let characters = vocabulary.transliteration
    nameLists = NameLists(
      NameLists.Source(
        tables: files.tables(in: "names", columns: NameLists.columns, faults: &faults),
        surnames: files.words(at: "zh/surnames.txt"),
        givenCharacters: files.words(at: "zh/given-characters.txt"),
        givenNames: files.words(at: "en/given-names.txt"),
        commonWords: files.words(at: "en/common-words.txt"),
        transliteration: (characters.strong, characters.weak)),
      folding: folding, faults: &faults)
    offices = files.table(at: "offices.tsv", columns: ["office", "zh", "en"], faults: &faults).rows
      .flatMap { row in
        (row.list("zh") + row.list("en")).map { (String(row["office"]), String($0)) }
      }
    places = files.words(at: "zh/places.txt") + files.words(at: "en/places.txt")
    Self.checkReferences(of: themes, to: vocabulary.actors, faults: &faults)
    self.faults = faults.inOrder
  }

  /// The actors.
  public var actors: ActorLexicon { vocabulary.actors }
  /// The words that are not counted, folded.
  public var stopWords: Set<String> { vocabulary.stopWords }
  /// English abbreviations whose full stop does not end a sentence.
  public var abbreviations: [String] { vocabulary.abbreviations }

  /// A rule that names an actor or a theme that no file defines would never match.
  private static func checkReferences(
    of themes: ThemeLexicon, to actors: ActorLexicon, faults: inout [LexiconError.Fault]
  ) {
    for rule in themes.rules {
      for reference in rule.pattern.references {
        let message: String? =
          switch reference.target {
          case .actor(let id): actors[id] == nil ? "@\(id) is no actor of the lexicon" : nil
          case .theme(let id): themes.faultOfReference(from: rule.theme, to: id)
          case .kind, .phrase: nil
          }
        guard let message else { continue }
        let error = Pattern.SyntaxError(column: reference.column, message: message)
        faults.append(
          .init(
            file: rule.name.file, line: rule.name.line, column: 3,
            message: error.pointing(into: rule.name.pattern)))
      }
    }
  }
}

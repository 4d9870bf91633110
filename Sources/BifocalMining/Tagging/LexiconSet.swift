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
  /// The actors.
  public let actors: ActorLexicon
  /// The offices that actors held, by date.
  public let roles: [Role]
  /// The themes.
  public let themes: ThemeLexicon
  /// The cues of assertion.
  public let cues: AssertionCues
  /// The words that are not counted, folded.
  public let stopWords: Set<String>
  /// English abbreviations whose full stop does not end a sentence.
  public let abbreviations: [String]
  /// What is wrong with the files; what is right is loaded all the same.
  public let faults: [LexiconError.Fault]

  let shortForms: ShortFormContexts
  let transliteration: UnknownWords
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
    let files = files.sorted { $0.path < $1.path }
    var faults = known
    func tables(_ columns: [String], where isWanted: (String) -> Bool) -> [LexiconTable] {
      files.filter { isWanted($0.path) }.map { file in
        let table = LexiconTable(parsing: file.text, file: file.path, columns: columns)
        faults += table.faults
        return table
      }
    }
    func words(_ path: String) -> [String] {
      files.filter { $0.path == path }.flatMap { LexiconTable.words(parsing: $0.text) }
    }
    func isTable(in folder: String) -> (String) -> Bool {
      { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".tsv") }
    }
    actors = ActorLexicon(
      tables: tables(ActorLexicon.columns, where: isTable(in: "actors")), folding: folding,
      faults: &faults)
    roles = Role.roles(
      from: tables(Role.columns) { $0 == "roles.tsv" }, actors: actors, faults: &faults)
    let empty = LexiconTable.empty
    themes = ThemeLexicon(
      list: tables(ThemeLexicon.themeColumns) { $0 == "themes.tsv" }.first ?? empty,
      ruleTables: tables(ThemeLexicon.ruleColumns, where: isTable(in: "themes")), faults: &faults)
    let cueTables = ["zh", "en"].flatMap { language in
      tables(AssertionCues.columns) { $0 == "assertion/\(language).tsv" }.map { (language, $0) }
    }
    cues = try AssertionCues(tables: cueTables, faults: &faults)
    shortForms = ShortFormContexts(
      table: tables(ShortFormContexts.columns) { $0 == "zh/short-forms.tsv" }.first ?? empty,
      folding: folding, faults: &faults)
    let characters = Self.transliteration(
      tables(["character", "use"]) { $0 == "zh/transliteration.tsv" }, faults: &faults)
    transliteration = UnknownWords(strong: characters.strong, weak: characters.weak)
    nameLists = NameLists(
      NameLists.Source(
        tables: tables(NameLists.columns, where: isTable(in: "names")),
        surnames: words("zh/surnames.txt"), givenCharacters: words("zh/given-characters.txt"),
        givenNames: words("en/given-names.txt"), commonWords: words("en/common-words.txt"),
        transliteration: characters),
      folding: folding, faults: &faults)
    offices = tables(["office", "zh", "en"]) { $0 == "offices.tsv" }.flatMap(\.rows)
      .flatMap { row in
        (row.list("zh") + row.list("en")).map { (String(row["office"]), String($0)) }
      }
    places = words("zh/places.txt") + words("en/places.txt")
    stopWords = Set((words("zh/stopwords.txt") + words("en/stopwords.txt")).map(folding.folded))
    abbreviations = words("en/abbreviations.txt")
    Self.checkReferences(of: themes, to: actors, faults: &faults)
    self.faults = faults
  }

  private static func transliteration(
    _ tables: [LexiconTable], faults: inout [LexiconError.Fault]
  ) -> (strong: Set<Unicode.Scalar>, weak: Set<Unicode.Scalar>) {
    var characters: [Substring: Set<Unicode.Scalar>] = [:]
    for row in tables.flatMap(\.rows) {
      guard let scalar = row["character"].unicodeScalars.first,
        row["character"].unicodeScalars.count == 1, ["strong", "weak"].contains(row["use"])
      else {
        faults.append(
          row.fault(
            "use",
            "\"\(row["character"])\" \"\(row["use"])\"; expected one character, strong or weak"))
        continue
      }
      characters[row["use"], default: []].insert(scalar)
    }
    return (characters["strong"] ?? [], characters["weak"] ?? [])
  }

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

import BifocalIngest
import BifocalMining
import BifocalReport
import BifocalText

/// Compares with what people marked in documents.
struct RecordEvaluation {
  private let records: [GoldRecord]
  private let faults: [IngestError]
  private let path: String
  private let lexicons: Lexicons

  init(gold: String, lexicons: Lexicons) throws {
    let read = try GoldRecord.read(from: gold)
    guard !read.records.isEmpty || !read.faults.isEmpty else {
      throw IngestError(path: gold, kind: .emptyDocument)
    }
    (records, faults) = read
    path = gold
    self.lexicons = lexicons
  }

  /// Tags the articles that the gold standard names, and says which are not there.
  func run(
    _ arguments: Arguments, console: Console, report: inout EvaluationReport
  ) async throws -> ExitCode {
    var (marked, faults) = markings()
    let model = try TaggingModel(lexicons.set)
    let segmentation = arguments[CommonOptions.segmentation]
    let minimumScore = arguments[TagCommand.minimumScore]
    let unit = arguments[CommonOptions.offsets]
    var entities = GroupedEntityScores()
    var themes = ThemeScores()
    var run = try ArticleRun(arguments, label: "tagging", console: console)
    let ids = Set(marked.keys)
    try await run.forEach({ try Tagger(model, segmentation: segmentation) }) { tagger, document in
      guard ids.contains(document.id) else { return TaggedDocument?.none }
      return try tagger.tagged(document, minimumScore: minimumScore)
    } body: { tagged in
      guard let tagged, let marking = marked.removeValue(forKey: tagged.document.id) else { return }
      let text = tagged.document.text
      let gold: GoldDocument
      do throws(IngestError) {
        gold = try GoldDocument(marking, for: text, unit: unit, path: path)
      } catch {
        faults.append(error)
        return
      }
      if let wanted = gold.entities {
        let identity = try ProvisionalIdentity(of: wanted, in: text) { model.actors[$0] != nil }
        let found = identity.identified(
          tagged.entities.filter { $0.range.upperBound <= gold.end })
        entities.add(wanted: wanted, found: found, language: tagged.document.language)
        report.errors.add(
          EntityError.errors(wanted: wanted, found: found), of: tagged.document.id, text: text)
      }
      if let wanted = gold.themes {
        let found = Dictionary(
          tagged.themes.map { ($0.theme.id, $0.status) }, uniquingKeysWith: { first, _ in first })
        themes.add(wanted: wanted, found: found, isOffDomain: marking.isOffDomain)
        addErrors(wanted: wanted, found: found, of: tagged.document.id, to: &report.errors)
      }
    }
    faults += marked.values.sorted { $0.line < $1.line }.map(fault(ofMissing:))
    for fault in faults { console.messages.fail("\(fault)") }
    if records.contains(where: { $0.entities != nil }) { report.actors = entities.groups }
    if records.contains(where: { $0.themes != nil }) { report.themes = themes }
    let code = run.exitCode(foundNothing: false, lexicons: lexicons)
    return faults.isEmpty ? code : .failure
  }

  /// The records by document, and the faults, with those of a second record of a document.
  private func markings() -> (marked: [String: GoldRecord], faults: [IngestError]) {
    var marked: [String: GoldRecord] = [:]
    var faults = faults
    for record in records {
      if marked.updateValue(record, forKey: record.id) != nil {
        faults.append(
          IngestError(
            path: path, line: record.line, column: "id",
            kind: .malformed(
              found: "a second record of \"\(record.id)\"", expected: "one a document")))
      }
    }
    return (marked, faults)
  }

  private func fault(ofMissing record: GoldRecord) -> IngestError {
    IngestError(
      path: path, line: record.line, column: "id",
      kind: .malformed(
        found: "no article called \"\(record.id)\"", expected: "one among those given"))
  }

  private func addErrors(
    wanted: [String: AssertionStatus?], found: [String: AssertionStatus], of document: String,
    to errors: inout EvaluationErrors
  ) {
    for theme in Set(wanted.keys).union(found.keys).sorted() {
      let right = wanted[theme].map { $0?.rawValue ?? "any" } ?? ""
      let given = found[theme]?.rawValue ?? ""
      if right != given, right != "any" || given.isEmpty {
        errors.add(theme: theme, wanted: right, found: given, of: document)
      }
    }
  }
}

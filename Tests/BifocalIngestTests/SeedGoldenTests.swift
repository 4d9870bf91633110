import BifocalIngest
import BifocalText
import FoundationEssentials
import Testing

/// The five seed articles, each compared as a whole with the text that was checked by reading it.
///
/// `BIFOCAL_RECORD=1 swift test` writes the goldens anew and still fails, so that a record is
/// never taken for a success.
@Suite struct SeedGoldenTests {
  static let names = [
    "000_1497241fa958adf7", "001_569f8a47ec7c0a4d", "002_336fa4486c18f44b",
    "003_09f2cd9ff2aec9bd", "004_94c7d6cfa3afb31f",
  ]

  @Test("the text of a seed", arguments: names)
  func text(name: String) throws {
    // Away from the metadata beside the seeds, to see what each file says itself.
    let seed = Array(try Data(contentsOf: URL(filePath: TestFiles.seeds + "/\(name).txt")))
    let results = try TestFiles.withFolder(bytes: ["\(name).txt": seed]) { folder in
      Array(try DocumentSource(paths: [folder]))
    }
    let document = try #require(results.first).get()
    #expect(results.count == 1)
    let golden = TestFiles.goldens + "/\(name).txt"
    if ProcessInfo.processInfo.environment["BIFOCAL_RECORD"] != nil {
      try Data(Self.rendered(document).utf8).write(to: URL(filePath: golden))
      Issue.record("recorded \(name)")
    }
    let expected = String(decoding: try Data(contentsOf: URL(filePath: golden)), as: UTF8.self)
    #expect(Self.rendered(document) == expected)
  }

  /// The fields one a line, then the text, then the notes.
  static func rendered(_ document: Document) -> String {
    let fields = [
      "id: \(document.id)", "title: \(document.title ?? "-")",
      "date: \(document.date?.description ?? "-")", "source: \(document.source ?? "-")",
      "author: \(document.author ?? "-")", "url: \(document.url ?? "-")",
      "language: \(document.language.rawValue)", "notes: \(document.notes.count)",
    ]
    return (fields + ["", document.text] + document.notes.map { "\nnote: \($0)" })
      .joined(separator: "\n") + "\n"
  }
}

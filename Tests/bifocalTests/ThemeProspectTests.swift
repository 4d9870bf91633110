import BifocalIngest
import BifocalText
import Foundation
import Testing

@testable import BifocalMining

@Suite struct ThemeProspectTests {
  /// Articles of a few sentences each, and one of all.
  private static func articles() throws -> [Document] {
    let sentences = try ["zh.tsv", "en.tsv"].flatMap { name in
      let path = Repository.path("Tests/AssertionTables/\(name)")
      return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.drop { $0 != "\t" }.dropFirst().filter { !"⟦⟧".contains($0) } }
    }
    let few = stride(from: 0, to: sentences.count, by: 9).map { start in
      let lines = sentences[start..<min(start + 9, sentences.count)].map { String($0) }
      return Document(id: "\(start)", text: lines.joined(separator: "\n\n"), title: lines[0])
    }
    return few + [Document(id: "all", text: sentences.joined(separator: "\n\n"))]
  }

  @Test("no theme is lost that has the least score", arguments: [0.1, 0.3, 0.5, 0.8, 0.95])
  func losesNothing(least: Double) throws {
    let files = try LexiconFolder(at: Repository.path("lexicons")).files
    let tagger = try Tagger(TaggingModel(LexiconSet(files: files)))
    var count = 0
    for article in try Self.articles() {
      let all = try tagger.tagged(article, minimumScore: 0).themes.filter { $0.score >= least }
      let found = try tagger.tagged(article, minimumScore: least).themes
      #expect(found.map(\.theme.id) == all.map(\.theme.id))
      #expect(found.map(\.score) == all.map(\.score))
      #expect(found.map(\.evidence) == all.map(\.evidence))
      count += found.count
    }
    #expect(count > 0)
  }
}

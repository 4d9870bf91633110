import BifocalIngest
import BifocalText
import Foundation
import Testing

@testable import BifocalMining

/// Sentences as policy texts write them, each with the status of one phrase, read by the shipped cues.
@Suite struct AssertionTableTests {
  private static let model = Result {
    try TaggingModel(LexiconSet(files: LexiconFolder(at: Repository.path("lexicons")).files))
  }

  /// A line of a table, such as `denied<TAB>这并非⟦去俄化⟧。`.
  private struct Row {
    let status: AssertionStatus
    let text: String
    let phrase: Range<Int>

    init?(_ line: Substring) {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let status = AssertionStatus(rawValue: String(fields[0])) else {
        return nil
      }
      let parts = fields[1].split(omittingEmptySubsequences: false) { "⟦⟧".contains($0) }
      guard parts.count == 3 else { return nil }
      self.status = status
      text = parts.joined()
      phrase = parts[0].utf8.count..<parts[0].utf8.count + parts[1].utf8.count
    }
  }

  private func rows(_ name: String) throws -> [Row] {
    let data = try Data(contentsOf: URL(filePath: Repository.path("Tests/AssertionTables/\(name)")))
    return try String(decoding: data, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { try #require(Row($0), "cannot read \($0)") }
  }

  @Test(
    "every phrase has the status that a reader gives it",
    arguments: [
      ("zh.tsv", 150), ("en.tsv", 150), ("unseen-zh.tsv", 40), ("unseen-en.tsv", 40),
      ("further-zh.tsv", 40), ("further-en.tsv", 40),
    ])
  func table(name: String, least: Int) throws {
    let model = try Self.model.get()
    let tokenizer = try Tokenizer(lexicon: model.words)
    let segmenter = try SentenceSegmenter(abbreviations: model.abbreviations)
    let rows = try rows(name)
    #expect(rows.count >= least)
    var matcher = PatternMatcher(model.cues.patterns)
    var wrong: [String] = []
    for row in rows {
      let segmented = try tokenizer.segmented(row.text)
      let text = segmented.text
      func positions(_ range: Range<Int>) -> Range<Int> {
        text.position(ofOffset: range.lowerBound)..<text.position(ofOffset: range.upperBound)
      }
      let article = Article(
        text: text, breaks: segmented.breaks,
        sentences: try segmenter.sentences(in: row.text).map(positions), names: [], actors: [])
      let found = model.cues.context(of: article, by: &matcher)
        .status(of: positions(row.phrase))
      if found.status != row.status {
        let cue = found.cue.map { row.text.slice(utf8: text.offsets(of: $0)) } ?? ""
        wrong.append("\(row.status), found \(found.status) by \"\(cue)\": \(row.text)")
      }
    }
    #expect(
      wrong.isEmpty, "\(rows.count - wrong.count)/\(rows.count)\n\(wrong.joined(separator: "\n"))")
  }
}

extension String {
  fileprivate func slice(utf8 range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }
}

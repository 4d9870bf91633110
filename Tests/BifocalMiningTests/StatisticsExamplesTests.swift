@testable import BifocalMining
import BifocalText
import Testing

/// The examples in the comments of the library's term statistics.
@Suite struct StatisticsExamplesTests {
  private let text = "制裁，制裁俄罗斯"

  private func tokens(of text: String) throws -> [Token] {
    try Tokenizer(lexicon: WordLexicon([.init("俄罗斯", .prefer)])).tokens(in: text)
  }

  @Test("TermVocabulary, TermCounts, TermTable and TermSpread")
  func terms() throws {
    var vocabulary = TermVocabulary(filter: try TermFilter())
    #expect(try vocabulary.read(tokens(of: text), of: text) == [0, TermPlace.mark, 0, 1])
    #expect(vocabulary.term(1) == "俄罗斯")

    var counts = TermCounts(filter: try TermFilter())
    counts.add(try tokens(of: text), of: text, in: "2022")
    #expect(counts.ranked().first?.term == "制裁")
    #expect(counts.ranked(in: "2022").map(\.count) == [2, 1])
    #expect(counts.inGroups("俄罗斯").map(\.group) == ["2022"])
    #expect(TermTable(counts).rows[0].rank == 1)
    #expect(abs(TermTable(counts).rows[0].perMillion - 666_666.6667) < 1e-3)
    let file = TermCountsFile(counts, settings: ["segmentation": "lexicon"])
    #expect(
      try TermCountsFile(parsing: file.text, file: "a.counts").counts.ranked() == counts.ranked())
  }

  @Test("CollocateCounts and AdjacentCollocations")
  func collocations() throws {
    var counts = TermCounts(filter: try TermFilter())
    counts.add(try tokens(of: text), of: text)
    var collocates = CollocateCounts(
      of: counts, span: .words(left: 5, right: 5), nodes: ["制裁"])
    collocates.add(try tokens(of: text), of: text, sentences: [])
    #expect(Set(collocates.ranked(by: .logDice).map(\.collocate)) == ["俄罗斯", "制裁"])
    var adjacent = AdjacentCollocations(of: counts, minimumCount: 1)
    adjacent.add(try tokens(of: text), of: text)
    #expect(adjacent.ranked().map(\.words) == [["制裁", "俄罗斯"]])
  }

  @Test("ConcordanceQuery and Concordance")
  func concordance() throws {
    let text = "谈不上去俄化"
    let tokenizer = try Tokenizer(lexicon: WordLexicon([.init("去俄化", .force)]))
    let segmented = try tokenizer.segmented(text)
    let ranges = try ConcordanceQuery(words: "去俄化").ranges(in: segmented)
    #expect(ranges == [9..<18])
    var concordance = Concordance(window: .words(5))
    concordance.add(ranges, in: Document(id: "1", text: text), tokens: segmented.tokens)
    #expect(concordance.lines[0].keyword == "去俄化" && concordance.lines[0].left == "谈不上")
  }

  @Test("InverseFrequencies and DocumentGrouping")
  func tables() throws {
    let table = try InverseFrequencies(parsing: "俄罗斯 8.5\n制裁 9.5\n", file: "idf.txt")
    #expect(table["制裁"] == 9.5 && table["峰会"] == 9.5)
    #expect(
      throws: InverseFrequenciesError(file: "idf.txt", line: 2, text: "制裁 x")
    ) { try InverseFrequencies(parsing: "俄罗斯 8.5\n制裁 x\n", file: "idf.txt") }
    let article = Document(id: "1", text: "", date: PartialDate("2022-07"))
    #expect(DocumentGrouping("year")?.group(of: article) == "2022")
  }
}

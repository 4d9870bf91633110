import BifocalText
import Testing

@testable import BifocalMining
@testable import BifocalReport

@Suite struct TagReportGKGTests {
  /// The columns as the codebook of 2015-02-19 numbers them, written down apart from the code.
  private static let codebook = """
    GKGRECORDID V2.1DATE V2SOURCECOLLECTIONIDENTIFIER V2SOURCECOMMONNAME V2DOCUMENTIDENTIFIER
    V1COUNTS V2.1COUNTS V1THEMES V2ENHANCEDTHEMES V1LOCATIONS V2ENHANCEDLOCATIONS V1PERSONS
    V2ENHANCEDPERSONS V1ORGANIZATIONS V2ENHANCEDORGANIZATIONS V1.5TONE V2.1ENHANCEDDATES V2GCAM
    V2.1SHARINGIMAGE V2.1RELATEDIMAGES V2.1SOCIALIMAGEEMBEDS V2.1SOCIALVIDEOEMBEDS
    V2.1QUOTATIONS V2.1ALLNAMES V2.1AMOUNTS V2.1TRANSLATIONINFO V2EXTRASXML
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  static let report = TagReport(
    unit: .scalar, versions: .init(bifocal: "1", icu: "72", unicode: "15", lexicons: "x"))

  /// An article that says 普京 (a person), 去俄 (a theme) and 俄国 (a state), with a title full of marks.
  static let tagged: TaggedDocument = {
    let text = "普京谈去俄。俄国很大"
    func mention(_ range: Range<Int>, _ id: String, _ sentence: Int) -> Mention {
      Mention(range: range, actor: id, rule: .lexicon, sentence: sentence)
    }
    let evidence = ThemeEvidence(
      range: 9..<15, rule: .init(file: "f", line: 1, pattern: "去俄"), weight: 3, status: .denied,
      cue: nil, sentence: 0)
    let tokens = [0..<6, 6..<9, 9..<12, 12..<15, 15..<18, 18..<24, 24..<27, 27..<30]
    return TaggedDocument(
      document: Document(
        id: "d", text: text, title: "A <b> & c", date: PartialDate("2022-07"), source: "S\tx"),
      tokens: tokens.map { Token(range: $0, kind: $0 == 15..<18 ? .other : .ideographic) },
      wordCount: 7, sentences: [0..<18, 18..<30],
      actors: [
        .init(
          actor: Actor(id: "RUS", kind: .polity, english: "Russia"),
          mentions: [mention(12..<15, "RUS", 0), mention(18..<24, "RUS", 1)]),
        .init(
          actor: Actor(id: "p", kind: .person, english: "Putin, V; #1"),
          mentions: [mention(0..<6, "p", 0)]),
      ],
      themes: [
        .init(
          theme: Theme(id: "de-russification", english: "", chinese: "", definition: ""),
          score: 0.6, status: .denied, evidence: [evidence])
      ])
  }()

  private var cells: [String: String] {
    let line = Self.report.gkg(Self.tagged, number: 4)
    let cells = line.dropLast().split(separator: "\t", omittingEmptySubsequences: false)
    #expect(line.last == "\n" && cells.count == 27)
    return Dictionary(uniqueKeysWithValues: zip(Self.codebook, cells.map(String.init)))
  }

  @Test("the columns are those of the codebook")
  func columns() {
    #expect(TagReport.gkgColumns == Self.codebook)
    #expect(Self.codebook.count == 27)
  }

  @Test(
    "columns are filled as the codebook says",
    arguments: [
      ("GKGRECORDID", "20220700000000-4"), ("V2.1DATE", "20220700000000"),
      ("V2SOURCECOLLECTIONIDENTIFIER", "2"), ("V2SOURCECOMMONNAME", "S x"),
      ("V2DOCUMENTIDENTIFIER", "d"), ("V1THEMES", "DE_RUSSIFICATION"),
      ("V2ENHANCEDTHEMES", "DE_RUSSIFICATION,3"), ("V1LOCATIONS", "1#Russia#####"),
      ("V2ENHANCEDLOCATIONS", "1#Russia#######4;1#Russia#######6"),
      ("V1PERSONS", "Putin V 1"), ("V2ENHANCEDPERSONS", "Putin V 1,0"),
      ("V1ORGANIZATIONS", ""), ("V1.5TONE", ""), ("V2GCAM", "wc:7"),
      ("V2.1ALLNAMES", "Russia,4;Russia,6;Putin V 1,0"),
      (
        "V2EXTRASXML",
        "<PAGE_TITLE>A &lt;b&gt; &amp; c</PAGE_TITLE><THEME_STATUS>DE_RUSSIFICATION,denied</THEME_STATUS>"
      ),
    ])
  func filled(column: String, expected: String) {
    #expect(cells[column] == expected)
  }

  @Test("locations have the number of fields that the codebook gives them")
  func locations() throws {
    let v1 = try #require(cells["V1LOCATIONS"])
    #expect(v1.split(separator: "#", omittingEmptySubsequences: false).count == 7)
    let v2 = try #require(cells["V2ENHANCEDLOCATIONS"]?.split(separator: ";").first)
    #expect(v2.split(separator: "#", omittingEmptySubsequences: false).count == 9)
  }
}

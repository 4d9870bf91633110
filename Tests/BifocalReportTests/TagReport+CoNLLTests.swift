import BifocalMining
import BifocalText
import Testing

@testable import BifocalReport

@Suite struct TagReportCoNLLTests {
  @Test("names and evidence are BIO columns, a sentence a block")
  func columns() {
    let text = TagReportGKGTests.report.coNLL(TagReportGKGTests.tagged)
    #expect(
      text.replacing("\t", with: " ") == """
        # newdoc id = d
        # sent_id = d-0
        1 普京 0 2 B-PER p O
        2 谈 2 3 O _ O
        3 去 3 4 O _ B-de-russification:denied
        4 俄 4 5 B-GPE RUS I-de-russification:denied
        5 。 5 6 O _ O

        # sent_id = d-1
        1 俄国 6 8 B-GPE RUS O
        2 很 8 9 O _ O
        3 大 9 10 O _ O


        """)
  }

  @Test("every row has the columns of the header")
  func header() {
    let columns = TagReport.coNLLHeader.split(separator: " ").dropFirst(3).count
    for row in TagReportGKGTests.report.coNLL(TagReportGKGTests.tagged).split(separator: "\n")
    where !row.hasPrefix("#") {
      #expect(row.split(separator: "\t", omittingEmptySubsequences: false).count == columns)
    }
  }
}

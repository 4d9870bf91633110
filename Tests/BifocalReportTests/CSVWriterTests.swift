import BifocalReport
import Testing

@Suite struct CSVWriterTests {
  @Test(
    "fields are quoted only when they must be",
    arguments: [
      (["KAZ", "哈萨克斯坦", "said \"no\""], "KAZ,哈萨克斯坦,\"said \"\"no\"\"\"\n"),
      (["a,b", "c"], "\"a,b\",c\n"),
      (["one\ntwo", "three\r\nfour"], "\"one\ntwo\",\"three\r\nfour\"\n"),
      (["\r"], "\"\r\"\n"),
      ([" padded ", "a\tb", "'"], " padded ,a\tb,'\n"),
      (["", ""], ",\n"),
      ([""], "\"\"\n"),
      ([], "\n"),
    ])
  func commas(fields: [String], row: String) {
    #expect(CSVWriter(.comma).row(fields) == row)
  }

  @Test(
    "tabs are quoted where they separate",
    arguments: [
      (["俄罗斯", "12"], "俄罗斯\t12\n"),
      (["a\tb", "c,d"], "\"a\tb\"\tc,d\n"),
    ])
  func tabs(fields: [String], row: String) {
    #expect(CSVWriter(.tab).row(fields) == row)
  }

  @Test func rowsFollowOneAnother() {
    var text = ""
    CSVWriter(.comma).append(["term", "count"], to: &text)
    CSVWriter(.comma).append(["去俄化", "3"], to: &text)
    #expect(text == "term,count\n去俄化,3\n")
  }
}

import Testing

@testable import BifocalIngest

@Suite struct LineJoiningTests {
  @Test(
    "two lines make one",
    arguments: [
      ("使白", "俄罗斯成为", "使白俄罗斯成为"), ("he said", "that", "he said that"),
      ("inter-", "national", "international"), ("Anglo-", "American", "Anglo- American"),
      ("1991-", "year", "1991- year"), ("中，", "US", "中，US"), ("上的", "“颜色革命”", "上的“颜色革命”"),
      ("said", "“Yes”", "said “Yes”"), ("Atlantic", "北约", "Atlantic 北约"), ("共", "5人", "共 5人"),
      ("", "a", "a"), ("a", "", "a"), ("", "", ""), ("a ", "b", "a b"),
    ])
  func append(first: String, second: String, expected: String) {
    var paragraph = ByteSlice(first.utf8)
    LineJoining.append(ByteSlice(second.utf8), to: &paragraph)
    #expect(paragraph.string == expected)
  }
}

import Testing

@testable import BifocalIngest

@Suite struct InputFormatTests {
  @Test(
    "the extension tells the format",
    arguments: [
      ("a.txt", .text), ("a/b.MD", .markdown), ("a.htm", .html), ("x.jsonl", .jsonLines),
      ("x.ndjson", .jsonLines), ("x.csv", .csv), ("x.tsv", .tsv), ("x.pdf", nil), ("txt", nil),
    ] as [(String, InputFormat?)])
  func fileName(name: String, expected: InputFormat?) {
    #expect(InputFormat(fileName: name) == expected)
  }

  @Test("every known extension stands for a format")
  func knownExtensions() {
    for name in InputFormat.knownExtensions { #expect(InputFormat(fileName: "a.\(name)") != nil) }
  }

  @Test(
    "marks in the text tell Markdown and HTML from plain text",
    arguments: [
      ("<!DOCTYPE html>\n<p>Hi", .html), ("\n <HTML lang=en>", .html),
      ("# Title\n\n![](https://a.b/c)", .markdown), ("---\ntitle: T\n---\nText", .markdown),
      ("See [a](https://a.b) and [c](/d).", .markdown), ("Intro\n\n<div>\nText\n</div>", .markdown),
      ("**A** said.\n\n**B** said.", .markdown),
      ("Title\n\nPlain words, 2 * 3 * 4.", .text), ("[关键词] 乌克兰 f[x](y)", .text),
      ("#标签 a <b and c> d", .text), ("---\n\nA rule, no front matter.", .text), ("", .text),
    ] as [(String, InputFormat)])
  func content(text: String, expected: InputFormat) {
    #expect(InputFormat(content: text) == expected)
  }

  @Test(
    "JSON Lines starts with a brace",
    arguments: [("{\"a\"", true), (" \n\u{FEFF}{", false), ("\u{FEFF} {", true), ("text {", false)])
  func records(start: String, expected: Bool) {
    #expect((InputFormat(records: Array(start.utf8)) == .jsonLines) == expected)
  }
}

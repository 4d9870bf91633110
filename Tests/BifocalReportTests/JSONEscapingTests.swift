import BifocalReport
import Foundation
import Testing

@Suite struct JSONEscapingTests {
  @Test(
    "escapes",
    arguments: [
      ("", #""""#), ("去俄化", #""去俄化""#), (#"a "b""#, #""a \"b\"""#), (#"c:\d/e"#, #""c:\\d/e""#),
      ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\r\n", #""\r\n""#),
      ("\0\u{1B}\u{1F}", #""\u0000\u001b\u001f""#), ("\u{7F}", "\"\u{7F}\""),
      ("a\u{2028}b\u{2029}c", #""a\u2028b\u2029c""#), ("â€“…", #""â€“…""#),
      ("👨‍👩‍👧", #""👨‍👩‍👧""#), ("\"\u{301}", "\"\\\"\u{301}\""),
    ])
  func escapes(string: String, json: String) {
    #expect(JSONValue.string(string).text == json)
    #expect(JSONValue.object([(key: string, value: .null)]).text == "{\(json):null}")
  }

  @Test func everyCharacterReadsBack() throws {
    let scalars = (0...0x3100).compactMap { Unicode.Scalar($0) } + ["\u{FFFE}", "𠮷", "\u{10FFFF}"]
    let string = String(String.UnicodeScalarView(scalars))
    let data = Data(JSONValue.array([.string(string)]).text.utf8)
    let decoded = try #require(try JSONDecoder().decode([String].self, from: data).first)
    #expect(Array(decoded.unicodeScalars) == scalars)
  }
}

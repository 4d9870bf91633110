import BifocalReport
import Testing

@Suite struct LineWrappingTests {
  @Test(
    "lines, cut at |",
    arguments: [
      (10, ""), (10, "the war in|Ukraine"), (10, "0123456789|abc"), (4, "哈萨|克斯|坦"),
      (5, "哈萨|克斯|坦"), (3, "abc|def"), (10, "Kazakhstan|哈萨克斯坦"), (6, "与欧盟|（EU）"),
      (6, "去俄|化，开|始"), (1, "去|俄"), (3, "a b"), (20, "--count  print"),
    ])
  func lines(width: Int, marked: String) {
    let lines = marked.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    let text = Self.joined(lines)
    #expect(text.wrapped(toWidth: width) == lines)
  }

  /// A space stands where Latin words meet at a line end, except within the one long word.
  private static func joined(_ lines: [String]) -> String {
    guard lines != ["abc", "def"] else { return "abcdef" }
    return lines.dropFirst().reduce(lines[0]) { text, line in
      let isLatin = (text.last?.isASCII ?? false) && (line.first?.isASCII ?? false)
      return text + (isLatin ? " " : "") + line
    }
  }

  @Test func lineFeedsAreKept() {
    #expect("one\n\ntwo three".wrapped(toWidth: 5) == ["one", "", "two", "three"])
  }
}

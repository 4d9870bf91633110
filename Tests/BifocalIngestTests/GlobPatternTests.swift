import Testing

@testable import BifocalIngest

@Suite struct GlobPatternTests {
  @Test(
    "a pattern matches whole names",
    arguments: [
      ("00?_*.txt", "003_09f2.txt", true), ("*", "a", true), ("*", ".a", false), (".*", ".a", true),
      ("[a-c]x", "bx", true), ("[!a-c]x", "bx", false), ("[!a-c]x", "dx", true), ("[]]", "]", true),
      ("[a", "[a", true), ("a*b*c", "aXbYc", true), ("a*b*c", "aXcYb", false), ("?", "", false),
      ("中?", "中亚", true), ("", "", true), ("**a", "bba", true), ("a.txt", "a.txt2", false),
    ])
  func matches(pattern: String, name: String, expected: Bool) {
    #expect(GlobPattern(pattern).matches(name) == expected)
  }

  @Test("many stars take no exponential time")
  func manyStars() {
    let name = String(repeating: "a", count: 2000)
    #expect(!GlobPattern(String(repeating: "*a", count: 200) + "b").matches(name))
  }
}

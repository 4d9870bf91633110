import BifocalMining
import BifocalText
import Testing

@Suite struct SharedNamesTests {
  @Test(
    "names of an actor are one term in all languages, and keep their capitals",
    arguments: [
      ("普京", "@vladimir-putin"), ("普丁", "@vladimir-putin"), ("Putin", "@vladimir-putin"),
      ("Putin's", "@vladimir-putin"), ("putin", nil), ("桌子", nil),
    ])
  func names(text: String, expected: String?) throws {
    let lexicons = try SmallLexicons.set()
    let names = try SharedNames(lexicons.actors)
    #expect(names.term(for: text[...], folded: text.lowercased()) == expected)
    let filter = try TermFilter(names: names)
    if let expected { #expect(filter.term(of: text[...], kind: .word) == expected) }
  }
}

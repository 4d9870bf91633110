import BifocalText
import Testing

@testable import BifocalMining

@Suite struct WordGlobTests {
  @Test(
    "stars and question marks",
    arguments: [
      ("sanction*", "sanctions", true), ("sanction*", "sanction", true), ("*俄罗斯", "白俄罗斯", true),
      ("?ussia", "russia", true), ("?ussia", "ussia", false), ("a*b*c", "aXbYbZc", true),
      ("a*b*c", "aXbYbZ", false), ("*", "", true), ("", "", true), ("", "a", false),
      ("去?化", "去俄化", true), ("RUS*", "russia", true), ("*a", "aab", false),
    ])
  func matches(pattern: String, word: String, expected: Bool) throws {
    let glob = WordGlob(pattern[...], folding: try CharacterFolding.shared())
    #expect(glob.matches(word.unicodeScalars.map(\.value)[...]) == expected)
  }
}

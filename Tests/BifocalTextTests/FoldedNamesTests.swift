import BifocalText
import TestSupport
import Testing

@Suite struct FoldedNamesTests {
  @Test(
    "names that are matched alike have one number",
    arguments: [
      (["俄羅斯", "俄罗斯", "俄國"], [0, 0, 1]),
      (["US", "us", "Us", "ＵＳ"], [0, 1, 1, 0]),
      (["普京", "普 京"], [0, 1]),
      (["Étienne", "étienne", "ÉTIENNE"], [0, 0, 1]),
      (["ab", "abc", "ab"], [0, 1, 0]),
      (["Al-Qaeda", "al-Qaeda"], [0, 0]),
      (["Jean-Luc", "Jean Luc", "JEAN LUC"], [0, 0, 1]),
      (["sanction*", "sanction", "sanction*"], [0, 1, 0]),
    ])
  func numbers(names: [String], expected: [Int]) throws {
    var index = FoldedNames(folding: try CharacterFolding.shared())
    #expect(names.map { index.number(of: $0) } == expected)
    #expect(index.count == Set(expected).count)
  }

  @Test("numbers many names as a dictionary does")
  func agreesWithDictionary() throws {
    var random = SplitMix64(seed: 5)
    var index = FoldedNames(folding: try CharacterFolding.shared())
    var numbers: [String: Int] = [:]
    for _ in 0..<5000 {
      let name = String(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          "俄罗斯白乌a".randomElement(using: &random) ?? "a"
        })
      let expected = numbers[name] ?? numbers.count
      numbers[name] = expected
      // Case counts: a name with a small letter is no name without one, and each is itself.
      #expect(index.number(of: name) == expected)
    }
  }
}

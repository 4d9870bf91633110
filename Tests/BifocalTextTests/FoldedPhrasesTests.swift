@testable import BifocalText
import Testing

@Suite struct FoldedPhrasesTests {
  @Test("each phrase is folded as a text of its own")
  func folds() throws {
    let folding = try CharacterFolding.shared()
    let texts = ["俄羅斯", "", "Kassym-Jomart", "-US", "a\nb", "\n", "sanction*", "*", "USB", "Us"]
    let phrases = FoldedPhrases(texts, folding: folding)
    #expect(phrases.count == texts.count)
    for (index, text) in texts.enumerated() {
      let body = text == "sanction*" ? "sanction" : text
      #expect(Array(phrases[index]) == FoldedText(body, folding: folding).scalars)
      #expect(phrases.isPrefix[index] == (text == "sanction*"))
    }
    #expect(
      phrases.capitals == [.any, .any, .first, .any, .any, .any, .any, .any, .all, .first])
  }
}

@testable import BifocalText
import Testing

@Suite struct PhraseStartsTests {
  static let phrases = [
    "Putin", "de-russif*", "US", "9·11", "《环球时报》", "第2集团军", "普京", "C++", "x*", "É1",
    "Central Asia", "Kazakhstani tenge*",
  ]

  private func starts(_ phrases: [String], in text: String) throws -> [Int] {
    let folding = try CharacterFolding.shared()
    let starts = PhraseStarts(FoldedPhrases(phrases, folding: folding), folding: folding)
    let utf8 = Array(text.utf8)
    return utf8.withUnsafeBufferPointer { bytes in
      let found = bytes.indices.filter {
        bytes[$0] & 0xC0 != 0x80 && starts.contains($0, of: bytes)
      }
      #expect(starts.first(in: bytes.indices, of: bytes) == found.first)
      return found
    }
  }

  @Test(
    "a place where a phrase stands may hold one",
    arguments: [
      "Putin", "PUTIN", "de russified", "De–Russification", "US", "９·１１", "《環球時報》", "第２集團軍", "普京",
      "C++", "Xi", "é1", "Central Asia", "CENTRAL\nASIA, of course", "Central–Asia",
      "Central  Asia", "Kazakhstani tenges and", "Kazakhstani tenge",
    ])
  func holds(text: String) throws { #expect(try starts(Self.phrases, in: text).contains(0)) }

  @Test(
    "other places are ruled out by their first characters",
    arguments: [
      "putin", "Paris", "2022", "《人民日报》", "第三集团军", "“普京", "us", "and",
      "Central banks of Asia", "Central, Asia and the rest",
    ])
  func rulesOut(text: String) throws {
    #expect(try !starts(Self.phrases.filter { $0 != "x*" }, in: text).contains(0))
  }
}

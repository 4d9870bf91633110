import BifocalText
import TestSupport
import Testing

@Suite struct FoldedTextTests {
  @Test("each position knows its place in the source")
  func offsets() throws {
    let folded = try FoldedText("俄羅斯 EU")
    #expect(folded.offsets == [0, 3, 6, 9, 10, 11, 12])
    #expect(folded.source(0..<3) == "俄羅斯")
    #expect(folded.offsets(of: 4..<6) == 10..<12)
    #expect(folded.position(ofOffset: 7) == 2)
    #expect(folded.position(ofOffset: 12) == 6)
    #expect(folded.isUppercase(at: 4))
    #expect(!folded.isUppercase(at: 0))
  }

  @Test(
    "what joins words counts as a space",
    arguments: [
      ("Kassym-Jomart", "kassym jomart"), ("Kassym\nJomart", "kassym jomart"),
      ("a\n\nb", "a\n\nb"), ("中国—中亚", "中国-中亚"), ("-5", "-5"), ("C5–1", "c5 1"),
    ])
  func joins(source: String, expected: String) throws {
    let scalars = try FoldedText(source).scalars.compactMap(Unicode.Scalar.init)
    #expect(String(String.UnicodeScalarView(scalars)) == expected)
  }

  @Test("ranges that follow each other are found in one pass as one by one")
  func consecutive() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let text = RandomText.string(length: 60, using: &random)
      let folded = try FoldedText(text)
      var cuts = folded.offsets.map { Int($0) }.filter { _ in
        Int.random(in: 0..<4, using: &random) == 0
      }
      cuts = [0] + cuts.filter { $0 > 0 && $0 < text.utf8.count } + [text.utf8.count]
      let ranges = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
      let expected = ranges.map {
        folded.position(ofOffset: $0.lowerBound)..<folded.position(ofOffset: $0.upperBound)
      }
      #expect(folded.positions(ofConsecutive: ranges) == expected)
    }
    #expect(try FoldedText("").positions(ofConsecutive: []) == [])
  }

  @Test("a slice by UTF-8 offsets is the source's own text")
  func slices() {
    #expect("普京访问".slice(utf8: 0..<6) == "普京")
    #expect("abc".slice(utf8: 3..<3) == "")
  }
}

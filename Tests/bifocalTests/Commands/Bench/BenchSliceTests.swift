import BifocalText
import Testing

@testable import bifocal

@Suite struct BenchSliceTests {
  @Test(
    "a text is in a language by 85 in 100 of its letters",
    arguments: [
      ("俄罗斯总统访问北京", .simplifiedChinese), ("俄羅斯總統訪問北京", .traditionalChinese),
      ("Putin visits Beijing", .english), ("Café ÉTAT", .english),
      ("汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉abc", .simplifiedChinese),
      ("汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉abcd", .mixed), ("abcdefghijklmnopq汉汉汉", .english),
      ("abcdefghijklmnop汉汉汉汉", .mixed), ("Путин в Пекине", .mixed),
      ("カタカナ", .mixed), ("2022", .mixed), ("", .mixed), ("12 a", .english),
    ] as [(String, BenchSlice.Kind)])
  func kinds(text: String, expected: BenchSlice.Kind) throws {
    #expect(BenchSlice.kind(of: text, by: try LanguageRecognizer()) == expected)
  }

  @Test("slices come in a fixed order, the last one has all")
  func slices() throws {
    let texts = ["English", "普京訪問", "普京访问", "а", "more"]
    let slices = BenchSlice.slices(of: texts, by: try LanguageRecognizer())
    #expect(slices.map(\.kind) == BenchSlice.Kind.allCases)
    #expect(slices.map(\.texts.count) == [1, 1, 2, 1, 5])
    #expect(slices.map(\.byteCount) == [12, 12, 11, 2, 37])
    #expect(slices.map(\.characterCount) == [4, 4, 11, 1, 20])
    let chinese = BenchSlice.slices(of: ["普京访问"], by: try LanguageRecognizer())
    #expect(chinese.map(\.kind) == [.simplifiedChinese, .all])
    #expect(BenchSlice.slices(of: [], by: try LanguageRecognizer()).isEmpty)
  }
}

import BifocalText
import Testing

@Suite struct LanguageRecognizerTests {
  @Test(
    "recognises the main language",
    arguments: [
      ("俄罗斯总统普京访问塔吉克斯坦", Language.simplifiedChinese),
      ("俄羅斯總統普丁訪問北京", .traditionalChinese),
      ("Putin visits Beijing", .english),
      ("NATO 与俄罗斯关系恶化", .simplifiedChinese),
      ("The summit (峰会) was held in Xi'an", .english),
      ("Послание Президента", .undetermined),
      ("東京で会議が開かれた", .undetermined), ("普京的国情咨文 (Послание)", .simplifiedChinese),
      ("12345 …", .undetermined), ("", .undetermined),
    ] as [(String, Language)])
  func recognises(text: String, expected: Language) throws {
    #expect(try LanguageRecognizer().dominantLanguage(of: text) == expected)
  }
}

@testable import BifocalText
import Testing

@Suite struct SimplificationTableTests {
  @Test("the rules say what ICU's transliterator does with each character")
  func sameAsTransliterator() throws {
    #expect(try SimplificationTable.fromRules() == SimplificationTable.fromTransliterator())
  }

  @Test(
    "of the rules for a character the first counts, and those with neighbours do not",
    arguments: [
      ("万↔萬;", "萬", "万"), ("姜片↔薑片;姜↔姜;姜←薑;", "薑", "姜"), ("丰←豐}[度情];", "豐", "豐"), ("余→餘;", "餘", "餘"),
      ("甲乙←丙;丁←丙;", "丙", "丙"),
      ("$x = [零一];余←$x{餘;", "餘", "餘"), (" 云 ↔ 雲 ;\n", "雲", "云"),
    ])
  func pairs(rules: String, source: String, target: String) throws {
    let table = try #require(
      SimplificationTable.table(rules: Array(rules.utf16)[...], isReverse: true))
    let unit = try #require(source.utf16.first)
    #expect(table[Int(unit)] == target.utf16.first)
  }

  @Test(
    "rules of another form are left to ICU",
    arguments: [":: NFD;", "[云雲]←雨;", "云←[雨雲];", "云<>雲;", "云←'雲';", "云←雲}$;"])
  func unknown(rules: String) {
    #expect(SimplificationTable.table(rules: Array(rules.utf16)[...], isReverse: true) == nil)
  }

  @Test("rules are read from either side")
  func forward() throws {
    let table = try #require(
      SimplificationTable.table(rules: Array("萬→万;云←雲;".utf16)[...], isReverse: false))
    #expect(table[0x842C] == 0x4E07)
    #expect(table[0x96F2] == 0x96F2)
  }
}

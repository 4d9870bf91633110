import BifocalText
import Testing

@Suite struct CountryTests {
  @Test("ICU names the countries in four locales")
  func names() throws {
    let countries = try Country.all()
    #expect(countries.count > 240)
    #expect(countries.map(\.code) == countries.map(\.code).sorted())
    let kazakhstan = try #require(countries.first { $0.code == "KAZ" })
    #expect(kazakhstan.name(in: .english) == "Kazakhstan")
    #expect(kazakhstan.name(in: .simplifiedChinese) == "哈萨克斯坦")
    #expect(kazakhstan.name(in: .traditionalChinese) == "哈薩克")
  }
}

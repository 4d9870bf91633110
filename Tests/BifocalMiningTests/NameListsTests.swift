import BifocalText
import Testing

@testable import BifocalMining

@Suite struct NameListsTests {
  @Test("a row with an unknown role is a fault with its place, and the others are read")
  func faults() throws {
    let set = try LexiconSet(files: [
      ("names/zh.tsv", "text\trole\n州\tplace\n城市\tcommon-noun\n總統\ttitle\n")
    ])
    #expect(set.faults.map(\.line) == [3])
    #expect(set.faults[0].message.contains("unknown role \"common-noun\""))
    let president = "总统".unicodeScalars.map(\.value)
    #expect(set.nameLists.roles(of: president, 0..<2) == .title)
    #expect(set.nameLists.roles(of: president, 0..<1) == [])
  }

  @Test("characters know what they may do in a name")
  func uses() throws {
    let set = try LexiconSet(files: [
      ("zh/surnames.txt", "李\n歐陽\n"), ("zh/given-characters.txt", "明\n"),
      ("zh/transliteration.tsv", "character\tuse\n斯\tstrong\n安\tweak\n"),
    ])
    func uses(_ character: Unicode.Scalar) -> NameLists.Uses {
      set.nameLists.uses(of: character.value)
    }
    #expect(uses("李") == [.han, .surname])
    #expect(uses("欧") == [.han, .longSurname])
    #expect(uses("明") == [.han, .given])
    #expect(uses("斯") == [.han, .strong])
    #expect(uses("安") == [.han, .weak])
    #expect(uses("a") == [])
  }
}

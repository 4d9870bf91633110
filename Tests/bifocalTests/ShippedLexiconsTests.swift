import BifocalIngest
import BifocalMining
import BifocalText
import Foundation
import Testing

@testable import bifocal

/// The shipped lexicons on sentences written for the test, none of them from the seeds.
@Suite struct ShippedLexiconsTests {
  private static let model = Result {
    try TaggingModel(LexiconSet(files: LexiconFolder(at: Repository.path("lexicons")).files))
  }

  private func tagged(_ text: String) throws -> TaggedDocument {
    try Tagger(try Self.model.get()).tagged(Document(id: "t", text: text), minimumScore: 0)
  }

  @Test("the shipped files have no mistakes")
  func noFaults() throws {
    let set = try LexiconSet(files: LexiconFolder(at: Repository.path("lexicons")).files)
    #expect(set.faults.isEmpty)
    #expect(set.actors.actors.count > 400)
    #expect(set.roles.count > 150)
    #expect(set.themes.themes.count == 40)
    for theme in set.themes.themes {
      let rules = set.themes.rules.filter { $0.theme == theme.id }
      #expect(rules.count >= 12, "\(theme.id) has too few rules")
    }
  }

  @Test("the file of countries is what the command writes")
  func countries() async throws {
    let run = await Repository.run("lexicon", "countries")
    let folder = try LexiconFolder(at: Repository.path("lexicons"))
    let shipped = folder.files.first { $0.path == "actors/countries.tsv" }?.text
    // Another ICU knows other names; its own output is then right for it.
    if shipped?.contains("# source: ICU \(ICUVersion.icu) ") == true {
      #expect(run.output == shipped)
    }
  }

  @Test(
    "actors, in both scripts and English",
    arguments: [
      ("烏茲別克總統米爾濟約耶夫與普丁通話", ["UZB", "shavkat-mirziyoyev", "vladimir-putin"]),
      ("澤倫斯基訪問華府，會晤拜登", ["volodymyr-zelensky", "joe-biden"]),
      (
        "Lukashenko met Pashinyan in Minsk before the CSTO summit",
        ["alexander-lukashenko", "nikol-pashinyan", "minsk", "CSTO"]
      ),
      ("中国外交部长王毅抵达塔什干", ["CHN", "wang-yi", "tashkent"]),
      ("挪威国防部长与俄罗斯财政部长会谈", ["NOR", "RUS"]),
      ("俄罗斯外交部批评制裁。外交部还说", ["russian-foreign-ministry"]),
      ("欧洲理事会主席科斯塔与西班牙首相桑切斯", ["european-council", "antonio-costa", "pedro-sanchez"]),
      ("Sergey Lavrov and Mr Hegseth", ["sergei-lavrov", "pete-hegseth"]),
      ("雪梨與奈洛比，列根與戴卓爾夫人", ["sydney", "nairobi", "ronald-reagan", "margaret-thatcher"]),
      ("北京冬奥会上的香港人，莫斯科时间", []),
      ("Moscow time, the Tokyo Olympics", []),
      ("印度尼西亚不是印度", ["IDN", "IND"]),
      ("几内亚比绍与几内亚", ["GNB", "GIN"]),
      ("The Kyrgyz Republic and Türkiye signed an accord", ["KGZ", "TUR"]),
      ("廣大發展中國家的司法國家隊", []),
      ("他强调要集中国力", []),
      ("在中俄邊界，在中美關係上", ["CHN", "RUS", "USA"]),
      ("記者報導說，中央社與衛福部都在高雄市。", ["CNA", "taiwanese-health-ministry", "kaohsiung"]),
    ] as [(String, [String])])
  func actors(text: String, expected: [String]) throws {
    let found = Set(try tagged(text).actors.map(\.actor.id))
    #expect(Set(expected).isSubset(of: found), "found \(found.sorted())")
    if expected.isEmpty { #expect(found.isEmpty, "found \(found.sorted())") }
  }

  @Test(
    "themes and their status",
    arguments: [
      ("亚美尼亚正设法降低对俄罗斯的依赖。", "de-russification", AssertionStatus.asserted),
      ("这并不意味着去俄罗斯化。", "de-russification", .denied),
      ("所谓的“去俄化”只是媒体炒作。", "de-russification", .attributed),
      ("如果制裁升级，去俄化可能加速。", "de-russification", .hypothetical),
      ("哈薩克不斷推進去俄化。", "de-russification", .asserted),
      ("Kazakhstan is moving out of Russia's orbit.", "de-russification", .asserted),
      ("This is not derussification.", "de-russification", .denied),
      ("The so-called derussification of the region", "de-russification", .attributed),
      ("总统签署法令，国语改用拉丁字母。", "language-identity", .asserted),
      ("烏克蘭戰爭爆發後，移工匯款減少。", "ukraine-war", .asserted),
      ("The Taliban delegation arrived in Kabul.", "afghanistan", .asserted),
      ("各国将扩大本币结算。", "currency-settlement", .asserted),
    ] as [(String, String, AssertionStatus)])
  func themes(text: String, theme: String, status: AssertionStatus) throws {
    let found = try tagged(text).themes.first { $0.theme.id == theme }
    #expect(found?.status == status)
  }

  @Test(
    "everyday text has no theme",
    arguments: [
      "昨晚的足球比赛非常精彩，主队在最后一分钟进球，球迷们欢呼雀跃。教练表示球员们的努力得到了回报，球队将继续改进训练方法。",
      "这款手机的电池续航有所提升，屏幕更加明亮，摄像头支持夜景模式。新系统的升级改革了界面设计，用户可以自由调整主题。",
      "Regular exercise and a balanced diet support heart health. Doctors recommend thirty minutes of walking each day and plenty of sleep.",
      "The band announced a world tour with dates in Berlin and Tokyo. Fans queued for hours, and tickets sold out within minutes.",
      "把面粉和鸡蛋搅拌均匀，加入少许盐，静置二十分钟，再用中火煎至两面金黄即可出锅。",
    ])
  func offDomain(text: String) throws {
    let themes = try Tagger(try Self.model.get()).tagged(Document(id: "t", text: text)).themes
    #expect(themes.isEmpty, "\(themes.map(\.theme.id))")
  }

  @Test("sentences of sport, health, technology and daily life have no theme")
  func offDomainSentences() throws {
    let tagger = try Tagger(try Self.model.get())
    let sentences = try String(
      contentsOf: URL(filePath: Repository.path("Tests/AssertionTables/off-domain.txt")),
      encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(sentences.count >= 50)
    for sentence in sentences {
      let themes = try tagger.tagged(Document(id: "t", text: String(sentence))).themes
      #expect(themes.isEmpty, "\(themes.map(\.theme.id)): \(sentence)")
    }
  }

  @Test("ordinary sentences on each of the themes have evidence for it")
  func themeSentences() throws {
    let tagger = try Tagger(try Self.model.get())
    let rows = try String(
      contentsOf: URL(filePath: Repository.path("Tests/AssertionTables/themes.tsv")),
      encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t").map(String.init) }
    #expect(Set(rows.map { $0[0] }).count == 40)
    for row in rows {
      let themes = try tagger.tagged(Document(id: "t", text: row[1]), minimumScore: 0).themes
      #expect(
        themes.contains { $0.theme.id == row[0] }, "\(row): \(themes.map(\.theme.id))")
    }
  }

  @Test(
    "themes that many articles only touch are found by what they say of them",
    arguments: [
      ("China has become Kazakhstan's largest trading partner.", "trade-investment"),
      ("中国已成为该国第一大贸易伙伴。", "trade-investment"),
      ("雙邊貿易額突破三百億美元。", "trade-investment"),
      ("Several Kyrgyz banks were hit with secondary sanctions.", "sanctions"),
      ("Russian banks were cut off from SWIFT.", "sanctions"),
      ("多家企業被列入制裁名單。", "sanctions"),
      ("The region has become a geopolitical battleground.", "great-power-competition"),
      ("美中兩國在中亞角逐影響力。", "great-power-competition"),
      ("Protests erupted in Almaty and police dispersed the demonstrators.", "civil-unrest"),
      ("阿拉木图爆发大规模骚乱。", "civil-unrest"),
      ("示威者与军警发生冲突。", "civil-unrest"),
      ("华盛顿宣布对进口钢材加征百分之二十五的关税。", "trade-investment"),
      ("歐盟再對一百名俄國官員實施制裁。", "sanctions"),
      ("莫斯科在高加索的影響力正在瓦解。", "de-russification"),
      ("The U.S.-China rivalry now reaches the Caspian.", "great-power-competition"),
      ("Hundreds of families picketed outside the consulate.", "civil-unrest"),
      ("Yerevan asked Moscow to withdraw its border guards.", "de-russification"),
      ("Thousands were held in reeducation camps.", "human-rights"),
    ])
  func broad(text: String, theme: String) throws {
    let themes = try Tagger(try Self.model.get()).tagged(Document(id: "t", text: text)).themes
    #expect(themes.contains { $0.theme.id == theme }, "found \(themes.map(\.theme.id))")
  }
}

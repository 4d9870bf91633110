import BifocalIngest
import BifocalMining
import BifocalText
import TestSupport
import Testing

@testable import bifocal

/// Names that no lexicon holds, by the shipped lists, on sentences written for the test.
@Suite struct ShippedNamesTests {
  private static let model = Result {
    try TaggingModel(LexiconSet(files: LexiconFolder(at: Repository.path("lexicons")).files))
  }

  private func tagged(_ text: String, without: Set<Mention.Rule> = []) throws -> TaggedDocument {
    try Tagger(Self.model.get(), withoutRules: without).tagged(Document(id: "t", text: text))
  }

  /// The provisional actors' mentions in order, each as `text=TYPE`.
  private func names(in text: String, without: Set<Mention.Rule> = []) throws -> String {
    try tagged(text, without: without).actors.filter(\.actor.isProvisional)
      .flatMap { found in found.mentions.map { ($0.range, found.actor.kind) } }
      .sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { "\(text.slice(utf8: $0.0))=\($0.1.rawValue)" }.joined(separator: " ")
  }

  @Test(
    "Chinese rules",
    arguments: [
      ("发言人王建国表示，李晓明、张文远也出席了会议。", "王建国=PER 李晓明=PER 张文远=PER"),
      ("记者：赵立新", "赵立新=PER"),
      ("谢尔盖·阿尔达林教授指出，阿尔达林还说。", "谢尔盖·阿尔达林=PER 阿尔达林=PER"),
      ("他在榜罗镇和怀水河一带工作，后来到哈密尔顿市。", "榜罗镇=GPE 怀水河=LOC 哈密尔顿市=GPE"),
      ("位於台北的中央研究院近代史研究所", "中央研究院近代史研究所=ORG"),
      ("国防部长说，外交部长也说。", ""),
      ("其中美丽的城市，該市居民說。", ""),
      ("一家美国公司与该国政府", ""),
      ("双方签署《关于共同打击走私的阿洛尼亚议定书》。", "关于共同打击走私的阿洛尼亚议定书=LAW"),
      ("总统提出“蓝色草原”战略，又批准中俄边界协定。", "“蓝色草原”战略=LAW 中俄边界协定=LAW"),
      ("中国驻缅甸大使馆和瓦努阿图驻华使馆", "中国驻缅甸大使馆=ORG 瓦努阿图驻华使馆=ORG"),
      ("阿尔多塔主席会见议员，缅甸军政府未回应。", "阿尔多塔=PER"),
      ("选手冯雨、孙正阳夺冠。", "冯雨=PER 孙正阳=PER"),
      ("连日来，单行本已发行，强军兴军，凌晨出发，各代领导人都来了。", ""),
      ("他们挑选最高法院院长，升起五星红旗。", ""),
      ("一家私募基金与医保基金", ""),
      ("瓦良格洛夫号航母沉没，与奥列格舰同级。", ""),
      ("他在麦吉维大学和哈巴罗夫斯克医学院学习，也去过美国大学。", "麦吉维大学=ORG 哈巴罗夫斯克医学院=ORG"),
      ("“一带一路”倡议与“蓝色草原”倡议对接。", "“蓝色草原”倡议=LAW"),
      ("部长卡米莱利表示，米莱没有来。", "卡米莱利=PER"),
      ("维吾尔人社区与穆斯林社区", ""),
      ("教练查治索夫说，查治索夫笑了。", "查治索夫=PER 查治索夫=PER"),
      ("美国最高法院裁定美国政府违法。", ""),
      ("北京大学百年校庆，山东大学堂，律师和维权人士", ""),
    ])
  func chinese(text: String, expected: String) throws {
    #expect(try names(in: text) == expected)
  }

  @Test(
    "English rules",
    arguments: [
      (
        "Dr. Aigul Sadykova, a researcher at the Almaty Institute of Regional Studies, said so.",
        "Aigul Sadykova=PER Almaty Institute of Regional Studies=ORG"
      ),
      (
        "Yesterday Marat Iskakov met the governor near Lake Zaysan.",
        "Marat Iskakov=PER Lake Zaysan=LOC"
      ),
      ("President Kassym Bekov said Bekov would go.", "Kassym Bekov=PER Bekov=PER"),
      ("The ministry said it was closed on Monday. American officials left.", ""),
      ("THE GOVERNMENT OPENS NEW BRIDGE OVER RIVER", ""),
      (
        "The Center for Steppe Studies met with Nadia Putin again.",
        "Center for Steppe Studies=ORG Nadia Putin=PER"
      ),
      ("They signed the Zaysan Border Agreement.", "Zaysan Border Agreement=LAW"),
      (
        "Norvex Trading said it was confident, and Norvex Trading rose.",
        "Norvex Trading=ORG Norvex Trading=ORG"
      ),
      (
        "It lies in Nairobi Zemba Park, as analyst Carola Milanso wrote.",
        "Nairobi Zemba Park=LOC Carola Milanso=PER"
      ),
      ("Write to lisa.Smith@example.org or open Report_Final.pdf today.", ""),
      (
        "It is the largest Special Economic Zone, and the Global Fragility Strategy covers it.", ""
      ),
      ("They flew in UAVs, and Malian, Nicaraguan and Salafi fighters left.", ""),
      ("Later Samantha Power met the National Bank of Estoria.", "National Bank of Estoria=ORG"),
      ("Later Abraham Denmark spoke in Denmark.", "Abraham Denmark=PER"),
      ("Later Barbara Roche spoke to Roche.", "Barbara Roche=PER"),
      ("They play in the Steppe League on Thursday.", "Steppe League=ORG"),
      ("Later Chad Grenwolf spoke in Chad, and Jordan Valley is there.", "Chad Grenwolf=PER"),
      ("Japan should station an armored brigade combat team (ABCT) there.", ""),
      (
        "Security firm Clearwatch agreed with carmaker Boltara Works, but not the firm.",
        "Clearwatch=ORG Boltara Works=ORG"
      ),
    ])
  func english(text: String, expected: String) throws {
    #expect(try names(in: text) == expected)
  }

  @Test(
    "brackets make two names one actor",
    arguments: [
      ("卡森诺瓦（Nargis Kassenova）认为，影响有限。卡森诺瓦说。", "~nargis-kassenova", 3),
      ("专家查治索夫（Evgeny Chazov）说。", "~evgeny-chazov", 2),
      ("专家托马斯·格伦维尔（（Thomas Grenville）说。", "~thomas-grenville", 2),
      ("欧亚发展研究中心（以下简称“欧发中心”）发布报告。欧发中心认为。", "~欧亚发展研究中心", 3),
      (
        "The Eurasian Transport Research Council (ETRC) met. ETRC officials left.",
        "~eurasian-transport-research-council", 3
      ),
    ])
  func glosses(text: String, id: String, count: Int) throws {
    let actors = try tagged(text).actors
    #expect(actors.map(\.actor.id) == [id])
    #expect(actors.map(\.mentions.count) == [count])
  }

  @Test(
    "a name that may begin with a small letter is found with either",
    arguments: ["al-Qaeda fighters left.", "The group al-Qaeda left.", "Al-Qaeda left."])
  func smallFirstLetters(text: String) throws {
    #expect(try tagged(text).actors.map(\.actor.id) == ["al-qaeda"])
  }

  @Test(
    "a name that goes on as another word is none",
    arguments: [
      ("该国国安部门与俄外交部门", ["RUS"]), ("中国外交部长", ["CHN"]), ("莫斯科号沉没，辽宁舰出海。", []),
      ("中国号召各国，俄罗斯舰队出动。", ["CHN", "~俄罗斯舰队"]),
      ("俄罗斯外交部长期批评制裁。", ["russian-foreign-ministry"]), ("高雄市長與基輔市長會面。", ["kaohsiung", "kyiv"]),
      ("俄军演习结束，俄军撤退。", ["russian-armed-forces"]), ("台灣關切美國對台軍售，也談韓美軍演。", ["KOR", "TWN", "USA"]),
    ])
  func goesOn(text: String, ids: [String]) throws {
    #expect(try tagged(text).actors.map(\.actor.id).sorted() == ids)
  }

  @Test(
    "a body without the full name of its state is the state's",
    arguments: [
      ("美国总统说，美司法部反对。", ["USA", "us-department-of-justice"]),
      ("美国总统说，参议院反对。", ["USA", "us-senate"]),
      ("法国反对。美国国会批准后，司法部沉默。", ["FRA", "us-congress", "us-department-of-justice"]),
      ("美国和法国反对。参议院沉默。", ["FRA", "USA", "~参议院"]),
      ("乌克兰总统说，乌国防部反对。", ["UKR", "ukrainian-defence-ministry"]),
    ])
  func bodies(text: String, ids: [String]) throws {
    #expect(try tagged(text).actors.map(\.actor.id).sorted() == ids)
  }

  @Test(
    "one character is a state where the article speaks of the state, by whatever name",
    arguments: [
      ("在中美关系恶化之际，中土双边贸易增长，土耳其说。", ["CHN", "TUR", "USA"]),
      ("俄军推进。俄称已控制该村。", ["RUS", "russian-armed-forces"]),
      ("俄称已控制该村。", []),
      ("乌克兰反击，乌国损失不大。", ["UKR"]),
      ("乌兹别克斯坦改革，乌国经济增长。", ["UZB"]),
      ("新闻台驻外记者和本土方块", []),
    ])
  func shortNames(text: String, ids: [String]) throws {
    #expect(try tagged(text).actors.map(\.actor.id).sorted() == ids)
  }

  @Test("a gloss gives the actor both names")
  func bothNames() throws {
    let actor = try tagged("卡森诺瓦（Nargis Kassenova）认为").actors[0].actor
    #expect(actor.english == "Nargis Kassenova")
    #expect(actor.simplifiedChinese == "卡森诺瓦")
  }

  @Test("a place stands for its government where it acts, and not where it is a place")
  func metonyms() throws {
    let text = "克里姆林宫否认。莫斯科表示遗憾。他在莫斯科会见记者。Moscow rejected it. He lives in Moscow."
    let found = try tagged(text).actors.flatMap(\.mentions)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { "\(text.slice(utf8: $0.range))=\($0.metonym ?? "-")" }
    #expect(found == ["克里姆林宫=RUS", "莫斯科=RUS", "莫斯科=-", "Moscow=RUS", "Moscow=-"])
  }

  @Test("a part of two persons' names goes to the one named last, and both are told")
  func ambiguous() throws {
    let text = "Marat Iskakov spoke. Later Aigul Iskakov spoke. Iskakov was brief."
    let tagged = try tagged(text)
    let last = try #require(
      tagged.actors.flatMap(\.mentions).max { $0.range.lowerBound < $1.range.lowerBound })
    #expect(last.actor == "~aigul-iskakov")
    #expect(last.alternatives.map(\.actor).sorted() == ["~aigul-iskakov", "~marat-iskakov"])
    #expect(last.reason == "named last before it")
  }

  @Test("a rule that is left out finds nothing")
  func withoutRules() throws {
    let text = "发言人王建国表示。Marat Iskakov spoke."
    #expect(try names(in: text, without: [.chinesePerson]) == "Marat Iskakov=PER")
    #expect(try names(in: text, without: Set(Mention.Rule.allCases)) == "")
  }

  @Test("mentions of any text are in order, on character borders, and never overlap")
  func laws() throws {
    let tagger = try Tagger(Self.model.get())
    var random = SplitMix64(seed: 77)
    let pieces = [
      "总统", "王建", "国", "·", "（", "）", "简称", "斯基", "诺瓦", "州", "研究所", "外交部", "北京", "哈密",
      "Dr. ", "Ivan ", "Ministry of ", "(ABC)", " and ", "J. ", "'s ", "一世", "与", "“", "。",
    ]
    for _ in 0..<300 {
      let text = (0..<14).map { _ in
        Int.random(in: 0..<5, using: &random) > 0
          ? pieces[Int.random(in: 0..<pieces.count, using: &random)]
          : RandomText.string(length: 4, using: &random)
      }.joined()
      let ranges = try tagger.tagged(Document(id: "r", text: text)).actors.flatMap(\.mentions)
        .map(\.range).sorted { $0.lowerBound < $1.lowerBound }
      for range in ranges {
        #expect(String(validating: Array(text.utf8)[range], as: UTF8.self) != nil)
      }
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound, "\(text)")
      }
    }
  }
}

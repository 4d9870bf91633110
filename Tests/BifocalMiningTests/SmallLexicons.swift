import BifocalMining
import BifocalText

/// Lexicons just large enough for the tests of this target, in the form of the real files.
enum SmallLexicons {
  static let actorHeader = ActorLexicon.columns.joined(separator: "\t") + "\n"

  static let states =
    actorHeader + """
      AFG\tGPE\tAfghanistan\t阿富汗\t阿富汗\t\t\t阿\tgroup:south-asia
      BLR\tGPE\tBelarus\t白俄罗斯\t白俄羅斯\t\t\t白\t
      CHN\tGPE\tChina\t中国\t中國\t\t\t中\t
      KAZ\tGPE\tKazakhstan\t哈萨克斯坦\t哈薩克\t\t\t哈\tgroup:central-asia
      RUS\tGPE\tRussia\t俄罗斯\t俄羅斯\t\t\t俄\t
      TJK\tGPE\tTajikistan\t塔吉克斯坦\t塔吉克\t\t\t塔\tgroup:central-asia
      UKR\tGPE\tUkraine\t乌克兰\t烏克蘭\t\t\t乌\tgroup:eastern-europe
      USA\tGPE\tUnited States\t美国\t美國\tUS|U.S.\t\t美\t
      UZB\tGPE\tUzbekistan\t乌兹别克斯坦\t烏茲別克\t\t\t乌\tgroup:central-asia

      """

  static let persons =
    actorHeader + """
      kassym-jomart-tokayev\tPER\tKassym-Jomart Tokayev\t卡瑟姆若马尔特·托卡耶夫\t托卡葉夫\tTokayev\t托卡耶夫\t\t
      vladimir-putin\tPER\tVladimir Putin\t弗拉基米尔·普京\t普丁\tPutin\t普京|蒲亭\t\t

      """

  static let themes = """
    id\ten\tzh\tdefinition
    de-russification\tDe-Russification\t去俄化\tless of Russia
    summit-diplomacy\tSummit diplomacy\t峰会外交\tleaders meet

    """

  static let rules = """
    theme\tlanguage\tpattern\tweight
    de-russification\ten\t(dependence|reliance) on @RUS\t1
    de-russification\ten\tderussif*\t3
    de-russification\tzh\t(摆脱|减轻) ~6 @RUS\t1
    de-russification\tzh\t去俄\t1
    de-russification\tzh\t去俄化\t3
    summit-diplomacy\ten\tsummit ~3 @type:PER\t1
    summit-diplomacy\tzh\t@type:PER ~8 (会晤|会谈)\t1

    """

  static let cues = """
    cue\tstatus\tdirection\tscope
    不但\tpseudo\tboth\t0
    不\tdenied\tforward\t6
    但\tstop\tboth\t0
    但 ~8 不成立\tdenied\tbackward\t20+
    可能\thypothetical\tforward\t15
    而非\tdenied\tforward\t15
    被 ~20 视为\tattributed\tforward\t6

    """

  static let englishCues = """
    cue\tstatus\tdirection\tscope
    does not constitute\tdenied\tforward\t8
    narrowly interpret* ~10 as\tattributed\tforward\t4

    """

  static let shortForms = """
    text\trole
    俄\talone
    哈\talone
    塔\talone
    乌\talone
    方\tafter
    境内\tafter-alone
    抗\tbefore
    访\tbefore
    与\tbefore-alone
    冲突\thead
    两国\thead
    很美\ttrap

    """

  static let files: [(path: String, text: String)] = [
    ("actors/persons.tsv", persons), ("actors/states.tsv", states),
    ("assertion/en.tsv", englishCues),
    ("assertion/zh.tsv", cues), ("themes.tsv", themes), ("themes/all.tsv", rules),
    ("zh/short-forms.tsv", shortForms), ("zh/stopwords.txt", "的\n与\n"),
    ("en/stopwords.txt", "the\nof\n"),
    ("en/abbreviations.txt", "Mr.\n"),
  ]

  static func set() throws -> LexiconSet { try LexiconSet(files: files) }

  static func tagged(_ text: String) throws -> TaggedDocument {
    let tagger = try Tagger(TaggingModel(set()))
    return try tagger.tagged(Document(id: "t", text: text), minimumScore: 0)
  }
}

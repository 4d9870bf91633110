import BifocalMining
import BifocalText
import TestSupport
import Testing

@Suite struct TaggerTests {
  /// The text and the actors' mentions, each as `text=id`.
  @Test(
    "names are found in either script and language, and resolved to one id",
    arguments: [
      (
        "普京、普丁、蒲亭 and Vladimir Putin",
        "普京=vladimir-putin 普丁=vladimir-putin 蒲亭=vladimir-putin Vladimir Putin=vladimir-putin"
      ),
      ("白俄羅斯與俄羅斯", "白俄羅斯=BLR 俄羅斯=RUS"),
      ("廣大發展中國家", ""),
      (
        "托卡耶夫（Kassym-Jomart Tokayev）",
        "托卡耶夫=kassym-jomart-tokayev Kassym-Jomart Tokayev=kassym-jomart-tokayev"
      ),
      ("the US told us about Putin's turkey", "US=USA Putin=vladimir-putin"),
    ])
  func names(text: String, expected: String) throws {
    #expect(try mentions(of: text) == expected)
  }

  @Test(
    "one-character names are read by their neighbours and by what the article names in full",
    arguments: [
      ("俄罗斯与乌克兰开战，俄乌冲突升级。", "俄罗斯=RUS 乌克兰=UKR 俄=RUS 乌=UKR"),
      ("乌兹别克斯坦和塔吉克斯坦接壤。塔、乌两国合作。", "乌兹别克斯坦=UZB 塔吉克斯坦=TJK 塔=TJK 乌=UZB"),
      (
        "乌克兰危机，乌克兰，乌克兰。乌兹别克斯坦和塔吉克斯坦。塔、乌两国合作。",
        "乌克兰=UKR 乌克兰=UKR 乌克兰=UKR 乌兹别克斯坦=UZB 塔吉克斯坦=TJK 塔=TJK 乌=UZB"
      ),
      ("俄仍是保障者。", ""),
      ("俄罗斯衰落，俄仍是保障者。", "俄罗斯=RUS 俄=RUS"),
      ("普京访塔期间，塔吉克斯坦很美。", "普京=vladimir-putin 塔=TJK 塔吉克斯坦=TJK"),
      ("其中美丽的中心，发展中的阿姨", ""),
      ("中方与俄方", "中=CHN 俄=RUS"),
      ("俄哈两国边境", "俄=RUS 哈=KAZ"),
      ("美国风景很美", "美国=USA"),
      ("中国从激烈的抵抗中吸取教训，抗中", "中国=CHN 中=CHN"),
    ])
  func shortForms(text: String, expected: String) throws {
    #expect(try mentions(of: text) == expected)
  }

  /// The text and the evidence, each as `theme[status]=text`, in order.
  @Test(
    "themes have a status by the cue whose scope they lie in",
    arguments: [
      ("该国推动去俄化。", "de-russification[asserted]=去俄化"),
      ("是制俄而非“去俄”。", "de-russification[denied]=去俄"),
      ("却被西方狭隘地视为“去俄化”。", "de-russification[attributed]=去俄化"),
      ("可能导致去俄化。", "de-russification[hypothetical]=去俄化"),
      ("不但去俄化，还西化。", "de-russification[asserted]=去俄化"),
      ("不愿意，但去俄化。", "de-russification[asserted]=去俄化"),
      ("将开启“去俄化”，但这种推断并不成立。", "de-russification[denied]=去俄化"),
      ("试图摆脱对俄罗斯的依赖。", "de-russification[asserted]=摆脱对俄罗斯"),
      ("去俄罗斯旅游", ""),
      ("摆脱贫困。俄罗斯很大。", ""),
      (
        "This does not constitute a substantive derussification.",
        "de-russification[denied]=derussification"
      ),
      (
        "The West narrowly interprets the policies of such states as derussification.",
        "de-russification[attributed]=derussification"
      ),
      ("Its reliance on Russia grew.", "de-russification[asserted]=reliance on Russia"),
      ("托卡耶夫與普丁舉行會晤。", "summit-diplomacy[asserted]=普丁舉行會晤"),
    ])
  func themes(text: String, expected: String) throws {
    let tagged = try SmallLexicons.tagged(text)
    let evidence = tagged.themes.flatMap { theme in
      theme.evidence.map {
        "\(theme.theme.id)[\($0.status.rawValue)]=\(text.slice(utf8: $0.range))"
      }
    }
    #expect(evidence.joined(separator: " ") == expected)
  }

  @Test("a document's status is that of the weightier evidence, and a denial by name weighs double")
  func documentStatus() throws {
    let tagged = try SmallLexicons.tagged("他们去俄化。这是制俄而非去俄化。")
    #expect(tagged.themes[0].status == .denied)
    #expect(tagged.themes[0].evidence.map(\.status) == [.asserted, .denied])
  }

  @Test("evidence that overlaps counts once, the weightiest")
  func overlaps() throws {
    let tagged = try SmallLexicons.tagged("去俄化")
    #expect(tagged.themes[0].evidence.map(\.weight) == [3])
  }

  @Test("tokens keep names and theme terms whole, and agree with the mentions")
  func tokens() throws {
    let text = "普京谈不上去俄化"
    let tagged = try SmallLexicons.tagged(text)
    #expect(text.marked(by: tagged.tokens.map(\.range)) == "普京|谈不上|去俄化")
  }

  @Test("every offset of any text cuts what it says, on character borders")
  func offsets() throws {
    let set = try LexiconSet(files: SmallLexicons.files)
    let tagger = try Tagger(TaggingModel(set))
    var random = SplitMix64(seed: 21)
    let pieces = ["普京", "俄乌冲突", "去俄化", "，但", "乌克兰", "Putin", "烏茲別克", "塔、乌两国", "。", "US "]
    for _ in 0..<200 {
      let text = (0..<12).map { _ in
        Bool.random(using: &random)
          ? pieces[Int.random(in: 0..<pieces.count, using: &random)]
          : RandomText.string(length: 5, using: &random)
      }.joined()
      let tagged = try tagger.tagged(Document(id: "r", text: text), minimumScore: 0)
      #expect(cover(text, tagged.tokens.map(\.range)))
      let ranges =
        tagged.actors.flatMap(\.mentions).map(\.range)
        + tagged.themes.flatMap(\.evidence).map(\.range)
      for range in ranges {
        #expect(String(validating: Array(text.utf8)[range], as: UTF8.self) != nil)
      }
      for mention in tagged.actors.flatMap(\.mentions) {
        #expect(tagged.sentences[mention.sentence].contains(mention.range.lowerBound))
      }
    }
  }

  @Test("an empty text has nothing")
  func empty() throws {
    let tagged = try SmallLexicons.tagged("")
    #expect(tagged.actors.isEmpty && tagged.themes.isEmpty && tagged.tokens.isEmpty)
  }

  private func mentions(of text: String) throws -> String {
    try SmallLexicons.tagged(text).actors.flatMap(\.mentions)
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .map { "\(text.slice(utf8: $0.range))=\($0.actor)" }.joined(separator: " ")
  }
}

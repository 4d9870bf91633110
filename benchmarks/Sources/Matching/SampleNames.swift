/// Names and texts made of a fixed seed, in Chinese and in English.
struct SampleNames {
  /// The names, all different.
  let names: [String]
  private var random: SplitMix

  private static let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕")
  private static let given = Array(
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建国志海东晓红玉梅春雪云飞鹏宇浩天佳琪欣怡思雨子轩梓涵若汐卡托耶夫斯基诺瓦尔德拉米罗维奇阿布杜")
  private static let syllables = [
    "ka", "to", "jev", "na", "zar", "ba", "mu", "ra", "li", "shen", "wang", "zhi", "po", "ki",
    "sto", "van", "der", "mor", "gan", "fels", "hol", "brin", "tal", "os",
  ]
  private static let chineseFiller = Array(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处"
  )
  private static let englishFiller = [
    "the", "of", "and", "to", "in", "that", "is", "was", "for", "on", "minister", "said", "trade",
    "talks", "Monday", "report", "energy", "company", "with", "after", "new", "they", "Region",
  ]

  /// Makes names, half of them Chinese.
  init(count: Int) {
    var random = SplitMix(state: 7)
    var names: Set<String> = []
    while names.count < count {
      names.insert(names.count.isMultiple(of: 2) ? Self.chinese(&random) : Self.english(&random))
    }
    self.names = names.sorted()
    self.random = random
  }

  /// Makes a text of which one word in thirty is a name.
  mutating func text(isChinese: Bool, bytes: Int) -> String {
    var text = ""
    while text.utf8.count < bytes {
      if random.next(30) == 0 {
        text += names[random.next(names.count)] + (isChinese ? "" : " ")
      } else if isChinese {
        text.append(Self.chineseFiller[random.next(Self.chineseFiller.count)])
      } else {
        text += Self.englishFiller[random.next(Self.englishFiller.count)] + " "
      }
    }
    return text
  }

  private static func chinese(_ random: inout SplitMix) -> String {
    var name = String(surnames[random.next(surnames.count)])
    for _ in 0..<2 + random.next(3) { name.append(given[random.next(given.count)]) }
    return name
  }

  private static func english(_ random: inout SplitMix) -> String {
    "\(englishWord(&random)) \(englishWord(&random))"
  }

  private static func englishWord(_ random: inout SplitMix) -> String {
    let word = (0..<2 + random.next(3)).map { _ in syllables[random.next(syllables.count)] }
    return word.joined().capitalizedFirst
  }
}

extension String {
  /// The text with a capital at its beginning.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// Numbers that look random and are the same each time (Steele et al., "Fast splittable
/// pseudorandom number generators", 2014).
struct SplitMix {
  var state: UInt64

  /// Returns a number below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(bound))
  }
}

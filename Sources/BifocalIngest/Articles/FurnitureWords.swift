/// The words by which page makers name the parts of a page that are not the article.
enum FurnitureWords {
  /// Headings of lists of other articles.
  private static let listHeadings = hashes([
    "推荐文章", "推荐阅读", "精彩推荐", "为你推荐", "猜你喜欢", "编辑推荐", "今日推荐", "相关新闻", "相关文章", "相关阅读",
    "相关链接", "相关报道", "相关推荐", "延伸阅读", "热门文章", "热门新闻", "热点新闻", "热门推荐", "热门阅读", "热文排行", "点击排行",
    "最新文章", "最新新闻", "最新消息", "最多阅读", "更多新闻", "更多文章", "往期回顾", "上一篇", "下一篇",
    "推薦文章", "推薦閱讀", "相關新聞", "相關文章", "相關閱讀", "延伸閱讀", "熱門文章", "熱門新聞", "最新消息", "更多新聞",
    "related", "related articles", "related stories", "related news", "related topics", "read more",
    "read next", "more stories", "more news", "more on this story", "most read", "most popular",
    "most viewed", "trending", "trending now", "recommended", "recommended for you", "latest news",
    "you may also like", "also read", "see also", "further reading", "popular posts", "top stories",
  ])

  private static func hashes(_ names: [String]) -> Set<UInt64> {
    Set(names.map { NameHash.hash(of: $0.utf8) })
  }

  /// The arrows and the words that lead to more of a kind, where a line ends with them.
  private static let moreEnds = [
    ">>", "»", "更多", "更多>", "查看全文", "阅读全文", "[more]", "view all", "see all",
  ]

  /// What the trail of links to a page begins with.
  private static let trailStarts = ByteWords([
    "您的位置", "您现在的位置", "您所在的位置", "当前位置", "所在位置", "你的位置", "目前位置", "you are here", "home >", "home ›",
    "home »", "首页 >", "首頁 >",
  ])

  /// What bars of buttons begin with.
  private static let barStarts = ByteWords([
    "分享到", "分享至", "分享：", "字体：", "字体:", "字号：", "字號：", "字體：", "【字体", "打印本页", "关闭窗口", "扫一扫", "扫码",
    "点击数", "浏览次数", "阅读次数", "关注我们", "联系我们", "聯絡我們", "关于我们", "關於我們",
    "contact us", "about us", "sign in", "log in", "share this", "share on", "share:", "follow us",
    "print this",
    "print page",
    "email this", "tweet", "click to share", "listen to this", "skip to", "advertisement",
  ])

  /// What the notices at the foot of a page begin with; a sentence about copyright does not.
  private static let footStarts = ByteWords([
    "版权所有 ", "版权所有：", "版权所有，", "版权所有©", "版權所有 ", "版權所有：", "版權所有，", "版权归", "版權歸", "本网站版权",
    "copyright ©", "copyright (c)", "copyright 19", "copyright 20", "©", "(c) ", "免责声明：", "免責聲明：",
    "未经授权，", "未经授权不得", "未经书面授权", "未經授權，", "未經授權不得", "京icp", "沪icp", "terms of use",
    "terms of service",
    "privacy policy", "subscribe to", "sign up for our", "sign up to our", "get our newsletter",
  ])

  /// Whether a line is the heading of a list of other articles.
  static func headsList(_ text: ByteSlice) -> Bool {
    guard text.count <= 80 else { return false }
    let name = text.trimmed { $0.isWhiteSpace || surroundsHeading($0) }
    return listHeadings.contains(NameHash.hash(of: name))
  }

  private static func surroundsHeading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "»", "›", "：", ":", "【", "】", "[", "]", "<", "—", "-", "|": true
    default: false
    }
  }

  /// Whether a line ends with the arrow, or the word, that leads to more of its kind.
  static func leadsToMore(_ text: ByteSlice) -> Bool {
    text.count <= 120 && moreEnds.contains { text.hasSuffix(ignoringCase: $0) }
  }

  /// Whether a line is the trail of links that leads to the page: `Home > News > Asia`.
  static func isTrail(_ text: ByteSlice) -> Bool {
    guard text.count <= 300 else { return false }
    if trailStarts.length(ignoringCaseFrom: text) != nil { return true }
    var steps = 0
    var rest = text.withoutLeading(separatesSteps)
    while !rest.isEmpty {
      let step = rest.leading { !separatesSteps($0) }
      guard step.columns <= 30 else { return false }
      steps += 1
      rest = rest[step.endIndex...].withoutLeading(separatesSteps)
    }
    return steps >= 3 && !text.endsSentence
  }

  private static func separatesSteps(_ scalar: Unicode.Scalar) -> Bool {
    scalar == ">" || scalar == "›" || scalar == "»"
  }

  /// Whether a line is a bar of buttons.
  static func isBar(_ block: Block) -> Bool {
    block.columns <= 60 && barStarts.length(ignoringCaseFrom: block.text) != nil
  }

  /// Whether a block is a notice such as stand at the foot of a page.
  static func isFootNotice(_ block: Block) -> Bool {
    guard block.columns <= 240 else { return false }
    return footStarts.length(ignoringCaseFrom: block.text) != nil || reservesRights(block.text)
  }

  /// Whether a text holds `all rights reserved`, in whatever case.
  private static func reservesRights(_ text: ByteSlice) -> Bool {
    text.indices.contains {
      text[$0] | 0x20 == UInt8(ascii: "a")
        && text[$0...].hasPrefix(ignoringCase: "all rights reserved")
    }
  }
}

/// The words by which web pages introduce what does not belong to the article.
///
/// They are looked for on web pages only, where the markup has told already that a line stands for
/// itself; in plain text such words may begin a sentence.
enum PageWords {
  /// Headings of parts of the page that follow an article.
  private static let headings: Set<String> = [
    "相关新闻", "相关文章", "相关阅读", "相关推荐", "相关报道", "相关链接", "相关专题", "推荐阅读", "延伸阅读", "热门推荐", "热门评论",
    "全部评论", "最新评论", "网友评论", "精彩评论", "评论", "热门新闻", "最新新闻", "编辑推荐", "猜你喜欢", "为你推荐", "大家都在看",
    "新闻排行", "点击排行", "热点推荐", "更多新闻", "更多精彩", "關於作者", "关于作者", "相關新聞", "相關文章", "延伸閱讀", "推薦閱讀",
    "related", "related articles", "related stories", "related posts", "related news",
    "related topics", "related content", "related links", "read more", "read next", "read also",
    "also read", "more stories", "more news", "more on this story", "more from", "most read",
    "most popular", "most viewed", "trending", "trending now", "recommended", "recommended for you",
    "you may also like", "you might also like", "see also", "further reading", "popular posts",
    "recent posts", "top stories", "latest news", "latest stories", "latest articles", "don't miss",
    "in this section", "tags", "topics", "share", "share this", "share this article",
    "share this post", "leave a comment", "leave a reply", "comments", "about the author",
    "newsletter", "advertisement", "sign up",
    "mehr zum thema", "zum thema", "weitere informationen", "weiterführende informationen",
    "weiterführende links", "auch interessant", "lesen sie auch", "lesen sie mehr",
    "zum weiterlesen", "ähnliche artikel", "ähnliche beiträge", "ähnliche themen",
    "weitere artikel", "weitere beiträge", "das könnte sie auch interessieren",
    "das könnte dich auch interessieren", "neueste artikel", "neueste beiträge", "artikel teilen",
    "diesen artikel teilen", "schlagworte", "kommentare", "anzeige", "lire aussi",
    "à lire aussi", "en savoir plus", "sur le même sujet", "lea también", "te puede interesar",
    "temas relacionados", "contenido relacionado", "noticias relacionadas", "más noticias",
    "veja também", "leia também", "zobacz także", "zobacz również", "czytaj także", "czytaj też",
    "leggi anche",
  ]

  /// What a line begins with that names the source of a picture.
  private static let pictureCredits = [
    "图片来源", "图源", "摄影：", "资料图", "视觉中国", "图：", "图/", "图｜", "圖片來源", "photo:", "photo by",
    "photo credit",
    "photograph:", "image:", "image credit", "image source", "picture:", "credit:", "foto:",
    "bild:", "bildquelle", "fotocredit", "crédit photo", "crédits photo", "©",
  ]

  /// What a line begins with that asks the reader to do something, or speaks for the site.
  private static let calls = [
    "分享到", "分享至", "用微信扫", "扫码", "扫一扫", "扫描二维码", "扫描下方", "长按", "点击关注", "关注我们", "欢迎关注", "更多精彩",
    "网友评论仅供", "免责声明", "【免责声明", "声明：", "特别声明", "版权声明", "本平台仅", "违法和不良信息", "举报电话", "举报邮箱", "原标题：",
    "（原标题", "(原标题", "本文原标题", "（原题为", "（原题：", "请支持独立网站", "未经授权", "转载请", "本文来源", "本文系",
    "目前没有热门跟贴", "24小时滚动播报", "新浪财经公众号", "微信公众号", "notice: the content",
    "sign up", "subscribe", "follow us", "like us on", "join our", "download our", "download the",
    "get the latest", "for the latest", "if you enjoyed", "if you liked", "be sociable",
    "view comments", "comments are closed", "loading", "click here to",
    "this article is the copyrighted",
    "this site uses", "this website uses", "share this", "tweet this", "print this", "email this",
    "skip to", "listen to this", "please enable javascript", "you must be logged in",
    "copyright ©", "all rights reserved", "advertisement",
  ]

  /// Whether a line is the heading of what follows an article on a page.
  static func headsSection(_ text: String) -> Bool {
    guard text.utf8.count <= 80 else { return false }
    let name = text.trimmed {
      $0.isWhiteSpace || ">»›：:?？…【】[]<—-|".unicodeScalars.contains($0)
    }
    return headings.contains(name.lowercased())
  }

  /// Whether a line of at most about a hundred columns names the source of a picture.
  static func creditsPicture(_ text: String) -> Bool { starts(text, with: pictureCredits) }

  /// Whether a paragraph asks the reader to do something, or speaks for the site.
  static func isCall(_ text: String) -> Bool { starts(text, with: calls) }

  private static func starts(_ text: String, with starts: [String]) -> Bool {
    let start = String(text.unicodeScalars.prefix(32)).lowercased()
    return starts.contains(where: start.hasPrefix)
  }
}

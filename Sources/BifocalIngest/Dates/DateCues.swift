/// The words by which pages say what a date is the date of.
enum DateCues {
  /// What a word says.
  enum Meaning { case published, modified, other }

  /// What the words before a date on its line say; the nearest counts.
  ///
  /// - Parameter line: What stands before the date, some sixty bytes at most.
  /// - Returns: Nothing when they say nothing.
  static func meaning(before line: ArraySlice<UInt8>) -> Meaning? {
    let line = line.lowercasedASCII[...]
    var nearest: (end: Int, meaning: Meaning)?
    for (meaning, words) in labels {
      guard let end = words.lastEnd(in: line), nearest.map({ $0.end < end }) ?? true else {
        continue
      }
      nearest = (end, meaning)
    }
    return nearest?.meaning
  }

  private static let labels: [(Meaning, ByteWords)] = [
    (
      .published,
      ByteWords([
        "发表时间", "发布时间", "发布日期", "发表日期", "发稿时间", "发布于", "发表于", "时间：", "日期：",
        "發表時間", "發布時間", "發佈時間", "發布日期", "發佈日期", "發佈於", "發表於", "時間：", "刊登", "published", "posted",
        "publication date", "date:",
        "written", "submitted", "released", "first published", "veröffentlicht", "erstellt",
        "datum:",
        "publié", "publicado", "pubblicato", "gepost", "опубліковано", "опубликовано", "yayın",
      ])
    ),
    (
      .modified,
      ByteWords([
        "更新时间", "更新於", "更新于", "最后更新", "最近更新", "最後更新", "修改时间", "更新時間", "编辑于", "updated", "modified",
        "last edited", "last change", "aktualisiert", "geändert", "bearbeitet", "stand:",
        "mis à jour",
        "actualizado", "aggiornato", "güncelle", "оновлено", "обновлено",
      ])
    ),
    (
      .other,
      ByteWords([
        "copyright", "©", "expires", "deadline", "截止", "出生", "born", "joined", "registered", "访问",
        "retrieved", "accessed", "member since", "event", "beginn", "start:",
      ])
    ),
  ]

  /// How much the class, id or itemprop of an element says that it holds the date: from 0 to 2.
  ///
  /// - Parameter names: The names in lower case.
  /// - Returns: The level, and whether it is the date of a change.
  static func strength(ofElement names: ArraySlice<UInt8>) -> (level: Int, isModified: Bool) {
    guard !names.isEmpty else { return (0, false) }
    let isModified = modifiedNames.occur(in: names)
    if strongNames.occur(in: names) { return (2, isModified) }
    if isModified { return (1, true) }
    let isWeak = names.split { $0 <= 0x20 || $0 == 0x2D || $0 == 0x5F || $0 == 0x3A }.contains {
      weakNames.contains(String(decoding: $0, as: UTF8.self))
    }
    return (isWeak ? 1 : 0, false)
  }

  private static let modifiedNames = ByteWords([
    "updated", "modified", "update-", "lastmod", "-update", "gengxin",
  ])

  private static let strongNames = ByteWords([
    "publish", "pubdate", "pub_date", "pub-date", "pubtime", "pub_time", "pub-time", "entry-date",
    "entry-time", "post-date", "post_date", "postdate", "post-time", "posttime", "post_time",
    "posted-on", "article-date", "article_date", "articledate", "article-time", "articletime",
    "article__date", "article__time", "news-date", "newsdate", "news_date", "news-time", "newstime",
    "datecreated", "date-created", "date-header", "dateline", "dtstamp", "datetime", "date-time",
    "timestamp", "time-stamp", "submitted", "fabushijian", "fbsj", "content-date", "story-date",
    "date-display", "datum", "fecha", "created",
  ])

  private static let weakNames: Set<String> = [
    "date", "time", "dates", "day", "byline", "meta", "info", "postmeta", "entrymeta", "postinfo",
    "articleinfo", "detailinfo", "source", "author", "infos", "tit_info", "sub", "details",
    "publisher",
    "date1", "time1", "pages", "postedby", "posted", "dat", "kicker", "subline", "subtitle",
  ]

  /// Whether the class or id of an element says that it is about something else than the article.
  static func isAside(_ names: ArraySlice<UInt8>) -> Bool { asideNames.occur(in: names) }

  private static let asideNames = ByteWords([
    "comment", "related", "sidebar", "side-bar", "widget", "recommend", "footer", "popular",
    "latest",
    "archive", "calendar", "trending", "most-read", "mostread", "teaser", "carousel", "aside",
    "recent", "copyright", "cookie", "menu", "ticker", "more-", "readmore", "newslist", "news-list",
    "promo", "sponsor", "advert", "weiterlesen", "event-",
  ])
}

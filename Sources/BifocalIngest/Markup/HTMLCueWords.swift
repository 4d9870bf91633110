/// The words by which page makers name the parts of pages, in classes and ids.
enum HTMLCueWords {
  /// Returns the cues of the names in the value of a `class` or `id`.
  ///
  /// A name such as `post-share_links` or `relatedPosts` is cut into its words. What it names is
  /// told by its words together: `comments-link` leads to comments and holds none.
  static func cues(in value: ArraySlice<UInt8>) -> HTMLCues {
    var cues: HTMLCues = []
    var index = value.startIndex
    while index < value.endIndex {
      while index < value.endIndex, value[index] <= 0x20 { index += 1 }
      let start = index
      while index < value.endIndex, value[index] > 0x20 { index += 1 }
      if start < index { cues.formUnion(self.cues(ofName: value[start..<index])) }
    }
    return cues
  }

  private static func cues(ofName name: ArraySlice<UInt8>) -> HTMLCues {
    var cues: HTMLCues = []
    var isMuted = false
    var first: HTMLCues?
    var whole = NameHash.empty
    var word = NameHash.empty
    var length = 0
    var wasLower = false
    var index = name.startIndex
    while true {
      let byte = index < name.endIndex ? name[index] : 0x2D
      let isUpper = byte &- 0x41 < 26
      let isWord = isUpper || byte &- 0x61 < 26 || byte >= 0x80
      if !isWord || isUpper && wasLower {
        if length > 0 {
          let found = words[word] ?? []
          first = first ?? found
          cues.formUnion(found)
          isMuted = isMuted || mutes[word] != nil
          word = NameHash.empty
          length = 0
        }
        if index >= name.endIndex { break }
        // What follows two hyphens is how it looks or what is in it, not what it is.
        if byte == 0x2D, index + 1 < name.endIndex, name[index + 1] == 0x2D { break }
      }
      if isWord {
        word = NameHash.adding(byte, to: word)
        whole = NameHash.adding(byte, to: whole)
        length += 1
      }
      wasLower = byte &- 0x61 < 26
      index += 1
    }
    if let named = names[whole] { return named }
    if isMuted { return [] }
    // What is called `post-comments` may be a post with comments; `comments-list` says so first.
    if cues.contains(.comments), first?.contains(.comments) != true {
      cues.remove(.comments)
    }
    return cues
  }

  private static func table(_ rows: [(HTMLCues, String)]) -> NameTable<HTMLCues> {
    NameTable(
      rows.flatMap { row in row.1.split(separator: " ").map { (String($0), row.0) } })
  }

  /// Words that turn the name around: what is so called has, or lacks, a part and is none.
  private static let mutes = table([
    (
      [],
      """
      has no with without open closed enabled disabled active hide hidden show on off count \
      number js layout page wrapper container is
      """
    )
  ])

  /// Whole names, without the marks between their words.
  private static let names = table([
    (
      .body,
      """
      articlebody articlecontent articletext articlemain articlecontentbody articlebodycontent \
      entrycontent entrybody postcontent postbody posttext postentry storybody storycontent \
      storytext newscontent newstext newsbody newsdetail textcontent maintext bodytext bodycopy \
      contentbody blogcontent blogpost singlecontent sectioncontent pagecontent contenttext \
      contentarticle contentnews detailcontent fulltext richtext rtejs cmstext artcontent artibody \
      artitext endtext articledetail contentdetail contentmain trscontent trseditor ueditor zhengwen \
      zwnr neirong wenzhang wznr articlecon newscon rmtxtcontent rmtxt jscontent richmediacontent \
      contentinner parentarticlebody articleinner articletxt txtcontent 正文 文章内容 正文内容
      """
    ),
    (
      .comments,
      """
      comments comment commentlist commentarea commentsarea commentform commentbody commentcontent \
      disqusthread respond replies fbcomments livefyre pinglun pinglunqu plq 评论 評論 评论区 kommentare \
      kommentar leserkommentare comentarios commentaires discussion
      """
    ),
    (
      .sharing,
      """
      sharedaddy sharethis shareaholic socialmedia socialshare socialicons sharebar sharebox sharing \
      sharebuttons sharelinks addthis addtoany jiathis bdsharebuttonbox bdshare bshare shareto \
      fenxiang fx 分享 shariff heateor sfsisingle
      """
    ),
    (
      .related,
      """
      relatedposts relatedarticles relatednews relatedcontent readmore readnext readalso morenews \
      morestories youmaylike recommendations tuijian tjyd xgyd xgxw xgwz xiangguan xiangguanwenzhang \
      xiangguanyuedu xiangguanxinwen remen rementuijian 相关新闻 相关阅读 推荐阅读 yarpp jprelatedposts \
      outbrain taboola zergnet teaserlist upnext seealso alsoread
      """
    ),
    (
      .navigation,
      """
      breadcrumb breadcrumbs crumb crumbs pagination pager paging pagenav pagenavi wppagenavi prevnext \
      postnavigation navbar navlinks daohang dangqianweizhi mianbaoxie topnav subnav skiplink \
      skiplinks skiptocontent toc tableofcontents fanye 导航 面包屑
      """
    ),
    (
      .frame,
      """
      sidebar rightbar leftbar footer siteheader sitefooter pageheader pagefooter masthead colophon \
      newsletter subscribe subscription signup paywall cookie cookies cookiebanner cookienotice \
      cookiebar gdpr consent popup modal overlay advert advertisement adsbygoogle ads advertising \
      sponsored promo promotion widget widgetarea banbenquan banquan copyright disclaimer dibu \
      guanggao erweima qrcode login 版权 责任编辑 zebian bianji shengming mianze anzeige werbung
      """
    ),
    (
      .about,
      """
      byline authorbox authorbio authorinfo aboutauthor aboutauthorbox postmeta entrymeta articlemeta \
      metadata postinfo articleinfo entryfooter entryinfo postdate publishdate pubtime dateline \
      timestamp taglist tagcloud postcategories posttags entrytags zuozhe laiyuan fabushijian \
      catlinks mwjumplink editsection mweditsection
      """
    ),
    // Not `hidden`, which may mean hidden on small screens.
    (.hidden, "sronly screenreadertext screenreader visuallyhidden"),
    (.header, "header head titlebar topbar"),
    (
      .summary,
      "summary standfirst teaser lead lede intro excerpt abstract zhaiyao daoyu daodu 摘要 导语"
    ),
    ([], "commentslink commentlink commentcount postpageheader"),
  ])

  /// Words within names.
  private static let words = table([
    (.content, "content article post entry story body text main news blog detail hentry"),
    (.comments, "comments comment commentlist disqus respond kommentar kommentare"),
    (
      .sharing,
      "share sharing social shares sharer sharedaddy facebook twitter whatsapp pinterest fenxiang"
    ),
    (
      .related,
      "related recommend recommended recommendation recommendations similar popular trending tuijian"
    ),
    (
      .navigation,
      """
      nav navi navbar navigation menu menus breadcrumb breadcrumbs crumbs pagination pager paginator \
      paging pagenavi toolbar dropdown tabs skip
      """
    ),
    (
      .frame,
      """
      sidebar footer foot masthead copyright advert adverts advertisement ads ad sponsored sponsor \
      promo newsletter subscribe subscription cookie cookies consent gdpr popup modal login \
      signin signup register banner toolbox feedback rating ratings qrcode marketing
      """
    ),
    (
      .about,
      """
      byline author authors meta metadata bio tags tagged categories postmetadata timestamp datetime \
      date pubdate dateline
      """
    ),
    (.caption, "caption figcaption wpcaption bildunterschrift legende"),
    (.header, "header"),
    (.summary, "summary standfirst teaser lead lede intro excerpt abstract"),
  ])
}

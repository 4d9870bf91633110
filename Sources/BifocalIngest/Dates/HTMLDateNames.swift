/// The names under which pages give dates, in elements `meta` and in linked data, with how far each
/// is to be trusted and whether it is that of the last change.
enum HTMLDateNames {
  /// What the name of an element `meta` says; nothing when it is not about a date.
  ///
  /// - Parameter name: The name in lower case.
  /// - Returns: How far its date may be trusted, and whether it is that of a change.
  static func meta(_ name: String) -> (confidence: Double, isModified: Bool)? {
    known[name] ?? likely(name)
  }

  /// The keys of linked data, and of the data that scripts carry; the former are schema.org's.
  static let keys: [([UInt8], Double, Bool)] = [
    ("datePublished", 0.95, false), ("dateCreated", 0.8, false), ("uploadDate", 0.7, false),
    ("dateModified", 0.6, true), ("published_at", 0.6, false), ("publishedAt", 0.6, false),
    ("publishDate", 0.6, false), ("publish_date", 0.6, false), ("publishedDate", 0.6, false),
    ("publicationDate", 0.6, false), ("pubDate", 0.6, false), ("firstPublished", 0.6, false),
    ("publish_time", 0.6, false), ("pubtime", 0.6, false), ("publishTime", 0.6, false),
    ("createdAt", 0.45, false), ("created_at", 0.45, false), ("updatedAt", 0.3, true),
    ("updated_at", 0.3, true),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  /// What a name that nobody has agreed on seems to say.
  private static func likely(_ name: String) -> (Double, Bool)? {
    let bytes = Array(name.utf8)[...]
    guard dateNames.occur(in: bytes), !otherNames.occur(in: bytes) else { return nil }
    let (_, isModified) = DateCues.strength(ofElement: bytes)
    return (isModified ? 0.5 : 0.7, isModified)
  }

  private static let dateNames = ByteWords(["date", "time", "publi", "upload", "created"])
  private static let otherNames = ByteWords([
    "expir", "valid", "event", "start", "end", "duration", "birth", "publisher", "release",
    "retrieved",
  ])

  private static let known: [String: (Double, Bool)] = {
    let published = """
      article:published_time article:published og:published_time og:article:published_time \
      datepublished publishdate publish_date publish-date publish_time publishtime pubdate \
      published_time published_date published sailthru.date parsely-pub-date dc.date.issued \
      dcterms.issued dc.date.published dcterms.date citation_publication_date \
      citation_online_date bt:pubdate cxenseparse:recs:publishtime cxenseparse:publishtime \
      article.published article_date_original originalpublicationdate rnews:datepublished \
      article:post_date date_published displaydate
      """
    let general = """
      date dc.date dc.date.created dcterms.created datecreated created timestamp pdate \
      creation_date createdate article.created article:created creationdate og:pubdate \
      og:publish_date og:regdate publication_date publicationdate release_date \
      last-publish search.date doc_date firstcreatetime
      """
    let modified = """
      article:modified_time article:modified og:updated_time datemodified dc.date.modified \
      dcterms.modified last-modified lastmod modified revised updated_time lastmodified \
      dateupdated modificationdate utime
      """
    var names: [String: (Double, Bool)] = [:]
    for name in published.split(separator: " ") { names[String(name)] = (0.93, false) }
    for name in general.split(separator: " ") { names[String(name)] = (0.84, false) }
    for name in modified.split(separator: " ") { names[String(name)] = (0.6, true) }
    return names
  }()
}

/// How the date of a document is known: what says so, in which words, and how far to trust it.
///
///     let evidence = DateEvidence(origin: .label, text: "发布时间：2022-07-08", confidence: 0.85)
///     evidence.origin.rawValue  // "label"
public struct DateEvidence: Sendable, Equatable {
  /// The places that tell a date, those of the greatest weight first.
  public enum Origin: String, Sendable, CaseIterable {
    /// The line of `metadata.tsv` about the file.
    case metadataTable = "metadata-table"
    /// The field of a record, such as `date` in JSON or `pubDate` in a feed.
    case field
    /// The front matter of a Markdown file.
    case frontMatter = "front-matter"
    /// Linked data in a page: schema.org's `datePublished`.
    case linkedData = "linked-data"
    /// An element `meta` in the head of a page.
    case metaElement = "meta"
    /// An element `time` in a page.
    case timeElement = "time"
    /// A line of labels and values: `发布时间：2022-07-08`.
    case label
    /// An element that the page's maker named as one of a date.
    case dateElement = "date-element"
    /// Where a report says that it was sent: `新华社北京2月24日电`.
    case dateline
    /// A date on a line of its own, or near the title.
    case text
    /// The address of a page: `/2022/07/08/`.
    case address
    /// The name of the file: `2022-07-08-title.md`.
    case fileName = "file-name"
    /// The address of a picture in a page.
    case picture
    /// The latest event that the text tells of: the article is not older.
    case event
  }

  /// Where the date stands.
  public var origin: Origin

  /// The words that tell the date, or the value of the field.
  public var text: String

  /// How far the date may be trusted, from 0 to 1: a rank and no probability.
  public var confidence: Double

  /// When the document was last changed, if it says so.
  public var modified: PartialDate?

  /// Makes evidence.
  public init(
    origin: Origin, text: String, confidence: Double, modified: PartialDate? = nil
  ) {
    self.origin = origin
    self.text = text
    self.confidence = confidence
    self.modified = modified
  }
}

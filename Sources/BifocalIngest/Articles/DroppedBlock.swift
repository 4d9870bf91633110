/// A piece of a file that is not part of the article's text, and why.
///
///     DroppedBlock(text: "分享到：", reason: .buttons).reason.rawValue  // "bar of buttons"
public struct DroppedBlock: Sendable, Equatable {
  /// Why a piece of a file was left out.
  public enum Reason: String, Sendable, CaseIterable {
    /// The headline, which is in the title.
    case title
    /// A line of labels and values, such as a source and a date, which are in their fields.
    case labels = "source, date or author"
    /// Names of editors and the like.
    case credit = "credit line"
    /// Most of it leads to other pages.
    case links = "mostly links"
    /// The trail of links to the page.
    case trail = "trail of links"
    /// Buttons to share, print or enlarge.
    case buttons = "bar of buttons"
    /// An address on the web that stands alone.
    case address = "web address"
    /// Addresses and telephone numbers.
    case contact = "contact line"
    /// A notice about rights, subscriptions and the like.
    case notice = "notice at the foot"
    /// A line that leads to more of its kind.
    case more = "leads to more"
    /// The heading of a list of other articles.
    case listHeading = "heading of a list of articles"
    /// An item of such a list.
    case listItem = "list of articles"
    /// A short line with such pieces above and below it.
    case surrounded = "between other furniture"
    /// A heading with nothing left below it.
    case emptySection = "heading of what was left out"
    /// Words from the article, repeated above it.
    case teaser = "teaser that repeats the article"
    /// The same words again.
    case repetition = "said before"
    /// A page number.
    case pageNumber = "page number"
    /// What a printer puts on every page.
    case runningHead = "running head"
    /// An ornament after the last sentence.
    case endMark = "mark of the end"
    /// A browser does not show it.
    case hidden = "not shown"
    /// What readers wrote.
    case comments = "readers' comments"
    /// Teasers of other articles.
    case related = "other articles"
    /// Ways through the site.
    case navigation
    /// The sides and the foot of the page, forms, notices, advertisements.
    case frame = "frame of the page"
    /// The head of the page.
    case header = "head of the page"
    /// What a part of the page says about the article: author, date, tags.
    case about = "about the article"
    /// Words about a picture.
    case caption = "caption"
    /// A short line above the first paragraph.
    case leadingLine = "line above the article"
    /// A heading or a short line below the last paragraph.
    case trailingLine = "line below the article"
    /// It is in another part of the page than the article.
    case outside = "outside the article"
  }

  /// The text that was left out.
  public let text: String

  /// Why.
  public let reason: Reason

  /// Makes a note of what was left out.
  public init(text: String, reason: Reason) {
    self.text = text
    self.reason = reason
  }
}

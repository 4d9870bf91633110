/// What the extraction of an article from a web page favours when it is in doubt.
public enum ExtractionFavor: String, CaseIterable, Sendable {
  /// Rather lose a paragraph than keep a line of the page.
  case precision
  /// Weigh both alike.
  case balanced
  /// Rather keep a line of the page than lose a paragraph.
  case recall
}

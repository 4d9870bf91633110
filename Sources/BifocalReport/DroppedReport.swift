internal import BifocalText

/// What was left out of a document and why, for people.
///
///     DroppedReport.text(id: "003", dropped: [("bar of buttons", "分享到： 微博")], width: 80)
///     // 003
///     //   bar of buttons                  分享到： 微博
public enum DroppedReport {
  /// The columns of the reasons, which stand below each other.
  private static let reasonWidth = 30

  /// Returns the lines for a document.
  ///
  /// - Parameters:
  ///   - id: What the document is called.
  ///   - dropped: What was left out, in order, each with its reason.
  ///   - width: The columns that a line may take; longer texts are cut short.
  /// - Returns: The identifier on a line, and below it a line for each piece.
  /// - Complexity: O(*n*), where *n* is the length of the texts.
  public static func text(
    id: String, dropped: [(reason: String, text: String)], width: Int
  ) -> String {
    let lines = dropped.map { reason, text in
      let padding = String(repeating: " ", count: max(1, reasonWidth - reason.displayWidth))
      let line = text.replacing("\n", with: " ⏎ ").replacing("\t", with: " ")
      return ("  " + reason + padding + line).truncated(toWidth: width)
    }
    return ([id] + (lines.isEmpty ? ["  nothing left out"] : lines)).joined(separator: "\n") + "\n"
  }
}

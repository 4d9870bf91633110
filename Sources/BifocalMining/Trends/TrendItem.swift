/// Something whose occurrences are counted.
///
///     TrendItem.theme("de-russification", status: .denied).description  // "#de-russification:denied"
public enum TrendItem: Sendable, Hashable, CustomStringConvertible {
  /// A word or phrase, as it was typed.
  case term(String)
  /// An actor, by id.
  case actor(String)
  /// A theme, by id; with a status, only the evidence of that status.
  case theme(String, status: AssertionStatus?)
  /// An actor that is named in a sentence with evidence for a theme.
  case pair(actor: String, theme: String)

  /// The item as an expression names it: a term, `@RUS`, `#de-russification:denied`,
  /// `@RUS&#de-russification`.
  public var description: String {
    switch self {
    case .term(let term): term
    case .actor(let id): "@\(id)"
    case .theme(let id, let status): "#\(id)" + (status.map { ":\($0.rawValue)" } ?? "")
    case .pair(let actor, let theme): "@\(actor)&#\(theme)"
    }
  }

  /// Whether articles must be tagged to count it.
  public var needsTags: Bool {
    if case .term = self { return false }
    return true
  }
}

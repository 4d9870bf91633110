/// When to use colour: the values of `--color`.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to use colour on a stream that is a terminal or not.
  ///
  /// With `auto`, `$NO_COLOR` (https://no-color.org) and a terminal that calls itself dumb say no.
  func allowsColor(isTerminal: Bool, variables: [String: String]) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      isTerminal && variables["NO_COLOR", default: ""].isEmpty && variables["TERM"] != "dumb"
    }
  }
}

/// Colours text, or leaves it alone where colour is not wanted.
///
///     Palette(isColored: true).bold("term")  // "\u{1B}[1mterm\u{1B}[0m"
///     Palette(isColored: false).bold("term")  // "term"
struct Palette: Sendable {
  /// Whether colour is wanted.
  let isColored: Bool

  func bold(_ text: String) -> String { styled(text, code: "1") }
  func dim(_ text: String) -> String { styled(text, code: "2") }
  func red(_ text: String) -> String { styled(text, code: "1;31") }
  func green(_ text: String) -> String { styled(text, code: "32") }
  func yellow(_ text: String) -> String { styled(text, code: "33") }
  func cyan(_ text: String) -> String { styled(text, code: "36") }

  private func styled(_ text: String, code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

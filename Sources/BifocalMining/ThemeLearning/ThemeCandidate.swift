/// What may become a rule of a theme: a word, two words side by side, or two that are near each other.
enum ThemeCandidate: Sendable, Hashable {
  case word(Part)
  case phrase(Part, Part)
  case near(Part, Part)

  /// A word of an article, or a mention of an actor.
  enum Part: Sendable, Hashable {
    case word(String)
    case actor(String)

    /// The part as a pattern writes it.
    var pattern: String {
      switch self {
      case .word(let text): Pattern.escaped(text)
      case .actor(let id): "@\(id)"
      }
    }
  }

  /// The parts, in their order.
  var parts: [Part] {
    switch self {
    case .word(let part): [part]
    case .phrase(let first, let second), .near(let first, let second): [first, second]
    }
  }

  /// Whether a reader would call it a rule: an actor alone is none, and neither are two actors.
  var isRule: Bool {
    parts.contains {
      guard case .word = $0 else { return false }
      return true
    }
  }

  /// Returns the pattern that finds it.
  ///
  /// - Parameter language: In whose unit the gap counts, and whether words have spaces between them.
  /// - Returns: The pattern as a file of rules writes it.
  func pattern(in language: PatternSet.Unit) -> String {
    let parts = parts.map(\.pattern)
    switch self {
    case .word: return parts[0]
    case .phrase(.word, .word): return parts.joined(separator: language == .words ? " " : "")
    case .phrase: return parts.joined(separator: " ")
    case .near: return parts.joined(separator: " ~\(language.reach) ")
    }
  }
}

extension PatternSet.Unit {
  /// How far apart two words may stand to be looked at together, in this unit.
  var reach: Int {
    switch self {
    case .characters: 8
    case .words: 5
    }
  }
}

extension Pattern {
  /// Returns a text as a pattern that finds just this text.
  ///
  ///     Pattern.escaped("a(b)")  // "a\(b\)"
  static func escaped(_ text: String) -> String {
    let marks: Set<Character> = ["\\", "!", "(", ")", "|", "~", "@", "{", "}"]
    return text.reduce(into: "") { escaped, character in
      if marks.contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
  }
}

internal import BifocalText

/// One rule of a theme or a cue: what must stand in a sentence, in which order, how near.
///
///     let pattern = try Pattern(parsing: "(摆脱|减轻) ~6 @RUS")
///     pattern.slots.count  // 2
///
/// Items stand side by side, with a space between them or none:
///
/// - `去俄化`, `summit diplomacy`: a phrase, in folded characters;
/// - `derussif*`: every word that begins so;
/// - `(摆脱|减轻|@RUS)`: one of several;
/// - `@RUS`, `@type:GPE`: a mention of an actor or of its capital, or of any actor of a kind;
/// - `@theme:sanctions`: whatever a rule of that theme finds;
/// - `~6`: at most six characters (in a Chinese rule) or words (in an English one) in between, `~6c`
///   and `~6w` in the unit that they name, `~~6` in either order;
/// - `!(即|刻)`: a veto on its place alone, before, between or behind the items;
/// - `{year>=2022, language=zh}`: conditions on the article, at the end.
///
/// The grammar and twenty examples are in `lexicons/themes/README.md`.
public struct Pattern: Sendable, Hashable {
  /// What one item may be.
  enum Alternative: Sendable, Hashable {
    case phrase(String)
    case actor(String)
    case kind(Actor.Kind)
    case theme(String)
  }

  /// How far two items may stand apart.
  struct Gap: Sendable, Hashable {
    /// The greatest number of characters or words in between.
    var limit: Int
    /// What is counted; `nil` for the unit of the rule's language.
    var unit: PatternSet.Unit?
    /// Whether the items stand in the order in which they are written.
    var isOrdered = true

    /// Side by side.
    static let none = Gap(limit: 0)
  }

  /// An item, and how far it may stand from the one before.
  struct Slot: Sendable, Hashable {
    var alternatives: [Alternative]
    /// `nil` when it must follow directly.
    var gap: Gap?
  }

  /// What must not stand at a place.
  struct Veto: Sendable, Hashable {
    var alternatives: [Alternative]
    /// The number of items before it: 0 is in front of all, the number of all is behind them.
    var place: Int
    /// In front and behind: how near it must not be.
    var gap = Gap.none
  }

  /// A name that the pattern refers to, and the column where it stands.
  struct Reference: Sendable, Hashable {
    let target: Alternative
    let column: Int
  }

  let slots: [Slot]
  let vetoes: [Veto]
  let conditions: [DocumentCondition]
  let references: [Reference]

  /// Reads a pattern.
  ///
  /// - Throws: `SyntaxError` with the place of the fault.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = PatternParser(text)
    try parser.parse()
    (slots, vetoes) = (parser.slots, parser.vetoes)
    (conditions, references) = (parser.conditions, parser.references)
  }

  /// The phrases that match the pattern by themselves, globs left out.
  var wholePhrases: [String] {
    guard slots.count == 1, vetoes.isEmpty, conditions.isEmpty else { return [] }
    return slots[0].alternatives.compactMap { alternative in
      guard case .phrase(let phrase) = alternative, !phrase.hasSuffix("*") else { return nil }
      return phrase
    }
  }

  /// The themes that the pattern refers to.
  var themes: [String] {
    references.compactMap { reference in
      guard case .theme(let id) = reference.target else { return nil }
      return id
    }
  }
}

extension Pattern {
  /// Why a pattern cannot be read, and where.
  public struct SyntaxError: Error, Equatable {
    /// The offending place, counted in characters from one.
    public let column: Int
    /// What is wrong, and what was expected.
    public let message: String

    /// The message, and under it the pattern with a caret at the place.
    ///
    ///     "~" without a number up to 100, at character 5
    ///         俄 a ~x b
    ///              ^
    ///
    /// - Parameter text: The pattern.
    /// - Returns: Three lines; Han characters are two columns wide, as in a terminal.
    public func pointing(into text: String) -> String {
      let indent = String(repeating: " ", count: 4)
      let before = String(text.prefix(column - 1)).displayWidth
      return "\(message), at character \(column)\n\(indent)\(text)\n"
        + indent + String(repeating: " ", count: before) + "^"
    }
  }
}

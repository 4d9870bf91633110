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
/// - `@RUS`, `@type:GPE`: a mention of an actor, or of any actor of a kind;
/// - `~6`: at most six characters (in a Chinese rule) or words (in an English one) in between.
public struct Pattern: Sendable, Hashable {
  /// What one item may be.
  enum Alternative: Sendable, Hashable {
    case phrase(String)
    case actor(String)
    case kind(Actor.Kind)
  }

  /// An item, and how far it may stand from the one before.
  struct Slot: Sendable, Hashable {
    var alternatives: [Alternative]
    /// The greatest number of characters or words in between; `nil` when it must follow directly.
    var gap: Int?
  }

  let slots: [Slot]

  /// Why a pattern cannot be read, and where.
  public struct SyntaxError: Error, Equatable {
    /// The offending place, counted in characters from one.
    public let column: Int
    /// What is wrong, and what was expected.
    public let message: String
  }

  /// Reads a pattern.
  ///
  /// - Throws: `SyntaxError` with the place of the fault.
  public init(parsing text: String) throws(SyntaxError) {
    var parser = Parser(characters: Array(text))
    slots = try parser.slots()
  }

  /// The ids of the actors that the pattern names.
  var actors: [String] {
    slots.flatMap(\.alternatives).compactMap { alternative in
      guard case .actor(let id) = alternative else { return nil }
      return id
    }
  }

  /// The phrases that match the pattern by themselves, globs left out.
  var wholePhrases: [String] {
    guard slots.count == 1 else { return [] }
    return slots[0].alternatives.compactMap { alternative in
      guard case .phrase(let phrase) = alternative, !phrase.hasSuffix("*") else { return nil }
      return phrase
    }
  }
}

extension Pattern {
  /// Reads a pattern from left to right.
  private struct Parser {
    let characters: [Character]
    var position = 0

    init(characters: [Character]) { self.characters = characters }

    mutating func slots() throws(SyntaxError) -> [Slot] {
      var slots: [Slot] = []
      var gap: Int?
      skipSpaces()
      while position < characters.count {
        let start = position
        switch characters[position] {
        case "~":
          guard !slots.isEmpty, gap == nil else {
            throw fault(at: start, "a gap must stand between two items")
          }
          gap = try number()
        case "(":
          slots.append(Slot(alternatives: try group(), gap: gap))
          gap = nil
        case ")", "|":
          throw fault(at: start, "\"\(characters[start])\" without \"(\"")
        case "@":
          slots.append(Slot(alternatives: [try reference(until: [" ", "(", "~"])], gap: gap))
          gap = nil
        default:
          slots.append(Slot(alternatives: [.phrase(phrase())], gap: gap))
          gap = nil
        }
        skipSpaces()
      }
      guard gap == nil else { throw fault(at: position, "a gap must stand between two items") }
      guard !slots.isEmpty else { throw fault(at: 0, "empty; expected a phrase") }
      return slots
    }

    /// A phrase may hold spaces, but it ends where an item of another kind or a glob ends it.
    private mutating func phrase() -> String {
      let start = position
      while position < characters.count, !["(", ")", "|", "~", "@"].contains(characters[position]) {
        position += 1
        if characters[position - 1] == "*" { break }
      }
      return trimmed(start..<position)
    }

    private mutating func group() throws(SyntaxError) -> [Alternative] {
      let start = position
      position += 1
      var alternatives: [Alternative] = []
      while position < characters.count {
        skipSpaces()
        guard position < characters.count else { break }
        if characters[position] == "@" {
          alternatives.append(try reference(until: [" ", "|", ")"]))
          skipSpaces()
        } else {
          let first = position
          while position < characters.count, !["|", ")", "(", "~"].contains(characters[position]) {
            position += 1
          }
          let phrase = trimmed(first..<position)
          guard !phrase.isEmpty else { throw fault(at: first, "an empty alternative") }
          alternatives.append(.phrase(phrase))
        }
        guard position < characters.count else { break }
        switch characters[position] {
        case "|": position += 1
        case ")":
          position += 1
          return alternatives
        default:
          throw fault(
            at: position, "\"\(characters[position])\" inside \"(…)\"; expected \"|\" or \")\"")
        }
      }
      throw fault(at: start, "\"(\" without \")\"")
    }

    private mutating func reference(until ends: Set<Character>) throws(SyntaxError) -> Alternative {
      let start = position
      position += 1
      while position < characters.count, !ends.contains(characters[position]) { position += 1 }
      let name = String(characters[start + 1..<position])
      guard !name.isEmpty else { throw fault(at: start, "\"@\" without the id of an actor") }
      guard name.hasPrefix("type:") else { return .actor(name) }
      guard let kind = Actor.Kind(rawValue: String(name.dropFirst(5))) else {
        let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw fault(at: start, "unknown type \"\(name.dropFirst(5))\"; expected one of \(kinds)")
      }
      return .kind(kind)
    }

    private mutating func number() throws(SyntaxError) -> Int {
      let start = position
      position += 1
      let first = position
      while position < characters.count, characters[position].isWholeNumber { position += 1 }
      guard let number = Int(String(characters[first..<position])), number <= 100 else {
        throw fault(at: start, "\"~\" without a number up to 100")
      }
      return number
    }

    private func trimmed(_ range: Range<Int>) -> String {
      var range = range
      while let last = range.last, characters[last] == " " { range = range.lowerBound..<last }
      return String(characters[range])
    }

    private mutating func skipSpaces() {
      while position < characters.count, characters[position] == " " { position += 1 }
    }

    private func fault(at position: Int, _ message: String) -> SyntaxError {
      SyntaxError(column: position + 1, message: message)
    }
  }
}

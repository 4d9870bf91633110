/// Reads a pattern from left to right, looking at each character once.
struct PatternParser {
  private let characters: [Character]
  private var position = 0

  private(set) var slots: [Pattern.Slot] = []
  private(set) var vetoes: [Pattern.Veto] = []
  private(set) var conditions: [DocumentCondition] = []
  private(set) var references: [Pattern.Reference] = []

  /// What the next item must come to terms with.
  private var gap: (value: Pattern.Gap, position: Int)?
  private var veto: (alternatives: [Pattern.Alternative], gap: Pattern.Gap?, position: Int)?

  init(_ text: String) { characters = Array(text) }

  /// Reads the whole pattern.
  mutating func parse() throws(Pattern.SyntaxError) {
    skipSpaces()
    while let character = current {
      switch character {
      case "~":
        guard gap == nil else { throw fault(at: position, "a gap must stand between two items") }
        let start = position
        gap = (try readGap(), start)
      case "!": try readVeto()
      case "{": try readConditions()
      case ")", "|", "}":
        throw fault(at: position, "\"\(character)\" without \"\(character == "}" ? "{" : "(")\"")
      default: try readItem()
      }
      skipSpaces()
    }
    try finish()
  }

  // MARK: Items and what is between them

  private mutating func readItem() throws(Pattern.SyntaxError) {
    let alternatives = try readAlternatives()
    if let veto {
      // In front the gap is behind the veto, and between items before it.
      let isFirst = slots.isEmpty
      if isFirst, veto.gap != nil {
        throw fault(at: veto.position, "a veto in front of all; expected its gap behind it")
      }
      if !isFirst, let gap {
        throw fault(at: gap.position, "a gap behind a veto; expected it before the veto")
      }
      if !isFirst, veto.gap == nil {
        throw fault(at: veto.position, "a veto between two items; expected a gap before it")
      }
      vetoes.append(
        .init(
          alternatives: veto.alternatives, place: slots.count,
          gap: isFirst ? gap?.value ?? .none : .none))
      slots.append(.init(alternatives: alternatives, gap: veto.gap))
    } else {
      if slots.isEmpty, let gap {
        throw fault(at: gap.position, "a gap must stand between two items")
      }
      slots.append(.init(alternatives: alternatives, gap: gap?.value))
    }
    (gap, veto) = (nil, nil)
  }

  private mutating func readVeto() throws(Pattern.SyntaxError) {
    let start = position
    guard veto == nil else {
      throw fault(at: start, "two vetoes side by side; expected one, as in !(a|b)")
    }
    position += 1
    guard let next = current, ![" ", "~", "!", "{", "}", ")", "|"].contains(next) else {
      throw fault(at: start, "\"!\" without an item right behind it")
    }
    veto = (try readAlternatives(isVeto: true), gap?.value, start)
    gap = nil
  }

  private mutating func finish() throws(Pattern.SyntaxError) {
    if gap != nil { throw fault(at: position, "a gap must stand between two items") }
    guard !slots.isEmpty else {
      throw fault(
        at: 0, veto == nil ? "empty; expected a phrase" : "a veto alone; expected an item too")
    }
    if let veto {
      vetoes.append(
        .init(alternatives: veto.alternatives, place: slots.count, gap: veto.gap ?? .none))
    }
  }

  /// Reads `~6`, `~~6`, `~6c`, `~6w`.
  private mutating func readGap() throws(Pattern.SyntaxError) -> Pattern.Gap {
    let start = position
    position += 1
    let isOrdered = current != "~"
    if !isOrdered { position += 1 }
    let first = position
    while let character = current, Self.digits.contains(character) { position += 1 }
    guard let limit = Int(String(characters[first..<position])), limit <= 100 else {
      throw fault(at: start, "\"~\" without a number up to 100")
    }
    var gap = Pattern.Gap(limit: limit, isOrdered: isOrdered)
    // A letter that goes on is the next item: ~6cats.
    if let letter = current, let unit = Self.units[letter],
      position + 1 == characters.count || !characters[position + 1].isLetter
    {
      gap.unit = unit
      position += 1
    }
    return gap
  }

  private static let digits: Set<Character> = Set("0123456789")
  private static let units: [Character: PatternSet.Unit] = ["c": .characters, "w": .words]

  // MARK: Alternatives

  private mutating func readAlternatives(
    isVeto: Bool = false
  ) throws(Pattern.SyntaxError) -> [Pattern.Alternative] {
    switch current {
    case "(": try readGroup()
    case "@": [try readReference()]
    default: [.phrase(try readPhrase(isVeto ? .word : .item))]
    }
  }

  private mutating func readGroup() throws(Pattern.SyntaxError) -> [Pattern.Alternative] {
    let start = position
    var alternatives: [Pattern.Alternative] = []
    repeat {
      position += 1
      skipSpaces()
      if current == "@" {
        alternatives.append(try readReference())
        skipSpaces()
      } else if current != nil {
        let first = position
        let phrase = try readPhrase(.alternative)
        guard !phrase.isEmpty else { throw fault(at: first, "an empty alternative") }
        alternatives.append(.phrase(phrase))
      }
    } while current == "|"
    guard let end = current else { throw fault(at: start, "\"(\" without \")\"") }
    guard end == ")" else {
      throw fault(at: position, "\"\(end)\" inside \"(…)\"; expected \"|\" or \")\"")
    }
    position += 1
    return alternatives
  }

  /// Where a phrase stands.
  private enum PhrasePlace { case item, alternative, word }

  /// A phrase may hold spaces, but not as a veto outside of brackets; it ends where an item of another
  /// kind begins or, outside of brackets, where a glob ends it.
  private mutating func readPhrase(
    _ place: PhrasePlace
  ) throws(Pattern.SyntaxError) -> String {
    var phrase = ""
    while let character = current, !Self.marks.contains(character) {
      if character == "!", phrase.last == " " { break }
      if character == " ", place == .word { break }
      if character == "\\" {
        phrase.append(try readEscaped())
        continue
      }
      position += 1
      phrase.append(character)
      guard character == "*" else { continue }
      let isEnd = current.map { $0 == " " || Self.marks.contains($0) } ?? true
      let before = phrase.dropLast().last
      guard isEnd, before?.isASCII == true, before?.isLetter == true || before?.isNumber == true
      else { throw fault(at: position - 1, "\"*\" must stand at the end of a Latin word") }
      if place != .alternative { break }
    }
    while phrase.last == " " { phrase.removeLast() }
    return phrase
  }

  /// Reads a mark that stands for itself: `\(`.
  private mutating func readEscaped() throws(Pattern.SyntaxError) -> Character {
    position += 1
    guard let mark = current, mark == "\\" || mark == "!" || Self.marks.contains(mark) else {
      throw fault(at: position - 1, "\"\\\" must stand before one of \\ ! ( ) | ~ @ { }")
    }
    position += 1
    return mark
  }

  /// What ends a phrase.
  private static let marks: Set<Character> = ["(", ")", "|", "~", "@", "{", "}"]

  private mutating func readReference() throws(Pattern.SyntaxError) -> Pattern.Alternative {
    let start = position
    position += 1
    while let character = current, character != " ", character != "!",
      !Self.marks.contains(character)
    {
      position += 1
    }
    let name = String(characters[start + 1..<position])
    let target = try target(of: name, at: start)
    references.append(.init(target: target, column: start + 1))
    return target
  }

  private func target(
    of name: String, at start: Int
  ) throws(Pattern.SyntaxError) -> Pattern.Alternative {
    guard !name.isEmpty else { throw fault(at: start, "\"@\" without the id of an actor") }
    if name.hasPrefix("theme:") {
      guard name.count > 6 else { throw fault(at: start, "\"@theme:\" without the id of a theme") }
      return .theme(String(name.dropFirst(6)))
    }
    guard name.hasPrefix("type:") else { return .actor(name) }
    guard let kind = Actor.Kind(rawValue: String(name.dropFirst(5))) else {
      let kinds = Actor.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw fault(at: start, "unknown type \"\(name.dropFirst(5))\"; expected one of \(kinds)")
    }
    return .kind(kind)
  }

  // MARK: Conditions

  private mutating func readConditions() throws(Pattern.SyntaxError) {
    let start = position
    repeat {
      position += 1
      skipSpaces()
      let first = position
      while let character = current, character != ",", character != "}" { position += 1 }
      var text = String(characters[first..<position])
      while text.last == " " { text.removeLast() }
      conditions.append(try condition(text, at: first))
    } while current == ","
    guard current == "}" else { throw fault(at: start, "\"{\" without \"}\"") }
    position += 1
    skipSpaces()
    guard current == nil else {
      throw fault(at: position, "something behind \"{…}\"; expected the conditions at the end")
    }
  }

  private func condition(
    _ text: String, at start: Int
  ) throws(Pattern.SyntaxError) -> DocumentCondition {
    do {
      if let condition = try DocumentCondition(text) { return condition }
    } catch {
      throw fault(at: start, error.description)
    }
    throw fault(at: start, "\"\(text)\" is no condition; expected one such as year>=2022")
  }

  // MARK: Characters

  private var current: Character? {
    position < characters.count ? characters[position] : nil
  }

  private mutating func skipSpaces() { while current == " " { position += 1 } }

  private func fault(at position: Int, _ message: String) -> Pattern.SyntaxError {
    .init(column: position + 1, message: message)
  }
}

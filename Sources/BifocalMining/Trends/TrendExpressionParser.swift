internal import BifocalText

extension TrendExpression {
  /// Reads an expression.
  ///
  /// - Throws: `TrendExpressionError`, which shows the place.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public init(_ text: String) throws(TrendExpressionError) {
    var parser = TrendExpressionParser(text)
    let root = try parser.wholeExpression()
    self.init(root, description: text)
  }
}

/// An expression that cannot be read, and where.
///
///     (去俄化+derussification/俄罗斯
///                                   ^ expected ")"
public struct TrendExpressionError: Error, Equatable, CustomStringConvertible {
  /// What was written.
  public let text: String
  /// The character at which reading stopped, from 1.
  public let column: Int
  /// What should have stood there.
  public let expected: String

  /// The column and what was expected, then the expression with a caret below the place.
  public var description: String {
    let before = String(text.prefix(column - 1)).displayWidth
    let caret = String(repeating: " ", count: before) + "^"
    return "column \(column): expected \(expected)\n  \(text)\n  \(caret)"
  }
}

/// Reads expressions by precedence, from left to right.
private struct TrendExpressionParser {
  private let text: String
  private let characters: [Character]
  private var place = 0
  private var depth = 0

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  mutating func wholeExpression() throws(TrendExpressionError) -> TrendExpression.Node {
    let node = try expression(above: 0)
    guard place == characters.count else {
      throw error(expected: depth == 0 ? "+, -, *, / or the end" : "\")\"")
    }
    guard !node.sums.isEmpty else {
      place = 0
      throw error(expected: "something to count, not a number alone")
    }
    return node
  }

  /// An operand and all that follows it with signs that bind more strongly than a given one.
  private mutating func expression(
    above precedence: Int
  ) throws(TrendExpressionError) -> TrendExpression.Node {
    var left = try operand()
    while let sign = nextSign(), sign.precedence > precedence {
      place += 1
      let right = try expression(above: sign.precedence)
      left = .joined(sign, left, right)
    }
    return left
  }

  private mutating func operand() throws(TrendExpressionError) -> TrendExpression.Node {
    skipSpaces()
    guard place < characters.count else { throw error(expected: Self.anOperand) }
    switch characters[place] {
    case "(":
      guard depth < 100 else { throw error(expected: "at most 100 brackets within each other") }
      place += 1
      depth += 1
      let node = try expression(above: 0)
      guard place < characters.count, characters[place] == ")" else {
        throw error(expected: "\")\"")
      }
      place += 1
      depth -= 1
      skipSpaces()
      return node
    case "\"":
      return .sum(.init(items: [.term(try quoted())]))
    case "@":
      return .sum(.init(items: [try actorOrPair()]))
    case "#":
      place += 1
      let theme = try identifier(expected: "the id of a theme, such as #energy")
      return .sum(.init(items: [.theme(theme, status: try status())]))
    default:
      let start = place
      let word = phrase()
      guard !word.isEmpty else {
        place = start
        throw error(expected: Self.anOperand)
      }
      if let number = Double(word), number.isFinite { return .number(number) }
      return .sum(.init(items: [.term(word)]))
    }
  }

  private static let anOperand = "a term, @ACTOR, #THEME, a number or \"(\""

  private mutating func actorOrPair() throws(TrendExpressionError) -> TrendItem {
    place += 1
    let actor = try identifier(expected: "the id of an actor, such as @RUS")
    guard place < characters.count, characters[place] == "&" else { return .actor(actor) }
    place += 1
    skipSpaces()
    guard place < characters.count, characters[place] == "#" else {
      throw error(expected: "#THEME")
    }
    place += 1
    return .pair(
      actor: actor, theme: try identifier(expected: "the id of a theme, such as #energy"))
  }

  private mutating func status() throws(TrendExpressionError) -> AssertionStatus? {
    guard place < characters.count, characters[place] == ":" else { return nil }
    place += 1
    let start = place
    guard let status = AssertionStatus(rawValue: phrase()) else {
      place = start
      throw error(
        expected: AssertionStatus.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return status
  }

  private mutating func identifier(
    expected: String
  ) throws(TrendExpressionError) -> String {
    let start = place
    let name = phrase()
    guard !name.isEmpty, !name.contains(" ") else {
      place = start
      throw error(expected: expected)
    }
    return name
  }

  private mutating func quoted() throws(TrendExpressionError) -> String {
    place += 1
    let start = place
    while place < characters.count, characters[place] != "\"" { place += 1 }
    guard place < characters.count else { throw error(expected: "\"\\\"\" after the term") }
    let term = String(characters[start..<place])
    guard !term.isEmpty else { throw error(expected: "a term between the quotation marks") }
    place += 1
    skipSpaces()
    return term
  }

  /// Everything up to the next sign, without spaces at its ends.
  private mutating func phrase() -> String {
    let start = place
    while place < characters.count, !isSign(at: place), !"()\"@#&:".contains(characters[place]) {
      place += 1
    }
    var end = place
    while end > start, characters[end - 1].isWhitespace { end -= 1 }
    return String(characters[start..<end])
  }

  private mutating func nextSign() -> TrendExpression.Sign? {
    skipSpaces()
    guard place < characters.count else { return nil }
    return TrendExpression.Sign(rawValue: characters[place])
  }

  /// Whether a character is a sign of arithmetic, and not the hyphen of a Latin word.
  private func isSign(at index: Int) -> Bool {
    guard let sign = TrendExpression.Sign(rawValue: characters[index]) else { return false }
    guard sign == .minus, index > 0, index + 1 < characters.count else { return true }
    func isLatin(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    return !(isLatin(characters[index - 1]) && isLatin(characters[index + 1]))
  }

  private mutating func skipSpaces() {
    while place < characters.count, characters[place].isWhitespace { place += 1 }
  }

  private func error(expected: String) -> TrendExpressionError {
    TrendExpressionError(text: text, column: place + 1, expected: expected)
  }
}

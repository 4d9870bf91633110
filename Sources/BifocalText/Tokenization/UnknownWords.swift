/// Joins what no dictionary has: foreign names, and numbers with what belongs to them.
///
///     let unknown = UnknownWords(strong: ["普", "鲁", "申"], weak: ["科"])
///
/// ICU leaves a name that it does not know in single characters, 普|鲁|申|科, which would be confetti
/// in a list of terms. Chinese writes foreign names with a few hundred characters, so a run of
/// these that was left single is a name; a dictionary word within the run (伊丽莎白 as 伊|丽|莎|白, 亚历|山大)
/// belongs to it when it is made of characters that stand for little else.
public struct UnknownWords: Sendable {
  /// What a character of the Basic Multilingual Plane is in a run that may be a name.
  private let uses: [Use]

  private enum Use: UInt8 {
    case none
    case weak
    case strong
  }

  /// Joins nothing.
  public static let none = UnknownWords(strong: [], weak: [])

  /// Makes a rule from characters of transliteration, Simplified.
  ///
  /// - Parameters:
  ///   - strong: Those that stand for little else.
  ///   - weak: Those that are ordinary words too.
  public init(strong: Set<Unicode.Scalar>, weak: Set<Unicode.Scalar>) {
    guard !strong.isEmpty else {
      uses = []
      return
    }
    var uses = [Use](repeating: .none, count: 0x1_0000)
    for scalar in weak where scalar.value < 0x1_0000 { uses[Int(scalar.value)] = .weak }
    for scalar in strong where scalar.value < 0x1_0000 { uses[Int(scalar.value)] = .strong }
    self.uses = uses
  }

  /// Returns the tokens with runs joined.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a text.
  ///   - utf8: The text with Simplified characters.
  /// - Returns: Tokens that cover the same text.
  /// - Complexity: O(*n*).
  func joined(_ tokens: [Token], in utf8: [UInt8]) -> [Token] {
    let names = uses.isEmpty ? [] : names(among: tokens, in: utf8)
    guard !names.isEmpty else { return tokens }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    var done = 0
    for name in names {
      joined += tokens[done..<name.lowerBound]
      let start = tokens[name.lowerBound].range.lowerBound
      joined.append(
        Token(range: start..<tokens[name.upperBound - 1].range.upperBound, kind: .ideographic))
      done = name.upperBound
    }
    return joined + tokens[done...]
  }

  /// The ranges of tokens that are a name together: two parts at least, one of them a strong
  /// character that was left single.
  private func names(among tokens: [Token], in utf8: [UInt8]) -> [Range<Int>] {
    var names: [Range<Int>] = []
    var start = 0
    var hasStrongCharacter = false
    for index in tokens.indices {
      let part = part(tokens[index], in: utf8)
      if part == .none {
        if hasStrongCharacter, index - start > 1 { names.append(start..<index) }
        hasStrongCharacter = false
        start = index + 1
      } else if part == .strongCharacter {
        hasStrongCharacter = true
      }
    }
    if hasStrongCharacter, tokens.count - start > 1 { names.append(start..<tokens.count) }
    return names
  }

  /// What a token is in a run.
  private enum Part {
    case none
    case strongCharacter
    case weakCharacter
    /// A dictionary word of strong characters alone.
    case word
  }

  private func part(_ token: Token, in utf8: [UInt8]) -> Part {
    let range = token.range
    guard token.kind == .ideographic, !token.isLexiconWord, range.count % 3 == 0, range.count <= 12
    else { return .none }
    let first = use(at: range.lowerBound, in: utf8)
    if range.count == 3 {
      return first == .strong ? .strongCharacter : first == .weak ? .weakCharacter : .none
    }
    guard first == .strong else { return .none }
    for offset in stride(from: range.lowerBound + 3, to: range.upperBound, by: 3)
    where use(at: offset, in: utf8) != .strong { return .none }
    return .word
  }

  /// The use of the character of three bytes at an offset; none of those with other lengths is in
  /// the table, whatever their bytes look like.
  private func use(at offset: Int, in utf8: [UInt8]) -> Use {
    let lead = utf8[offset]
    guard lead >= 0xE0, lead < 0xF0 else { return .none }
    let scalar =
      Int(lead & 0x0F) << 12 | Int(utf8[offset + 1] & 0x3F) << 6 | Int(utf8[offset + 2] & 0x3F)
    return uses[scalar]
  }
}

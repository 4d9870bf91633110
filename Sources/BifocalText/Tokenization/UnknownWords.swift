/// Joins what no dictionary has: foreign names, and numbers with what belongs to them.
///
///     let unknown = UnknownWords(strong: ["普", "鲁", "申"], weak: ["科"])
///
/// ICU leaves a name that it does not know in single characters, 普|鲁|申|科, which would be confetti
/// in a list of terms. Chinese writes foreign names with a few hundred characters, so a run of
/// these that was left single is a name; a dictionary word within the run (伊丽莎白 as 伊|丽|莎|白, 亚历|山大)
/// belongs to it when it is made of characters that stand for little else.
public struct UnknownWords: Sendable {
  private let strong: Set<UInt32>
  private let weak: Set<UInt32>

  /// Joins nothing.
  public static let none = UnknownWords(strong: [], weak: [])

  /// Makes a rule from characters of transliteration, Simplified.
  ///
  /// - Parameters:
  ///   - strong: Those that stand for little else.
  ///   - weak: Those that are ordinary words too.
  public init(strong: Set<Unicode.Scalar>, weak: Set<Unicode.Scalar>) {
    self.strong = Set(strong.map(\.value))
    self.weak = Set(weak.map(\.value))
  }

  /// Returns the tokens with runs joined.
  ///
  /// - Parameters:
  ///   - tokens: The tokens of a text.
  ///   - text: The text by characters.
  /// - Returns: Tokens that cover the same text.
  /// - Complexity: O(*n*).
  func joined(_ tokens: [Token], in text: FoldedText) -> [Token] {
    guard !strong.isEmpty else { return tokens }
    var joined: [Token] = []
    joined.reserveCapacity(tokens.count)
    var run: [(token: Token, part: Part)] = []
    var position = 0
    for token in tokens {
      let start = position
      while text.offsets[position] < token.range.upperBound { position += 1 }
      if let part = part(token, text.scalars[start..<position]) {
        run.append((token, part))
      } else {
        Self.close(&run, into: &joined)
        joined.append(token)
      }
    }
    Self.close(&run, into: &joined)
    return joined
  }

  /// What a token is in a run that may be a name.
  private enum Part {
    case strongCharacter
    case weakCharacter
    /// A dictionary word of strong characters alone.
    case word
  }

  private func part(_ token: Token, _ scalars: ArraySlice<UInt32>) -> Part? {
    guard token.kind == .ideographic, !token.isLexiconWord, let first = scalars.first else {
      return nil
    }
    if scalars.count == 1 {
      return strong.contains(first) ? .strongCharacter : weak.contains(first) ? .weakCharacter : nil
    }
    return scalars.count <= 4 && scalars.allSatisfy(strong.contains) ? .word : nil
  }

  /// Ends a run: one token if it is a name, its tokens as they were otherwise.
  ///
  /// A name has two parts at least, one of them a strong character that was left single.
  private static func close(_ run: inout [(token: Token, part: Part)], into joined: inout [Token]) {
    if run.count > 1, run.contains(where: { $0.part == .strongCharacter }) {
      let range = run[0].token.range.lowerBound..<run[run.count - 1].token.range.upperBound
      joined.append(Token(range: range, kind: .ideographic))
    } else {
      joined += run.map(\.token)
    }
    run.removeAll(keepingCapacity: true)
  }
}

/// Joins what no dictionary has: foreign names, and numbers with what belongs to them.
///
///     let unknown = UnknownWords(strong: ["普", "鲁", "申"], weak: ["科"])
///
/// ICU leaves a name that it does not know in single characters, 普|鲁|申|科, which would be confetti
/// in a list of terms. Chinese writes foreign names with a few hundred characters, so a run of
/// these that was left single is a name; a dictionary word within the run (伊丽莎白 as 伊|丽|莎|白, 亚历|山大)
/// belongs to it when it is made of characters that stand for little else. A name has two parts at
/// least, one of them a strong character that was left single.
public struct UnknownWords: Sendable {
  /// What a character of the Basic Multilingual Plane is in a run that may be a name.
  private var uses: [Use]
  /// A bit for each strong one: they are asked for all the time, and lie in the processor's cache.
  private var strongBits: [UInt64] = []

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
    strongBits = [UInt64](repeating: 0, count: 0x1_0000 / 64)
    var uses = [Use](repeating: .none, count: 0x1_0000)
    for scalar in weak where scalar.value < 0x1_0000 { uses[Int(scalar.value)] = .weak }
    for scalar in strong where scalar.value < 0x1_0000 { uses[Int(scalar.value)] = .strong }
    self.uses = uses
    markStrong()
  }

  /// Returns the rule for text in either script.
  func addingTraditional(_ folding: CharacterFolding) -> UnknownWords {
    var rule = self
    for scalar in rule.uses.indices where rule.uses[scalar] == .none {
      rule.uses[scalar] = uses[Int(folding.simplified(UInt16(scalar)))]
    }
    rule.markStrong()
    return rule
  }

  private mutating func markStrong() {
    for scalar in uses.indices where uses[scalar] == .strong {
      strongBits[scalar >> 6] |= 1 << UInt64(scalar & 63)
    }
  }

  /// The characters that stand for little else.
  var strongCharacters: [UInt16] {
    uses.indices.filter { uses[$0] == .strong }.map { UInt16(truncatingIfNeeded: $0) }
  }

  /// Whether the character of three bytes at an offset stands for little else.
  @inline(__always)
  func isStrong(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !strongBits.isEmpty, let scalar = unsafe Self.scalar(at: offset, in: utf8) else {
      return false
    }
    return strongBits[scalar >> 6] >> UInt64(scalar & 63) & 1 == 1
  }

  /// What a token is in a run.
  enum Part {
    case none
    case strongCharacter
    case weakCharacter
    /// A dictionary word of strong characters alone.
    case word
  }

  func part(_ token: Token, in utf8: UnsafeBufferPointer<UInt8>) -> Part {
    let range = token.range
    guard !uses.isEmpty, token.kind == .ideographic, !token.isLexiconWord, range.count % 3 == 0,
      range.count <= 12
    else { return .none }
    let first = unsafe use(at: range.lowerBound, in: utf8)
    if range.count == 3 {
      return first == .strong ? .strongCharacter : first == .weak ? .weakCharacter : .none
    }
    guard first == .strong else { return .none }
    for offset in stride(from: range.lowerBound + 3, to: range.upperBound, by: 3)
    where unsafe use(at: offset, in: utf8) != .strong { return .none }
    return .word
  }

  @inline(__always)
  private func use(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Use {
    unsafe Self.scalar(at: offset, in: utf8).map { uses[$0] } ?? .none
  }

  /// The character of three bytes at an offset; none of those with other lengths is one of
  /// transliteration, whatever its bytes look like.
  @inline(__always)
  private static func scalar(at offset: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int? {
    let lead = unsafe utf8[offset]
    guard lead >= 0xE0, lead < 0xF0 else { return nil }
    let middle = Int(unsafe utf8[offset + 1] & 0x3F)
    return Int(lead & 0x0F) << 12 | middle << 6 | Int(unsafe utf8[offset + 2] & 0x3F)
  }
}

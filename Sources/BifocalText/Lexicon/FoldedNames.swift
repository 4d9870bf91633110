/// Numbers names, so that those which are matched alike have the same number.
///
///     var names = FoldedNames(folding: try CharacterFolding.shared())
///     names.number(of: "俄羅斯")  // 0
///     names.number(of: "俄罗斯")  // 0
///     names.number(of: "US")    // 1
///     names.number(of: "Us")    // 2
///
/// Case tells an acronym from a word, so it is part of what a name is.
public struct FoldedNames: Sendable {
  /// The names, in the order of their numbers.
  public private(set) var words: WordList
  /// Whether each has a small letter.
  private var hasSmallLetter: [Bool] = []
  private var index = HashIndex()

  /// Makes an empty list.
  public init(folding: CharacterFolding) { words = WordList(folding: folding) }

  /// The number of different names: that which the next new one gets.
  public var count: Int { words.count }

  /// Returns the number of a name: that of the first one like it, or the next one.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - mode: How it competes with the words around it, if it is new.
  /// - Returns: Its number.
  /// - Complexity: O(*n*), where *n* is the length of the name.
  public mutating func number(of name: Substring, mode: WordLexicon.Word.Mode = .prefer) -> Int {
    // It is folded at the end of the list, where it stays if it is new.
    let new = words.count
    words.append(name, mode)
    hasSmallLetter.append(Self.hasSmallLetter(name))
    let hash = hash(of: new)
    guard let known = index.number(hash: hash, where: { isEqual($0, new) }) else {
      index.insert(hash: hash)
      return new
    }
    words.removeLast()
    hasSmallLetter.removeLast()
    return known
  }

  private func hash(of name: Int) -> UInt64 {
    var hash: UInt64 = hasSmallLetter[name] ? 1 : 2
    if words.phrases.isPrefix[name] { hash += 2 }
    for position in words.phrases.range(of: name) {
      hash = (hash ^ UInt64(words.phrases.scalars[position])) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    return hash
  }

  private func isEqual(_ name: Int, _ other: Int) -> Bool {
    let phrases = words.phrases
    let (left, right) = (phrases.range(of: name), phrases.range(of: other))
    guard left.count == right.count, hasSmallLetter[name] == hasSmallLetter[other],
      phrases.isPrefix[name] == phrases.isPrefix[other]
    else { return false }
    return zip(left, right).allSatisfy { phrases.scalars[$0] == phrases.scalars[$1] }
  }

  private static func hasSmallLetter(_ name: Substring) -> Bool {
    if name.utf8.contains(where: { (0x61...0x7A).contains($0) }) { return true }
    guard name.utf8.contains(where: { $0 >= 0xC0 && !(0xE4...0xE9).contains($0) }) else {
      return false
    }
    return name.unicodeScalars.contains { scalar in
      switch scalar.value {
      // No case, and most of what Chinese names are written with: asking for their properties takes long.
      case 0..<0x80, 0xB7, 0x2E80..<0xA640: false
      default: scalar.properties.isLowercase
      }
    }
  }
}

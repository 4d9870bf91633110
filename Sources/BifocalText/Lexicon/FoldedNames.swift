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
  /// A name in a table.
  public struct Place: Sendable {
    /// Its number.
    public let number: Int
    /// Where it stands in the text of the file, in UTF-8 offsets.
    public let range: Range<Int>
  }

  /// The names, in the order of their numbers.
  public private(set) var words: WordList
  /// Whether each has a small letter.
  private var hasSmallLetter: [Bool] = []
  private var index = HashIndex()

  /// Makes an empty list.
  ///
  /// - Parameters:
  ///   - folding: The table by which names are compared.
  ///   - count: About how many names there will be.
  ///   - characters: About how many characters they have together.
  public init(folding: CharacterFolding, reserving count: Int = 0, characters: Int = 0) {
    words = WordList(folding: folding)
    words.reserve(count, characters: characters)
    hasSmallLetter.reserveCapacity(count)
  }

  /// The number of different names: that which the next new one gets.
  public var count: Int { words.count }

  /// Returns the number of a name: that of the first one like it, or the next one.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - mode: How it competes with the words around it, if it is new.
  /// - Returns: Its number.
  /// - Complexity: O(*n*), where *n* is the length of the name.
  public mutating func number(of name: String, mode: WordLexicon.Word.Mode = .prefer) -> Int {
    let utf8 = Array(name.utf8)
    return unsafe utf8.withUnsafeBufferPointer { unsafe number(of: $0, mode: mode) }
  }

  /// Numbers the names in some cells of a row.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - columns: The places of the columns, counted from zero.
  ///   - areLists: Whether a cell holds many names.
  ///   - mode: How they compete with the words around them.
  ///   - places: Receives the names of two or more characters.
  /// - Returns: Whether there are names of one character, which are left out.
  /// - Complexity: O(*n*), where *n* is the length of the names.
  public mutating func addNames(
    in row: LexiconTable.Row, _ columns: ClosedRange<Int>, areLists: Bool,
    mode: WordLexicon.Word.Mode, to places: inout [Place]
  ) -> Bool {
    var hasShortName = false
    unsafe row.forEachPart(of: columns, areLists: areLists) { bytes, range in
      let name = unsafe UnsafeBufferPointer(rebasing: bytes[range])
      if unsafe name.count <= 4 && name.count(where: { $0 & 0xC0 != 0x80 }) == 1 {
        hasShortName = true
      } else {
        places.append(Place(number: unsafe number(of: name, mode: mode), range: range))
      }
    }
    return hasShortName
  }

  private mutating func number(
    of name: UnsafeBufferPointer<UInt8>, mode: WordLexicon.Word.Mode
  ) -> Int {
    // It is folded at the end of the list, where it stays if it is new.
    let new = words.count
    unsafe words.append(utf8: name, mode)
    hasSmallLetter.append(unsafe Self.hasSmallLetter(name))
    let hash = hash(of: new)
    guard let known = index.number(hash: hash, where: { isEqual($0, new) }) else {
      index.insert(hash: hash)
      return new
    }
    // Al-Qaeda and al-Qaeda are one name, which is then found with a small letter too.
    words.allowSmallFirst(of: known, as: new)
    words.removeLast()
    hasSmallLetter.removeLast()
    return known
  }

  private func hash(of name: Int) -> UInt64 {
    var hash: UInt64 = hasSmallLetter[name] ? 1 : 2
    if words.phrases.isPrefix[name] { hash += 2 }
    return unsafe words.phrases.scalars.withUnsafeBufferPointer { scalars in
      for position in words.phrases.range(of: name) {
        hash = (hash ^ UInt64(unsafe scalars[position])) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
      return hash
    }
  }

  private func isEqual(_ name: Int, _ other: Int) -> Bool {
    let (left, right) = (words.phrases.range(of: name), words.phrases.range(of: other))
    guard left.count == right.count, hasSmallLetter[name] == hasSmallLetter[other],
      words.phrases.isPrefix[name] == words.phrases.isPrefix[other]
    else { return false }
    return unsafe words.phrases.scalars.withUnsafeBufferPointer { scalars in
      let distance = right.lowerBound - left.lowerBound
      for position in left where unsafe scalars[position] != scalars[position + distance] {
        return false
      }
      return true
    }
  }

  private static func hasSmallLetter(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var mayHaveOthers = false
    for offset in name.indices {
      let byte = unsafe name[offset]
      if (0x61...0x7A).contains(byte) { return true }
      // No case, and most of what Chinese names are written with.
      if byte >= 0xC0, !(0xE4...0xE9).contains(byte) { mayHaveOthers = true }
    }
    guard mayHaveOthers else { return false }
    let text = unsafe String(decoding: name, as: UTF8.self)
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // Asking for their properties takes long.
      case 0..<0x80, 0xB7, 0x2E80..<0xA640: false
      default: scalar.properties.isLowercase
      }
    }
  }
}

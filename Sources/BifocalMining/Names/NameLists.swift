internal import BifocalText

/// The words and characters that rules for names look at, compiled for looking up.
///
/// A word is found by a hash of its folded characters, so no rule makes a string of anything.
struct NameLists: Sendable {
  /// The columns of `names/*.tsv`.
  static let columns = ["text", "role"]

  /// What a character may do in a name.
  struct Uses: OptionSet, Sendable {
    let rawValue: UInt8
    static let han = Uses(rawValue: 1 << 0)
    /// A surname of one character.
    static let surname = Uses(rawValue: 1 << 1)
    /// The first character of a longer surname.
    static let longSurname = Uses(rawValue: 1 << 2)
    static let given = Uses(rawValue: 1 << 3)
    /// A character that foreign names are written with and little else.
    static let strong = Uses(rawValue: 1 << 4)
    /// A character that foreign names are written with, and other words too.
    static let weak = Uses(rawValue: 1 << 5)
    /// The last character of what ends the name of a place.
    static let placeEnd = Uses(rawValue: 1 << 6)
    /// The last character of what ends the name of an organisation or a treaty.
    static let organisationEnd = Uses(rawValue: 1 << 7)
  }

  private var roles = KeyTable<NameRoles>(absent: [])
  /// A bit for each value of the highest bits of the keys of words.
  ///
  /// Most characters that rules ask about are no word, and these few kilobytes, which stay near the
  /// processor, tell so for nine of ten.
  private var mayBeWord = [UInt64](repeating: 0, count: 0x1_0000 / 64)
  private var uses: [Uses]
  /// For each character below 2¹⁶, the number of characters of the longest word in Han characters that
  /// begins with it, and of the longest that ends in it.
  private var longestBeginning: [UInt8]
  private var longestEnding: [UInt8]

  /// What a folder of lexicons says of names.
  struct Source {
    var tables: [LexiconTable] = []
    var surnames: [String] = []
    var givenCharacters: [String] = []
    var givenNames: [String] = []
    var commonWords: [String] = []
    var transliteration: (strong: Set<Unicode.Scalar>, weak: Set<Unicode.Scalar>) = ([], [])
  }

  /// Compiles lists.
  ///
  /// - Parameters:
  ///   - source: The lists as they were read.
  ///   - folding: The table by which words are compared.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  init(_ source: Source, folding: CharacterFolding, faults: inout [LexiconError.Fault]) {
    uses = [Uses](repeating: [], count: 0x1_0000)
    longestBeginning = [UInt8](repeating: 0, count: 0x1_0000)
    longestEnding = longestBeginning
    for scalar in 0x3400..<0xA000 { uses[scalar] = .han }
    for scalar in source.transliteration.weak { use(scalar.value, .weak) }
    for scalar in source.transliteration.strong { use(scalar.value, .strong) }
    for row in source.tables.flatMap(\.rows) {
      guard let role = NameRoles.named.first(where: { $0.name == row["role"] })?.role else {
        let names = NameRoles.named.map(\.name).joined(separator: ", ")
        faults.append(
          row.fault("role", "unknown role \"\(row["role"])\"; expected one of \(names)"))
        continue
      }
      add(row["text"], role, folding)
    }
    for surname in source.surnames {
      add(surname, .surname, folding)
      let scalars = folding.folded(surname).unicodeScalars
      if let first = scalars.first {
        use(first.value, scalars.count == 1 ? .surname : .longSurname)
      }
    }
    for character in source.givenCharacters {
      for scalar in folding.folded(character).unicodeScalars { use(scalar.value, .given) }
    }
    for name in source.givenNames { add(name, .givenName, folding) }
    for word in source.commonWords { add(word, .common, folding) }
  }

  private mutating func add(
    _ text: some StringProtocol, _ role: NameRoles, _ folding: CharacterFolding
  ) {
    let scalars = folding.folded(text).unicodeScalars.map(\.value)
    guard let first = scalars.first, let last = scalars.last else { return }
    let key = Self.key(scalars, 0..<scalars.count)
    roles[key].formUnion(role)
    mayBeWord[Int(key >> 54)] |= 1 << (key >> 48 & 63)
    guard last >= 0x2E80 else { return }
    let length = UInt8(clamping: scalars.count)
    if first < 0x1_0000 {
      longestBeginning[Int(first)] = max(longestBeginning[Int(first)], length)
    }
    if last < 0x1_0000 { longestEnding[Int(last)] = max(longestEnding[Int(last)], length) }
    if role == .foreign { use(last, .weak) }
    if !role.isDisjoint(with: [.place, .weakPlace]) { use(last, .placeEnd) }
    if !role.isDisjoint(with: [.organisation, .weakOrganisation, .wholeOrganisation, .treaty]) {
      use(last, .organisationEnd)
    }
  }

  /// Only names in Han characters are made of characters that tell something alone.
  private mutating func use(_ scalar: UInt32, _ use: Uses) {
    if (0x2E80..<0x1_0000).contains(scalar) { uses[Int(scalar)].insert(use) }
  }

  /// What a character may do in a name.
  func uses(of scalar: UInt32) -> Uses { scalar < 0x1_0000 ? uses[Int(scalar)] : [] }

  /// The number of characters of the longest word in Han characters that begins with a character.
  func longestBeginning(with scalar: UInt32) -> Int {
    scalar < 0x1_0000 ? Int(longestBeginning[Int(scalar)]) : 0
  }

  /// The number of characters of the longest word in Han characters that ends in a character.
  func longestEnding(in scalar: UInt32) -> Int {
    scalar < 0x1_0000 ? Int(longestEnding[Int(scalar)]) : 0
  }

  /// What the characters in a range are, as one word.
  func roles(of scalars: [UInt32], _ range: Range<Int>) -> NameRoles {
    roles(of: Self.key(scalars, range))
  }

  /// What a word is.
  func roles(of key: Key) -> NameRoles { roles(of: key.value) }

  /// What the word with a number is.
  func roles(of key: UInt64) -> NameRoles {
    mayBeWord[Int(key >> 54)] >> (key >> 48 & 63) & 1 == 1 ? roles[key] : []
  }

  /// A number for a word; that two words share one is as good as impossible.
  static func key(_ scalars: [UInt32], _ range: Range<Int>) -> UInt64 {
    var key = Key()
    for position in range { key.append(scalars[position]) }
    return key.value
  }

  /// The number of a word whose characters come one by one.
  struct Key {
    private var mixed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Adds a character at the end.
    @inline(__always)
    mutating func append(_ scalar: UInt32) {
      mixed = (mixed ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15
    }

    /// The number of the characters so far.
    var value: UInt64 { mixed ^ mixed >> 29 }
  }
}

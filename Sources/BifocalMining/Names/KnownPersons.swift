internal import BifocalText

/// The persons of the lexicon by the last part of their names: so they are known when the first part is
/// spelled in another way (Sergey Lavrov), and by the surname alone beside a title (科斯塔主席).
struct KnownPersons: Sendable {
  /// A person of the lexicon.
  struct Bearer: Sendable {
    /// The index in the lexicon.
    let actor: Int
    let id: String
    /// The first part of the name, folded.
    let first: [UInt32]
  }

  private var byLastPart: [UInt64: [Bearer]] = [:]

  /// Learns the names of persons.
  ///
  /// - Complexity: O(*m*) in the length of the names.
  init(_ actors: [Actor], folding: CharacterFolding) {
    for (index, actor) in actors.enumerated() where actor.kind == .person {
      for name in [actor.english, actor.simplifiedChinese, actor.traditionalChinese] {
        let scalars = folding.folded(name).unicodeScalars.map(\.value)
        let parts = scalars.split { $0 == 0x20 || $0 == 0x2E }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { continue }
        let key = NameLists.key(scalars, last.startIndex..<last.endIndex)
        byLastPart[key, default: []].append(Bearer(actor: index, id: actor.id, first: Array(first)))
      }
    }
  }

  /// Returns the one person that a name fits.
  ///
  /// - Parameters:
  ///   - parts: The parts of the name, in a text.
  ///   - scalars: The folded text.
  ///   - isTitled: Whether a title stands beside the name, without which a single part says nothing.
  /// - Returns: The person; `nil` when there is no such person, or several.
  func person(_ parts: [Range<Int>], in scalars: [UInt32], isTitled: Bool) -> Bearer? {
    guard let first = parts.first, let last = parts.last, parts.count > 1 || isTitled,
      let bearers = byLastPart[NameLists.key(scalars, last)]
    else { return nil }
    var found: Bearer?
    for bearer in bearers where parts.count == 1 || Self.areAlike(bearer.first, scalars[first]) {
      guard found == nil || found?.actor == bearer.actor else { return nil }
      found = bearer
    }
    return found
  }

  /// Whether two spellings may be those of one first name: Sergei and Sergey, but not Alexei and
  /// Alexander; in Han characters the first two must be the same.
  static func areAlike(_ left: [UInt32], _ right: ArraySlice<UInt32>) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    guard let character = left.first else { return false }
    return common >= (character >= 0x2E80 ? min(2, shorter) : max(3, shorter - 1))
  }
}

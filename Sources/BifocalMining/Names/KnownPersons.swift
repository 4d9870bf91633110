internal import BifocalText

/// The persons of the lexicon by the last part of their names: so they are known when the first part is
/// spelled in another way (Sergey Lavrov), and by the surname alone beside a title (科斯塔主席).
struct KnownPersons: Sendable {
  /// One of the names of a person.
  private struct Bearer: Sendable {
    /// The index in the lexicon.
    let actor: Int32
    /// The place of the name among `names(of:)`.
    let name: Int32
    /// The bearer before this one whose name ends alike; -1 for none.
    let before: Int32
  }

  private let actors: [Actor]
  private let folding: CharacterFolding
  private var bearers: [Bearer] = []
  /// The last bearer of each last part; -1 for none.
  private var byLastPart = KeyTable<Int32>(absent: -1)

  /// Learns the names of persons.
  ///
  /// - Complexity: O(*m*) in the length of the names.
  init(_ actors: [Actor], folding: CharacterFolding) {
    self.actors = actors
    self.folding = folding
    var scalars: [UInt32] = []
    for actor in actors.indices where actors[actor].kind == .person {
      for (number, name) in Self.names(of: actors[actor]).enumerated() where !name.isEmpty {
        fold(name, into: &scalars)
        guard let last = scalars.lastIndex(where: Self.isInPart),
          let gap = scalars[...last].lastIndex(where: { !Self.isInPart($0) }),
          scalars[..<gap].contains(where: Self.isInPart)
        else { continue }
        let key = NameLists.key(scalars, gap + 1..<last + 1)
        bearers.append(
          Bearer(
            actor: Int32(truncatingIfNeeded: actor), name: Int32(truncatingIfNeeded: number),
            before: byLastPart[key]))
        byLastPart[key] = Int32(truncatingIfNeeded: bearers.count - 1)
      }
    }
  }

  private static func names(of actor: Actor) -> [String] {
    [actor.english, actor.simplifiedChinese, actor.traditionalChinese]
  }

  /// Whether a character is no gap between the parts of a name.
  private static func isInPart(_ scalar: UInt32) -> Bool { scalar != 0x20 && scalar != 0x2E }

  private func fold(_ name: String, into scalars: inout [UInt32]) {
    scalars.removeAll(keepingCapacity: true)
    for scalar in name.unicodeScalars { scalars.append(folding.folded(scalar.value)) }
  }

  /// Returns the one person that a name fits.
  ///
  /// - Parameters:
  ///   - parts: The parts of the name, in a text.
  ///   - scalars: The folded text.
  ///   - isTitled: Whether a title stands beside the name, without which a single part says nothing.
  /// - Returns: The index of the person; `nil` when there is no such person, or several.
  func person(_ parts: [Range<Int>], in scalars: [UInt32], isTitled: Bool) -> Int? {
    guard let first = parts.first, let last = parts.last, parts.count > 1 || isTitled else {
      return nil
    }
    var found: Int?
    var next = Int(byLastPart[NameLists.key(scalars, last)])
    while next >= 0 {
      let bearer = bearers[next]
      next = Int(bearer.before)
      guard parts.count == 1 || Self.areAlike(firstPart(of: bearer), scalars[first]) else {
        continue
      }
      guard found == nil || found == Int(bearer.actor) else { return nil }
      found = Int(bearer.actor)
    }
    return found
  }

  /// The first part of a name, folded.
  private func firstPart(of bearer: Bearer) -> [UInt32] {
    var scalars: [UInt32] = []
    fold(Self.names(of: actors[Int(bearer.actor)])[Int(bearer.name)], into: &scalars)
    return Array(scalars.drop { !Self.isInPart($0) }.prefix(while: Self.isInPart))
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

internal import BifocalText

/// The bodies of states by the states and what follows in their names, so that 美司法部 and a bare 司法部 find
/// 美国司法部.
struct KnownBodies: Sendable {
  /// The indices of bodies and of states in the lexicon by their names in Chinese; -1 for none.
  private var bodyByName = KeyTable<Int32>(absent: -1)
  private var stateByName = KeyTable<Int32>(absent: -1)
  private let actors: [Actor]
  private let folding: CharacterFolding

  /// Learns the names of bodies and of states.
  ///
  /// - Complexity: O(*m*) in the length of the names.
  init(_ actors: [Actor], folding: CharacterFolding) {
    self.actors = actors
    self.folding = folding
    for (index, actor) in actors.enumerated() {
      guard actor.kind == .organisation || actor.isState else { continue }
      let name = name(of: index)
      if actor.isState {
        stateByName[NameLists.key(name, name.indices)] = Int32(truncatingIfNeeded: index)
      } else if name.count > 3 {
        bodyByName[NameLists.key(name, name.indices)] = Int32(truncatingIfNeeded: index)
      }
    }
  }

  /// The name in Chinese, folded.
  private func name(of actor: Int) -> [UInt32] {
    actors[actor].simplifiedChinese.unicodeScalars.map { folding.folded($0.value) }
  }

  /// Whether an actor is a state.
  func isState(_ actor: Int) -> Bool { actors[actor].isState }

  /// The state that an actor is, or that its name begins with: that of 美国国会.
  ///
  /// - Returns: The index of the state; `nil` when there is none.
  /// - Complexity: O(1): the names of states are short.
  func state(of actor: Int) -> Int? {
    if actors[actor].isState { return actor }
    guard actors[actor].kind == .organisation else { return nil }
    var key = NameLists.Key()
    var found: Int32 = -1
    for scalar in name(of: actor).prefix(Self.longestState) {
      key.append(scalar)
      if stateByName[key.value] >= 0 { found = stateByName[key.value] }
    }
    return found < 0 ? nil : Int(found)
  }

  private static let longestState = 9

  /// Returns the body of a state.
  ///
  /// - Parameters:
  ///   - state: The index of the state in the lexicon.
  ///   - name: What follows the state in the name of the body.
  ///   - scalars: The folded text that has it.
  /// - Returns: The index of the body; `nil` when the lexicon has none.
  func body(of state: Int, named name: Range<Int>, in scalars: [UInt32]) -> Int? {
    let full = self.name(of: state) + scalars[name]
    let found = bodyByName[NameLists.key(full, full.indices)]
    return found < 0 ? nil : Int(found)
  }
}

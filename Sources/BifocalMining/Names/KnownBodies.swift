internal import BifocalText

/// The bodies of states by the states and what follows in their names, so that 美司法部 and a bare 司法部 find
/// 美国司法部.
struct KnownBodies: Sendable {
  /// The indices of bodies in the lexicon by their names in Chinese; -1 for none.
  private var bodyByName = KeyTable<Int32>(absent: -1)
  /// For each actor the state that it is, or that its name begins with; -1 for none.
  private var states: [Int32]
  private let actors: [Actor]
  private let folding: CharacterFolding

  /// Learns the names of bodies and of states.
  ///
  /// - Complexity: O(*m*) in the length of the names.
  init(_ actors: [Actor], folding: CharacterFolding) {
    self.actors = actors
    self.folding = folding
    states = Array(repeating: -1, count: actors.count)
    var stateByName = KeyTable<Int32>(absent: -1)
    for index in actors.indices where actors[index].isState {
      let name = name(of: index)
      states[index] = Int32(truncatingIfNeeded: index)
      stateByName[NameLists.key(name, name.indices)] = states[index]
    }
    for index in actors.indices where actors[index].kind == .organisation {
      let name = name(of: index)
      if name.count > 3 {
        bodyByName[NameLists.key(name, name.indices)] = Int32(truncatingIfNeeded: index)
      }
      var key = NameLists.Key()
      for scalar in name.prefix(Self.longestState) {
        key.append(scalar)
        if stateByName[key.value] >= 0 { states[index] = stateByName[key.value] }
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
  /// - Complexity: O(1).
  func state(of actor: Int) -> Int? { states[actor] < 0 ? nil : Int(states[actor]) }

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

/// All that bear a name, and why one of them was chosen.
///
/// Nearly no name has several bearers. So a name holds this by reference, and costs a copy nothing.
final class Ambiguity: Sendable {
  /// All bearers, the chosen one among them.
  let alternatives: [Mention.Alternative]
  /// Why that one was chosen.
  let reason: String

  init(_ alternatives: [Mention.Alternative], reason: String) {
    self.alternatives = alternatives
    self.reason = reason
  }
}

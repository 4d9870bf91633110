internal import BifocalText

/// Tells where a place stands for a government: the Kremlin always, 莫斯科 in 莫斯科表示 and in
/// "between Moscow and Kyiv".
///
/// The place keeps its own id; the mention names the state's beside it. Only places with the flag
/// `metonym:STATE` are asked.
struct Metonymy {
  /// What the flag of a place says.
  struct Metonym {
    /// The id of the state.
    let state: String
    /// Whether the place stands for nothing else.
    let isAlways: Bool

    /// Nothing for an actor without the flag.
    init?(of actor: Actor) {
      guard let state = actor.metonym else { return nil }
      self.state = state
      isAlways = actor.kind == .location
    }
  }

  let text: NameText

  /// Returns for each name the id of the state that it stands for, if it does.
  ///
  /// - Parameter names: The names in order, each with what the flag of its actor says.
  /// - Returns: As many ids or nothings as there are names.
  /// - Complexity: O(*n*) in the number of names.
  func states(of names: [(range: Range<Int>, metonym: Metonym?)]) -> [String?] {
    names.indices.map { index in
      guard let metonym = names[index].metonym else { return nil }
      let state = metonym.state
      if metonym.isAlways { return state }
      let range = names[index].range
      if actsAfter(range.upperBound), !isPlace(before: range.lowerBound) { return state }
      let isPaired =
        index > 0 && names[index - 1].metonym != nil
        && areJoined(names[index - 1].range.upperBound..<range.lowerBound)
        || index + 1 < names.count && names[index + 1].metonym != nil
          && areJoined(range.upperBound..<names[index + 1].range.lowerBound)
      return isPaired && !isPlace(before: range.lowerBound) ? state : nil
    }
  }

  /// Whether a verb of governments follows.
  private func actsAfter(_ position: Int) -> Bool {
    if position < text.count, text.isHan(position) {
      return text.hasWord(from: position, [.cue, .governs])
    }
    guard let word = latinWord(from: position + 1), position < text.count,
      text.scalars[position] == 0x20
    else { return false }
    return !text.roles(word).isDisjoint(with: [.cue, .governs])
  }

  /// Whether a word of place stands before: in Moscow, 在莫斯科.
  private func isPlace(before position: Int) -> Bool {
    guard position > 0 else { return false }
    if text.isHan(position - 1) {
      // 在 tells wherever the text is cut: 他在|莫斯科.
      return text.hasWord(endingAt: position, .locative)
        || text.roles(position - 1..<position).contains(.locative)
    }
    var start = position - 1
    guard text.scalars[start] == 0x20 else { return false }
    while start > 0, LatinWords.isLetter(text.scalars[start - 1]) { start -= 1 }
    return text.roles(start..<position - 1).contains(.locative)
  }

  private func latinWord(from start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, LatinWords.isLetter(text.scalars[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Whether nothing but "and", 与, 和 or a dash lies between two names.
  private func areJoined(_ gap: Range<Int>) -> Bool {
    guard (1...5).contains(gap.count) else { return false }
    let between = Array(text.scalars[gap])
    return Self.joints.contains(between)
  }

  /// 与, 和, 同, 、, -, a space for a dash between letters, and " and ".
  private static let joints: Set<[UInt32]> = [
    [0x4E0E], [0x548C], [0x540C], [0x2D], [0x2013], [0x2014],
    [0x20, 0x61, 0x6E, 0x64, 0x20],
  ]
}

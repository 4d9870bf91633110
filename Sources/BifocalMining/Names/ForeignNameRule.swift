/// Foreign names in Chinese by the characters they are written with: 弗拉基米尔·普京, 卡森诺瓦.
///
/// A dot between two parts is proof of a person. A run without one is a name when the word break left
/// it in pieces of such characters; whether of a person or of a place, its ends and its neighbours say.
struct ForeignNameRule {
  let text: NameText
  private static let dot: UInt32 = 0x2E

  /// Returns the candidates.
  ///
  /// - Complexity: O(*n*).
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var position = 0
    while position < text.count {
      guard isForeign(position), text.isCut[position] || text.cover[position] >= 0 else {
        position += 1
        continue
      }
      let end = runEnd(from: position)
      if let candidate = candidate(position..<end.position, hasDot: end.hasDot) {
        found.append(candidate)
      }
      position = max(end.position, position + 1)
    }
    return found
  }

  private func isForeign(_ position: Int) -> Bool {
    !text.uses(position).isDisjoint(with: [.strong, .weak])
  }

  /// The end of the run of pieces of such characters that begins at a position, over dots.
  private func runEnd(from start: Int) -> (position: Int, hasDot: Bool) {
    var position = start
    var hasDot = false
    while position < text.count {
      if text.scalars[position] == Self.dot || (hasDot && text.scalars[position] == 0x2D) {
        guard position > start, position + 1 < text.count, text.isHan(position - 1),
          text.isHan(position + 1), isForeign(position + 1) || text.isHan(position + 2)
        else { break }
        hasDot = true
        position += 1
        // What follows a dot is a name even where its characters are unusual.
        continue
      }
      let end = text.wordEnd(from: position)
      guard end - position <= 5, (position..<end).allSatisfy(isForeign) else { break }
      if end - position > 1, !hasDot {
        let roles = text.roles(position..<end)
        if !roles.isDisjoint(with: [.stop, .title, .generic, .locative, .notPerson, .cue, .surname])
        {
          break
        }
      }
      position = end
    }
    // A dot at the end of a sentence, or before what is no name.
    while position > start,
      text.scalars[position - 1] == Self.dot || text.scalars[position - 1] == 0x2D
    { position -= 1 }
    let dots = (start..<position).contains { text.scalars[$0] == Self.dot }
    return (position, dots)
  }

  private func candidate(_ range: Range<Int>, hasDot: Bool) -> NameCandidate? {
    guard range.count >= 2 else { return nil }
    if hasDot {
      let trimmed = trimmedStart(range)
      return NameCandidate(range: trimmed, kind: .person, rule: .dottedPerson, score: 5)
    }
    guard !text.hasKnown(in: range) else { return nil }
    guard range.count <= 9 else { return nil }
    var strength = 0.0
    var singles = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let end = text.wordEnd(from: position)
      let isStrong = (position..<end).allSatisfy { text.uses($0).contains(.strong) }
      if end - position == 1 {
        singles += 1
        strength += isStrong ? 1.0 : 0.35
      } else {
        strength += isStrong ? (end - position > 2 ? 1.5 : 0.7) : (end - position > 2 ? 0.4 : -0.4)
      }
      position = end
    }
    guard singles >= 2 || range.count >= 3 else { return nil }
    let (kind, context) = kind(of: range)
    return NameCandidate(
      range: range, kind: kind, rule: kind == .person ? .foreignPerson : .foreignPlace,
      score: strength * 0.6 + context + (range.count >= 3 ? 0.4 : 0))
  }

  /// Words of one weak character before a dotted name are no part of it: 和约翰·史密斯.
  private func trimmedStart(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start + 2 < range.upperBound, text.isCut[start + 1],
      text.roles(start..<start + 1).contains(.stop), text.scalars[start + 1] != Self.dot
    { start += 1 }
    return start..<range.upperBound
  }

  /// Person or place, by what stands beside it and how it ends.
  private func kind(of range: Range<Int>) -> (Actor.Kind, Double) {
    let start = range.lowerBound
    let end = range.upperBound
    if text.hasWord(endingAt: start, .title) { return (.person, 1.2) }
    if text.hasWord(from: end, [.cue, .title, .honorific]) { return (.person, 0.9) }
    if text.hasWord(endingAt: start, .locative) { return (.location, 0.7) }
    if text.hasWord(from: end, [.placeFollow, .place]) { return (.location, 0.7) }
    for length in [3, 2, 1] where range.count > length {
      let roles = text.roles(end - length..<end)
      if roles.contains(.placeEnd) && !roles.contains(.personEnd) { return (.location, 0.2) }
      if roles.contains(.personEnd) { return (.person, 0.2) }
    }
    return (.person, 0)
  }
}

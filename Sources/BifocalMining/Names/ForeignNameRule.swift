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
    var next = 0
    for position in text.foreign where position >= next {
      let end = runEnd(from: position)
      if let candidate = candidate(position..<end.position, hasDot: end.hasDot) {
        found.append(candidate)
      }
      next = end.position
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
      let trimmed = withReign(widened(trimmedStart(range)))
      return NameCandidate(range: trimmed, kind: .person, rule: .dottedPerson, score: 5)
    }
    if text.hasKnown(in: range) { return aroundKnown(range) }
    guard range.count <= 9,
      !Vessels.isName(endingAt: range.upperBound, in: text.scalars),
      text.roles(range).isDisjoint(with: [.generic, .notPerson, .stop, .title])
    else { return nil }
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
    let score = strength * 0.6 + context + (range.count >= 3 ? 0.4 : 0)
    // What goes on as the name of a place or a body (阿勒格尼郡) is for the rules of those.
    let goesOn = text.hasWord(
      from: range.upperBound, [.place, .weakPlace, .organisation, .weakOrganisation])
    return NameCandidate(
      range: kind == .person ? withReign(range) : range,
      kind: kind == .person ? .person : text.placeKind(of: range),
      rule: kind == .person ? .foreignPerson : .foreignPlace,
      score: goesOn ? min(score, 2.3) : score)
  }

  /// A longer name that a name of the lexicon is a part of: 卡米莱利 holds 米莱.
  ///
  /// What is beside the known name must be loose characters, one of them hardly anything else than a part
  /// of a foreign name.
  private func aroundKnown(_ range: Range<Int>) -> NameCandidate? {
    guard let inside = range.first(where: { text.cover[$0] >= 0 }),
      case let name = text.known[Int(text.cover[inside])],
      name.rule == .lexicon && name.kind == .person || name.rule == .gazetteer,
      range.count <= 6, name.range.count < range.count,
      name.range.lowerBound >= range.lowerBound, name.range.upperBound <= range.upperBound
    else { return nil }
    let beside = range.filter { !name.range.contains($0) }
    guard beside.count <= 3, beside.allSatisfy(isLoose),
      beside.contains(where: { text.uses($0).contains(.strong) })
    else { return nil }
    let (kind, _) = kind(of: range)
    return NameCandidate(
      range: range, kind: kind == .person ? .person : text.placeKind(of: range),
      rule: kind == .person ? .foreignPerson : .foreignPlace, score: 4.2)
  }

  /// Takes in single characters that no table has, at the borders of a name with a dot: 史帝芬·康罗伊,
  /// 瓦德·丹路殊（.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    let isShort = text.scalars[start + 1] == Self.dot
    while start > 0, range.lowerBound - start < 2, isLoose(start - 1),
      isShort || start == 1 || !text.isHan(start - 2)
    {
      start -= 1
    }
    var end = range.upperBound
    if text.scalars[end - 2] == Self.dot, end < text.count, text.isHan(end) {
      let next = text.wordEnd(from: end)
      if next - end <= 2, text.roles(end..<next).isDisjoint(with: [.stop, .title, .cue]) {
        end = next
      }
    } else if end < text.count, isLoose(end), end + 1 == text.count || !text.isHan(end + 1) {
      end += 1
    }
    let etc: UInt32 = 0x7B49  // 等
    if text.scalars[end - 1] == etc { end -= 1 }
    return start..<end
  }

  /// Whether a character is a word by itself and none that a name may not hold.
  private func isLoose(_ position: Int) -> Bool {
    text.isHan(position) && text.isCut[position] && text.isCut[position + 1]
      && text.cover[position] < 0
      && text.roles(position..<position + 1).isDisjoint(
        with: [.stop, .title, .cue, .locative, .determiner, .place, .honorific])
  }

  /// Takes in the number of a monarch: 约翰·格奥尔格一世.
  private func withReign(_ range: Range<Int>) -> Range<Int> {
    let era: UInt32 = 0x4E16  // 世
    var end = range.upperBound
    while end < text.count, end - range.upperBound < 3, Self.numerals.contains(text.scalars[end]) {
      end += 1
    }
    guard end > range.upperBound, end < text.count, text.scalars[end] == era else { return range }
    return range.lowerBound..<end + 1
  }

  /// 一 to 十.
  private static let numerals: [UInt32] = [
    0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
  ]

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
    let before = text.rolesOfWords(endingAt: start)
    let after = text.rolesOfWords(from: end)
    if before.contains(.title) { return (.person, 1.2) }
    if !after.isDisjoint(with: [.cue, .title, .honorific]) { return (.person, 0.9) }
    if before.contains(.locative) { return (.location, 0.7) }
    if !after.isDisjoint(with: [.placeFollow, .place]) { return (.location, 0.7) }
    for length in [3, 2, 1] where range.count > length {
      let roles = text.roles(end - length..<end)
      if roles.contains(.placeEnd) && !roles.contains(.personEnd) { return (.location, 0.2) }
      if roles.contains(.personEnd) { return (.person, 0.2) }
    }
    return (.person, 0)
  }
}

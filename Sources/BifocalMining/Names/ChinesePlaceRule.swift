/// Places by how their names end: 榜罗镇, 怀水河, 莫斯科州.
struct ChinesePlaceRule {
  let text: NameText

  /// Returns the candidates.
  ///
  /// - Complexity: O(*n*): what stands before an end is looked at for a few characters only.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    for last in text.nameEnds where text.uses(last).contains(.placeEnd) {
      if let candidate = candidate(endingAt: last + 1) { found.append(candidate) }
    }
    return found
  }

  private func candidate(endingAt end: Int) -> NameCandidate? {
    let longest = text.lists.longestEnding(in: text.scalars[end - 1])
    for length in stride(from: min(5, end - 1, longest), through: 1, by: -1) {
      let start = end - length
      let roles = text.roles(start..<end)
      guard !roles.isDisjoint(with: [.place, .weakPlace]) else { continue }
      // A name of the lexicon that reaches to its end is found there.
      guard text.cover[end - 1] < 0 else { return nil }
      return candidate(
        suffix: start..<end, isWeak: !roles.contains(.place))
    }
    return nil
  }

  private func candidate(suffix: Range<Int>, isWeak: Bool) -> NameCandidate? {
    let end = suffix.upperBound
    let word = text.wordStart(before: end)
    // Within a word of the dictionary (石家庄市), the word is the name or a common noun.
    if word < suffix.lowerBound {
      guard word + 3 <= end, !isWeak || word + 4 <= end,
        text.roles(word..<end).isDisjoint(with: [.generic, .stop, .title, .notPerson])
      else { return nil }
      return made(word..<end, isWeak ? 1.2 : 2.1)
    }
    if let name = text.known(endingAt: suffix.lowerBound) {
      guard name.kind == .polity || name.kind == .location, name.rule != .short,
        text.roles(suffix).isDisjoint(with: [.generic]) || suffix.count == 1
      else { return nil }
      return made(name.range.lowerBound..<end, isWeak && suffix.count == 1 ? 1.5 : 4.6)
    }
    return unknown(before: suffix, isWeak: isWeak)
  }

  private func unknown(before suffix: Range<Int>, isWeak: Bool) -> NameCandidate? {
    var start = suffix.lowerBound
    var singles = 0
    var foreign = 0
    var words = 0
    while start > 0, suffix.lowerBound - start < 10 {
      let word = text.wordStart(before: start)
      guard text.isHan(start - 1), isFree(start - 1, after: foreign), suffix.upperBound - word <= 13
      else {
        break
      }
      let roles = text.roles(word..<start)
      let isPart = foreign > 0 && start - word == 1 && text.uses(word).contains(.strong)
      guard
        isPart
          || roles.isDisjoint(with: [
            .stop, .title, .determiner, .locative, .generic, .abbreviation, .cue,
          ])
      else { break }
      if start < suffix.lowerBound, !roles.isDisjoint(with: [.place, .weakPlace]), start - word == 1
      {
        break
      }
      if start < suffix.lowerBound, start - word > 1, text.uses(start - 1).contains(.placeEnd),
        text.roles(start - 1..<start).contains(.place)
      {
        break
      }
      if start - word == 1 {
        singles += 1
      } else if words + singles > 0 && !(word..<start).allSatisfy(isForeign) {
        break
      } else {
        words += 1
      }
      if (word..<start).allSatisfy(isForeign),
        (word..<start).contains(where: { text.uses($0).contains(.strong) })
      {
        foreign += start - word
      }
      start = word
    }
    let body = start..<suffix.lowerBound
    // 日内瓦|国际|机场: a place, and something built there.
    if suffix.count > 1, body.count <= 6, let name = text.known(endingAt: start),
      name.kind == .polity || name.kind == .location, name.rule != .short,
      text.roles(suffix).isDisjoint(with: [.generic])
    {
      return made(name.range.lowerBound..<suffix.upperBound, 4.4)
    }
    guard !body.isEmpty, !(body.count == 1 && isWeak) else { return nil }
    // 维吾尔人社区: of 人 or 族, any of them.
    if isWeak, [0x4EBA, 0x65CF].contains(text.scalars[suffix.lowerBound - 1]) { return nil }
    var score = isWeak ? 0.6 : 1.4
    if foreign >= 2 && foreign * 2 >= body.count { score += 1.6 }
    if words == 0 {
      score += body.count == 1 ? 0.2 : 0.9
    } else if words == 1 && singles == 0 {
      score += isWeak ? -0.3 : suffix.count == 1 ? 0.3 : -0.1
    }
    // 科斯塔主席: a foreign name may end like a place.
    if suffix.count == 1, foreign > 0, isForeign(suffix.lowerBound),
      text.hasWord(from: suffix.upperBound, [.title, .honorific, .cue])
    {
      score -= 2
    }
    if start > 0, text.hasWord(endingAt: start, .locative) { score += 0.7 }
    if let name = text.known(endingAt: start), name.kind == .polity || name.kind == .location {
      score += 0.8
    }
    if start == 0 || !text.isHan(start - 1) { score += 0.3 }
    if start > 0, text.hasWord(endingAt: start, [.determiner]) { score -= 1 }
    return made(start..<suffix.upperBound, score)
  }

  /// Whether no name of a lexicon stands at a position, or one that may be a part of a foreign name: 哈密
  /// in 哈密尔顿市.
  private func isFree(_ position: Int, after foreign: Int) -> Bool {
    guard text.cover[position] >= 0 else { return true }
    let name = text.known[Int(text.cover[position])]
    return name.isShortPlace && foreign > 0 && name.range.allSatisfy(isForeign)
  }

  private func isForeign(_ position: Int) -> Bool {
    !text.uses(position).isDisjoint(with: [.strong, .weak])
  }

  private func made(_ range: Range<Int>, _ score: Double) -> NameCandidate {
    NameCandidate(range: range, kind: text.placeKind(of: range), rule: .chinesePlace, score: score)
  }
}

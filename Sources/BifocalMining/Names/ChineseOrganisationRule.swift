/// Organisations by how their names end, back to where they begin: 哈萨克斯坦战略研究所.
struct ChineseOrganisationRule {
  let text: NameText
  /// The actors of the lexicon.
  let actors: [Actor]

  /// Returns the candidates.
  ///
  /// - Complexity: O(*n*): a name is at most `longest` characters long.
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    for last in text.nameEnds where text.uses(last).contains(.organisationEnd) {
      if let candidate = candidate(endingAt: last + 1) { found.append(candidate) }
    }
    return found
  }

  private static let longest = 24
  /// 府 of 政府, and 军.
  private static let government: UInt32 = 0x5E9C
  private static let army: UInt32 = 0x519B

  /// 长, 员, 家, 者, 杯, 会, 赛, 庆, 堂: with these the end of a body is an office, a person, a contest or another
  /// word.
  private static let follows: [UInt32] = [
    0x957F, 0x5458, 0x5BB6, 0x8005, 0x676F, 0x4F1A, 0x8D5B, 0x5E86, 0x5802,
  ]

  private func candidate(endingAt end: Int) -> NameCandidate? {
    // The head of a body is a person's office: 外交部|长, 大学|校长 goes on.
    if end < text.count, Self.follows.contains(text.scalars[end]) { return nil }
    if LongerWord.takesBody(endingAt: end, in: text.scalars) { return nil }
    let longest = text.lists.longestEnding(in: text.scalars[end - 1])
    for length in stride(from: min(6, end, longest), through: 1, by: -1) {
      let suffix = end - length..<end
      let roles = text.roles(suffix)
      if roles.contains(.wholeOrganisation), text.isCut[suffix.lowerBound], text.cover[end - 1] < 0
      {
        return candidate(suffix, roles) ?? made(suffix, 2.6)
      }
      guard !roles.isDisjoint(with: [.organisation, .weakOrganisation]) else { continue }
      guard text.cover[end - 1] < 0 else { return nil }
      return candidate(suffix, roles)
    }
    return nil
  }

  private func candidate(_ suffix: Range<Int>, _ roles: NameRoles) -> NameCandidate? {
    let end = suffix.upperBound
    let word = min(text.wordStart(before: end), suffix.lowerBound)
    let isInside = word < suffix.lowerBound
    if isInside, !text.roles(word..<end).isDisjoint(with: [.generic, .stop, .title]) { return nil }
    // 参会, 驻军, 站队: a common word that ends like a body.
    if isInside, word + 2 == end, roles.isDisjoint(with: [.organisation, .wholeOrganisation]) {
      return nil
    }
    // 巴黎市中心, 进军: the end of a longer common noun.
    for length in 1...2 where suffix.lowerBound >= length {
      let longer = text.roles(suffix.lowerBound - length..<end)
      if longer.contains(.generic), longer.isDisjoint(with: [.organisation, .weakOrganisation]) {
        return nil
      }
    }
    let walk = walk(from: word, end: end, joins: suffix.count > 2)
    if let anchor = walk.anchor {
      let body = min(walk.anchorEnd, suffix.lowerBound)..<suffix.lowerBound
      // A school or a hospital is called after its city: 哥德堡大学, but 美国大学 is any.
      if roles.contains(.seatedOrganisation), body.isEmpty, !walk.isState,
        walk.isPolity || !walk.isKnown
      {
        return made(anchor..<end, 4.6)
      }
      // 美国公司 and 美国主流媒体 are descriptions.
      let isBare = body.count <= 2
      if walk.isPerson, suffix.count == 1 || text.scalars[end - 1] == Self.government { return nil }
      // 解放军侦察印军: between an army and its state there is nothing.
      if suffix.count == 1, text.scalars[end - 1] == Self.army, walk.isKnown,
        walk.anchorEnd < suffix.lowerBound
      {
        return nil
      }
      if isBare || walk.isKnown && body.count <= 4, roles.contains(.genericOrganisation),
        walk.isPolity || walk.anchorEnd >= suffix.lowerBound
      {
        return nil
      }
      if !roles.contains(.organisation), body.count > (suffix.count == 1 ? 6 : 8) { return nil }
      return made(
        seat(of: anchor, walk)..<end, walk.isKnown ? 4.6 : (roles.contains(.organisation) ? 3 : 2.2)
      )
    }
    if isInside, word + 4 <= end, roles.contains(.organisation) { return made(word..<end, 2.4) }
    guard roles.contains(.organisation), walk.start < suffix.lowerBound else { return nil }
    let body = walk.start..<suffix.lowerBound
    var score = body.count >= 2 ? 1.8 : 0.8
    if body.count >= 4 { score += 0.4 }
    if walk.stopsAtDeterminer { score -= 1.5 }
    return made(walk.start..<end, score)
  }

  /// Where the name of an embassy begins: 中国驻缅甸大使馆.
  private func seat(of anchor: Int, _ walk: Walk) -> Int {
    let stationed: UInt32 = 0x9A7B  // 驻
    guard walk.isPolity, anchor > 1, text.scalars[anchor - 1] == stationed else { return anchor }
    return text.known(endingAt: anchor - 1)?.range.lowerBound ?? anchor - 1
  }

  /// What was met on the way back from the end.
  private struct Walk {
    var start: Int
    var anchor: Int?
    var anchorEnd = 0
    /// Whether the name begins with a name of the lexicon.
    var isKnown = false
    /// Whether that is a state or a place.
    var isPolity = false
    var isState = false
    var isPerson = false
    var stopsAtDeterminer = false
  }

  /// Walks back over words until one that no name goes over; 与 within a long name is none of them:
  /// 战略与技术研究中心.
  private func walk(from start: Int, end: Int, joins: Bool) -> Walk {
    var walk = Walk(start: start)
    var position = start
    var foreign = 0
    var hasStrong = false
    while position > 0, end - position < Self.longest {
      let last = position - 1
      if text.cover[last] >= 0 {
        let name = text.known[Int(text.cover[last])]
        guard name.kind != .treaty, name.rule != .short || position == start else { break }
        walk.anchor = name.range.lowerBound
        walk.anchorEnd = name.range.upperBound
        walk.isKnown = true
        walk.isPerson = name.kind == .person
        walk.isPolity = name.kind == .polity || name.kind == .location
        walk.isState = name.actor.map { actors[$0].isState } ?? false
        position = name.range.lowerBound
        walk.start = position
        foreign = 0
        continue
      }
      // 国民党、… and 《…》 end a name; a dot is part of a person's.
      guard text.isHan(last) else { break }
      let word = text.wordStart(before: position)
      let roles = text.roles(word..<position)
      if joins, text.scalars[last] == 0x4E0E, position - word == 1, position < start, word > 1,
        text.isHan(word - 1),
        text.cover[word - 1] >= 0
          || text.roles(text.wordStart(before: word)..<word).isDisjoint(
            with: [.stop, .title, .cue, .locative])
      {
        position = word
        continue
      }
      if !roles.isDisjoint(with: [.stop, .title, .cue, .locative, .abbreviation, .determiner]) {
        walk.stopsAtDeterminer = roles.contains(.determiner)
        break
      }
      if roles.contains(.wholeOrganisation) {
        walk.anchorEnd = walk.anchor == nil ? position : walk.anchorEnd
        walk.anchor = word
      }
      let isStrong = (word..<position).contains { text.uses($0).contains(.strong) }
      // 尔 in 麦|吉|尔 is an ordinary character, and a word of two such is an ordinary word.
      let isForeign =
        (word..<position).allSatisfy { !text.uses($0).isDisjoint(with: [.strong, .weak]) }
        && (isStrong || position - word == 1)
      foreign = isForeign ? foreign + position - word : 0
      hasStrong = isForeign && (hasStrong || isStrong)
      position = word
      walk.start = position
      if foreign >= 3, hasStrong, !walk.isKnown {
        walk.anchorEnd =
          walk.anchor == nil || walk.anchorEnd < position ? position + foreign : walk.anchorEnd
        walk.anchor = position
      }
    }
    return walk
  }

  private func made(_ range: Range<Int>, _ score: Double) -> NameCandidate {
    NameCandidate(
      range: range, kind: .organisation, rule: .chineseOrganisation,
      score: score + 0.05 * Double(range.count))
  }
}

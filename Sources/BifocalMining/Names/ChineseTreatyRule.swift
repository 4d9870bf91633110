/// Treaties and programmes by how their names end: 《能源宪章条约》, “光明之路”计划, 中俄边界协定.
struct ChineseTreatyRule {
  let text: NameText

  /// Returns the candidates.
  ///
  /// - Complexity: O(*n*): a name is at most `longest` characters long.
  func candidates() -> [NameCandidate] {
    text.quotes.compactMap(quoted)
      + text.nameEnds.compactMap { last in
        text.uses(last).contains(.organisationEnd) ? unquoted(endingAt: last + 1) : nil
      }
  }

  private static let longest = 24

  /// What title marks hold, if it ends like a treaty or a programme, and a quotation with 战略 and the
  /// like after it.
  private func quoted(_ open: Int) -> NameCandidate? {
    let isTitle = text.scalars[open] == 0x300A
    let close: UInt32 = isTitle ? 0x300B : text.scalars[open] == 0x300C ? 0x300D : 0x201D
    let limit = min(text.count, open + (isTitle ? 2 * Self.longest : Self.longest / 2))
    var end = open + 1
    while end < limit, text.scalars[end] != close {
      guard isTitle || text.isHan(end) || text.scalars[end] < 0x80 else { return nil }
      end += 1
    }
    guard end < limit, end > open + 2 else { return nil }
    if isTitle {
      // 《条例》 alone is no name.
      guard text.hasWord(endingAt: end, [.treaty, .plan]),
        text.roles(open + 1..<end).isDisjoint(with: [.treaty, .plan])
      else { return nil }
      return made(open + 1..<end, 4.8)
    }
    // “一带一路”倡议 is the initiative that the lexicon knows.
    if text.known(endingAt: end)?.range == open + 1..<end { return nil }
    var key = NameLists.Key()
    var after = end + 1
    while after < text.count, after <= end + 4, text.isHan(after) {
      key.append(text.scalars[after])
      after += 1
      if text.isCut[after], text.lists.roles(of: key).contains(.plan) {
        return made(open..<after, 4.6)
      }
    }
    return nil
  }

  /// A name without marks, from the state or body that begins it.
  private func unquoted(endingAt end: Int) -> NameCandidate? {
    guard text.cover[end - 1] < 0 else { return nil }
    for length in 2...3 where end > length {
      let suffix = end - length
      guard text.isCut[suffix], text.roles(suffix..<end).contains(.treaty) else { continue }
      var position = suffix
      var anchor: Int?
      while position > 0, end - position < Self.longest {
        if text.cover[position - 1] >= 0 {
          position = text.known[Int(text.cover[position - 1])].range.lowerBound
          anchor = position
          continue
        }
        guard text.isHan(position - 1), anchor == nil else { break }
        let word = text.wordStart(before: position)
        let roles = text.roles(word..<position)
        guard roles.isDisjoint(with: [.stop, .title, .cue, .locative, .determiner]) else { break }
        position = word
      }
      return anchor.map { made($0..<end, 4.5) }
    }
    return nil
  }

  private func made(_ range: Range<Int>, _ score: Double) -> NameCandidate {
    NameCandidate(range: range, kind: .treaty, rule: .chineseTreaty, score: score)
  }
}

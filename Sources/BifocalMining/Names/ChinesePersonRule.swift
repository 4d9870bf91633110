/// Persons by a Chinese, Korean or Japanese surname and what follows it: 王建国, 诸葛亮, 安倍晋三.
///
/// The word break leaves a name that no dictionary has in single characters, which is half of the
/// evidence; the other half is the characters, the title or the verb beside it, and its neighbours in a list.
struct ChinesePersonRule {
  let text: NameText

  /// Returns the candidates, at most one for each place.
  ///
  /// - Complexity: O(*n*).
  func candidates() -> [NameCandidate] {
    let found = sightings()
    // What stands twice is a name twice as likely.
    var counts = KeyTable(absent: 0)
    for candidate in found { counts[key(candidate)] += 1 }
    return found.map { candidate in
      let count = counts[key(candidate)]
      return count > 1 ? raised(candidate, by: count > 2 ? 0.7 : 0.45) : candidate
    }
  }

  private func key(_ candidate: NameCandidate) -> UInt64 {
    NameLists.key(text.scalars, candidate.range)
  }

  private func sightings() -> [NameCandidate] {
    var found: [NameCandidate] = []
    for position in text.surnames {
      let uses = text.uses(position)
      var best: NameCandidate?
      if uses.contains(.longSurname) {
        for length in 2...4 where hasLongSurname(position, length) {
          best = stronger(best, candidate(position, surname: length, given: 1...3, base: 1.2))
        }
      }
      if uses.contains(.surname) {
        best = stronger(best, candidate(position, surname: 1, given: 1...2, base: 0))
      }
      guard let best else { continue }
      found.append(withForeignEnd(best))
    }
    raiseListed(&found)
    return found
  }

  /// Raises what stands beside a name in a list, from either side: 王梦云、孙正阳和冯雨.
  private func raiseListed(_ found: inout [NameCandidate]) {
    guard found.count > 1 else { return }
    func areListed(_ left: Int, _ right: Int) -> Bool {
      let gap = found[left].range.upperBound
      return gap + 1 == found[right].range.lowerBound && Self.joints.contains(text.scalars[gap])
    }
    var isRaised = [Bool](repeating: false, count: found.count)
    func raise(_ index: Int, beside other: Int) {
      guard !isRaised[index], found[other].score >= NameCandidate.accepted else { return }
      found[index] = raised(found[index], by: 0.8)
      isRaised[index] = true
    }
    for index in found.indices.dropFirst() where areListed(index - 1, index) {
      raise(index, beside: index - 1)
    }
    for index in found.indices.dropLast().reversed() where areListed(index, index + 1) {
      raise(index, beside: index + 1)
    }
  }

  /// 、 and 和.
  private static let joints: [UInt32] = [0x3001, 0x548C]

  /// 夫 and 娃.
  private static let slavicEnds: [UInt32] = [0x592B, 0x5A03]

  /// Takes in a last character that foreign names end in: 查治索|夫 is no 查 of China.
  private func withForeignEnd(_ candidate: NameCandidate) -> NameCandidate {
    let end = candidate.range.upperBound
    guard candidate.range.count == 3, end < text.count, text.cover[end] < 0, text.isCut[end + 1],
      Self.slavicEnds.contains(text.scalars[end]),
      !text.uses(end - 1).isDisjoint(with: [.strong, .weak])
    else { return candidate }
    return NameCandidate(
      range: candidate.range.lowerBound..<end + 1, kind: .person, rule: .foreignPerson,
      score: candidate.score)
  }

  private func hasLongSurname(_ position: Int, _ length: Int) -> Bool {
    position + length <= text.count
      && text.roles(position..<position + length).contains(.surname)
  }

  private func stronger(_ left: NameCandidate?, _ right: NameCandidate?) -> NameCandidate? {
    guard let left else { return right }
    guard let right else { return left }
    return right.score > left.score ? right : left
  }

  private func raised(_ candidate: NameCandidate, by score: Double) -> NameCandidate {
    NameCandidate(
      range: candidate.range, kind: candidate.kind, rule: candidate.rule,
      score: candidate.score + score)
  }

  private func candidate(
    _ start: Int, surname: Int, given: ClosedRange<Int>, base: Double
  ) -> NameCandidate? {
    var best: NameCandidate?
    for length in given {
      let end = start + surname + length
      guard end <= text.count, text.isHan(end - 1), text.cover[end - 1] < 0 else { break }
      guard text.isCut[end] else { continue }
      if length == 3, !(start + surname..<end).allSatisfy({ text.isCut[$0] }) { continue }
      guard let score = score(start..<end, surname: surname) else { continue }
      if score + base > best?.score ?? 0.5 {
        best = NameCandidate(
          range: start..<end, kind: .person, rule: .chinesePerson, score: score + base)
      }
    }
    return best
  }

  private func score(_ range: Range<Int>, surname: Int) -> Double? {
    guard !text.hasKnown(in: range),
      !Vessels.isName(endingAt: range.upperBound, in: text.scalars)
    else { return nil }
    let given = range.lowerBound + surname..<range.upperBound
    let roles = text.roles(range)
    guard roles.isDisjoint(with: [.notPerson, .stop, .generic, .title, .place, .weakPlace]) else {
      return nil
    }
    // 尤其|是: a common word and what follows it.
    guard
      text.roles(range.lowerBound..<range.lowerBound + 2).isDisjoint(with: [.notPerson, .title])
    else { return nil }
    let first = text.roles(range.lowerBound..<range.lowerBound + 1)
    let isWeak = first.contains(.weakSurname)
    var score = 0.0
    for position in given {
      let uses = text.uses(position)
      if text.roles(position..<position + 1).contains(.stop) {
        // 建 and 东 are words, and in many names.
        score += uses.contains(.given) ? 0.15 : -1
      } else {
        score += uses.contains(.given) ? 0.45 : -0.1
      }
    }
    let pieces = range.dropFirst().count { text.isCut[$0] } + 1
    if pieces == 1 {
      // A word of a dictionary: a name that it has (周恩来), or no name at all (高度, 白色).
      if range.count == 2 {
        score -= isWeak ? 1 : 0.4
      } else if isWeak {
        score += score > 0.8 ? 1.1 : 0.2
      } else {
        score = max(score, 0.45) + 1.2
      }
    } else if given.count == 2 {
      if text.isCut[given.lowerBound] {
        // Two single characters, or a word: 李|晓|明, 王|建国.
        if text.isCut[given.lowerBound + 1] {
          score += 1.25
        } else {
          let word = text.roles(given)
          if !word.isDisjoint(with: [
            .stop, .title, .cue, .generic, .locative, .placeFollow, .notPerson,
          ]) {
            return nil
          }
          score += score > 0.8 && !isWeak ? 0.6 : -0.2
        }
      } else {
        // The surname and the first character are a word: 高兴|国.
        if !text.roles(range.lowerBound..<given.lowerBound + 1).isDisjoint(with: [
          .notPerson, .stop, .title,
        ]) {
          return nil
        }
        score -= 0.3
      }
    } else if given.count == 1 {
      score += surname > 1 ? 0 : 0.2
    }
    if isWeak { score -= pieces == 3 && score > 2 ? 0.1 : 0.4 }
    if first.contains(.stop) { score -= 0.8 }
    // 尚州市, 康宁道: what ends like a place is hardly a person.
    let last = text.roles(range.upperBound - 1..<range.upperBound)
    if !last.isDisjoint(with: [.place, .weakPlace]),
      !text.uses(range.upperBound - 1).contains(.given)
    {
      guard !last.contains(.place) else { return nil }
      score -= 1
    }
    return score + context(of: range)
  }

  /// What stands before and after.
  private func context(of range: Range<Int>) -> Double {
    var score = 0.0
    let start = range.lowerBound
    let end = range.upperBound
    let before = text.rolesOfWords(endingAt: start)
    let after = text.rolesOfWords(from: end)
    if before.contains(.title) { score += 1.35 }
    if !after.isDisjoint(with: [.cue, .title, .honorific]) { score += 1.0 }
    if start == 0 || !text.isHan(start - 1) { score += 0.35 }
    if end == text.count || !text.isHan(end) { score += 0.35 }
    if after.contains(.stop) { score += 0.3 }
    if before.contains(.stop) { score += 0.2 }
    // 记者：王建国
    if start >= 3, text.scalars[start - 1] == 0x3A, text.hasWord(endingAt: start - 1, .title) {
      score += 1.2
    }
    // 卡尔|梅|科|夫: the end of a longer foreign name.
    if start > 0, text.cover[start - 1] < 0, text.uses(start - 1).contains(.strong),
      text.roles(start - 1..<start).isDisjoint(with: [.stop, .title])
    {
      score -= 0.7
    }
    if start > 0, text.roles(start - 1..<start).contains(.determiner) { score -= 0.8 }
    return score
  }
}

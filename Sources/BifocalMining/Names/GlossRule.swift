internal import BifocalText

/// Brackets that give a name its other name: 卡森诺瓦（Nargis Kassenova）, 上海合作组织（简称上合）,
/// Collective Security Treaty Organization (CSTO).
struct GlossRule {
  /// Two names of one actor.
  struct Link: Hashable {
    let outer: Range<Int>
    let inner: Range<Int>
    /// Whether the inner name is a short form and no translation.
    let isAbbreviation: Bool
  }

  let text: NameText
  let words: [LatinWords.Word]
  /// By where they end, and else in the order of the rules.
  private let candidates: [NameCandidate]

  init(text: NameText, words: [LatinWords.Word], candidates: [NameCandidate]) {
    self.text = text
    self.words = words
    self.candidates =
      text.brackets.isEmpty
      ? [] : candidates.sorted { $0.range.upperBound < $1.range.upperBound }
  }

  /// The candidates that end at a position.
  private func candidates(endingAt end: Int) -> some Sequence<NameCandidate> {
    candidates[candidates.partitioningIndex { $0.range.upperBound >= end }...].lazy
      .prefix { $0.range.upperBound == end }
  }

  /// Returns the links, and what they make certain as candidates.
  ///
  /// - Complexity: O(*n*): a gloss is at most `longest` characters long.
  func links() -> (links: [Link], candidates: [NameCandidate]) {
    var links: [Link] = []
    var found: [NameCandidate] = []
    for bracket in text.brackets {
      guard let inner = inner(after: bracket),
        let outer = outer(before: bracket, inner: inner.range, isAbbreviation: inner.isAbbreviation)
      else { continue }
      let isHan = text.isHan(inner.range.lowerBound)
      let isShort = inner.isAbbreviation || isHan == text.isHan(outer.range.lowerBound)
      links.append(Link(outer: outer.range, inner: inner.range, isAbbreviation: isShort))
      if outer.score < 5,
        text.cover[outer.range.lowerBound] < 0 || text.cover[outer.range.upperBound - 1] < 0
      {
        found.append(
          NameCandidate(
            range: outer.range, kind: outer.kind, rule: outer.rule, score: max(outer.score, 3.6)))
      }
      if !text.hasKnown(in: inner.range) {
        found.append(
          NameCandidate(
            range: inner.range, kind: outer.kind, rule: isShort ? .abbreviation : .gloss, score: 4.5
          ))
      }
    }
    return (links, found)
  }

  private static let longest = 60

  /// The other name in a bracket, without what introduces it and what follows it.
  private func inner(after bracket: Int) -> (range: Range<Int>, isAbbreviation: Bool)? {
    var start = bracket + 1
    var isAbbreviation = false
    let limit = min(text.count, bracket + Self.longest)
    var introduces = true
    while introduces, start < limit {
      introduces = false
      for length in stride(from: 5, through: 2, by: -1) where start + length < limit {
        if text.roles(start..<start + length).contains(.abbreviation) {
          // 英文 and its like give a translation; 简称 a short form.
          isAbbreviation = (start..<start + length).contains {
            text.scalars[$0] == 0x7B80 || text.scalars[$0] == 0x79F0 || text.scalars[$0] == 0x7F29
          }
          start += length
          introduces = true
          break
        }
      }
      while start < limit, Self.isFiller(text.scalars[start]) {
        start += 1
        introduces = true
      }
    }
    var end = start
    while end < limit, !Self.isEnd(text.scalars[end]) { end += 1 }
    guard end < limit, end > start + 1 else { return nil }
    while end > start, text.scalars[end - 1] == 0x20 { end -= 1 }
    let range = start..<end
    if text.isHan(start) {
      guard range.allSatisfy({ text.isHan($0) || text.scalars[$0] == 0x2E }), range.count <= 12
      else { return nil }
      return (range, isAbbreviation)
    }
    guard range.allSatisfy({ text.scalars[$0] < 0x250 }), text.text.isUppercase(at: start),
      LatinWords.isLetter(text.scalars[start])
    else { return nil }
    // Each word of a name has a capital, but for small ones; a date or a remark has not.
    var capitals = 0
    var small = 0
    var isWordStart = true
    for position in range {
      let isLetter = LatinWords.isLetter(text.scalars[position])
      if isLetter, isWordStart {
        if text.text.isUppercase(at: position) { capitals += 1 } else { small += 1 }
      }
      isWordStart = !isLetter && text.scalars[position] != 0x27
    }
    guard capitals > small, capitals <= 9 else { return nil }
    return (range, isAbbreviation)
  }

  private static func isFiller(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x22, 0x27, 0x3A, 0x201C, 0x300C, 0x300A, 0x2C: true
    default: false
    }
  }

  private static func isEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x2C, 0x3B, 0x0A, 0x22, 0x201D, 0x300D, 0x300B, 0x3001, 0x3002, 0xFF0C: true
    default: false
    }
  }

  /// The name before a bracket: of the lexicon, or the best candidate that the gloss fits.
  private func outer(
    before bracket: Int, inner: Range<Int>, isAbbreviation: Bool
  ) -> NameCandidate? {
    var end = bracket
    while end > 0, Self.isCloser(text.scalars[end - 1]) { end -= 1 }
    guard end > 0, bracket - end <= 2 else { return nil }
    let innerIsHan = text.isHan(inner.lowerBound)
    let outerIsHan = text.isHan(end - 1)
    if let name = text.known(endingAt: end) {
      let whole = NameCandidate(range: name.range, kind: name.kind, rule: .lexicon, score: 5)
      let longer = candidates(endingAt: end).filter { $0.score > NameCandidate.lexiconScore }
        .max { $0.score < $1.score }
      let outer = longer ?? whole
      return fits(outer, inner, isAbbreviation: isAbbreviation) ? outer : nil
    }
    let fitting = candidates(endingAt: end).filter {
      fits($0, inner, isAbbreviation: isAbbreviation)
    }
    let best = fitting.max { ($0.score, $0.range.count) < ($1.score, $1.range.count) }
    if !innerIsHan, outerIsHan, let whole = transliterated(before: end, inner, best) {
      return whole
    }
    if let best { return best }
    if !innerIsHan, !outerIsHan, let spelled = spelled(inner, before: end) { return spelled }
    return nil
  }

  /// The name that a Latin name in brackets spells out, from its last characters back over all that the
  /// word break left single: 查|治|索|夫（Evgeny Chazov）.
  ///
  /// - Parameters:
  ///   - end: Where it ends.
  ///   - inner: The Latin name.
  ///   - best: What a rule took for the name.
  /// - Returns: The name; `nil` when no rule saw a foreign one, or all of it.
  private func transliterated(
    before end: Int, _ inner: Range<Int>, _ best: NameCandidate?
  ) -> NameCandidate? {
    guard best == nil || best?.rule == .foreignPerson || best?.rule == .foreignPlace,
      !isAcronym(inner)
    else { return nil }
    var start = end
    var foreign = 0
    while start > 0, end - start < 8, text.isHan(start - 1), text.cover[start - 1] < 0 {
      let word = text.wordStart(before: start)
      let isForeign = (word..<start).allSatisfy {
        !text.uses($0).isDisjoint(with: [.strong, .weak])
      }
      guard start - word == 1 || isForeign,
        text.roles(word..<start).isDisjoint(with: [
          .stop, .title, .cue, .locative, .determiner, .honorific, .generic,
        ])
      else { break }
      if isForeign { foreign += start - word }
      start = word
    }
    let range = start..<end
    guard range.count >= 2, foreign * 2 >= range.count,
      best.map({ range.lowerBound < $0.range.lowerBound }) ?? true
    else { return nil }
    guard let kind = best?.kind ?? knownKind(inner) ?? (isFullPerson(inner) ? .person : nil) else {
      return nil
    }
    return NameCandidate(
      range: range, kind: kind == .location ? text.placeKind(of: range) : kind,
      rule: kind == .person ? .foreignPerson : .foreignPlace, score: 4.6)
  }

  /// Whether the rules for Latin names took several words for a person; the word Pembrolizumab is none.
  private func isFullPerson(_ inner: Range<Int>) -> Bool {
    text.scalars[inner].contains(0x20)
      && candidates(endingAt: inner.upperBound).contains {
        $0.range == inner && $0.kind == .person && $0.score >= NameCandidate.accepted
      }
  }

  private func isAcronym(_ inner: Range<Int>) -> Bool {
    inner.allSatisfy { text.text.isUppercase(at: $0) || !LatinWords.isLetter(text.scalars[$0]) }
  }

  private static func isCloser(_ scalar: UInt32) -> Bool {
    // A bracket that was typed twice opens no gloss of its own.
    scalar == 0x20 || scalar == 0x22 || scalar == 0x201D || scalar == 0x300D || scalar == 0x28
  }

  /// Whether a bracket gives another name and not a remark.
  private func fits(_ outer: NameCandidate, _ inner: Range<Int>, isAbbreviation: Bool) -> Bool {
    let innerIsHan = text.isHan(inner.lowerBound)
    let outerIsHan = text.isHan(outer.range.lowerBound)
    if isAbbreviation { return true }
    if innerIsHan != outerIsHan {
      // A Latin name is explained by Han characters only where these are a name too.
      let other = candidates(endingAt: inner.upperBound).filter { $0.range == inner }.last
      if innerIsHan, !text.hasKnown(in: inner), other?.kind != outer.kind {
        return false
      }
      // A country or a party beside a politician: John Smith (Labour) is no gloss, 史密斯（John Smith） is.
      return !text.hasKnown(in: inner) || knownKind(inner) == outer.kind
    }
    if innerIsHan {
      // Each character of a short form is one of the full name: 上海合作组织（上合组织）.
      let full = Set(text.scalars[outer.range])
      return inner.count < outer.range.count && outer.kind == .organisation
        && text.scalars[inner].allSatisfy(full.contains)
    }
    return isSpelled(inner, by: outer.range)
  }

  private func knownKind(_ range: Range<Int>) -> Actor.Kind? {
    let index = text.cover[range.lowerBound]
    return index < 0 ? nil : text.known[Int(index)].kind
  }

  /// Whether the letters of an acronym are the initials of words, in order.
  private func isSpelled(_ acronym: Range<Int>, by full: Range<Int>) -> Bool {
    let letters = text.scalars[acronym].filter(LatinWords.isLetter)
    guard letters.count == acronym.count, (2...8).contains(letters.count),
      acronym.allSatisfy({ text.text.isUppercase(at: $0) })
    else { return false }
    var next = 0
    for position in full where next < letters.count {
      let isStart = position == full.lowerBound || !LatinWords.isLetter(text.scalars[position - 1])
      if isStart, text.scalars[position] == letters[next] { next += 1 }
    }
    return next == letters.count
  }

  /// How long a word in small letters may be within a name: with.
  private static let longestSmallWord = 4

  /// The words before a bracket whose initials are an acronym, as many as it has letters; small words
  /// stand between them, as in Shanghai Corporation for Trade and Industry (SCTI), and no others: a
  /// brigade combat team (BCT) is no name.
  private func spelled(_ acronym: Range<Int>, before end: Int) -> NameCandidate? {
    guard var index = words.lastIndex(where: { $0.range.upperBound == end }),
      words[index].isCapitalised
    else { return nil }
    let letters = acronym.count
    var capitals = 1
    while capitals < letters, index > 0, words[index].followsWord {
      index -= 1
      if words[index].isCapitalised {
        capitals += 1
      } else if words[index].count > Self.longestSmallWord {
        return nil
      }
    }
    let range = words[index].range.lowerBound..<end
    guard capitals == letters, isSpelled(acronym, by: range) else { return nil }
    return NameCandidate(range: range, kind: .organisation, rule: .englishOrganisation, score: 4.7)
  }
}

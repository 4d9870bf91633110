/// Names in Latin letters: runs of capitalised words with what may stand between them.
///
/// A run is a person, a place or an organisation by the words it begins and ends with, by a title before
/// it or a verb after it. A capital at the beginning of a sentence or in a headline proves nothing.
struct LatinNameRule {
  let text: NameText
  let words: [LatinWords.Word]
  private let small: KeyTable<Bool>

  /// Looks for names in an article.
  init(_ text: NameText) {
    self.text = text
    let latin = LatinWords(text)
    words = latin.words
    small = latin.small
  }

  /// Returns the candidates.
  ///
  /// - Complexity: O(*n*).
  func candidates() -> [NameCandidate] {
    var found: [NameCandidate] = []
    var index = 0
    while index < words.count {
      guard words[index].isCapitalised else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      found += candidates(in: index..<end)
      index = end
    }
    return Self.withKindsAgreed(found, in: text)
  }

  /// One name is one kind of actor throughout an article: the kind for which most speaks.
  private static func withKindsAgreed(
    _ candidates: [NameCandidate], in text: NameText
  ) -> [NameCandidate] {
    var strongest = KeyTable<NameCandidate?>(absent: nil)
    let keys = candidates.map { NameLists.key(text.scalars, $0.range) }
    for (key, candidate) in zip(keys, candidates)
    where candidate.score > strongest[key]?.score ?? 0 { strongest[key] = candidate }
    guard strongest.count < candidates.count else { return candidates }
    return zip(keys, candidates).map { key, candidate in
      guard let best = strongest[key], best.kind != candidate.kind else { return candidate }
      return NameCandidate(
        range: candidate.range, kind: best.kind, rule: candidate.rule, score: candidate.score)
    }
  }

  // MARK: Runs

  /// The index after the last word of the run that begins at an index.
  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < words.count, words[end].followsWord,
      !words[end].startsSentence || words[end - 1].isInitial || isHonorific(end - 1)
    {
      let word = words[end]
      if words[end].followsPossessive { break }
      if word.isCapitalised {
        end += 1
        continue
      }
      // A small word within a name needs a capital after it: de Gaulle, Ministry of Foreign Affairs.
      var next = end
      while next < words.count, next < end + 2, !words[next].isCapitalised, words[next].followsWord,
        isInner(next, of: start)
      { next += 1 }
      // League on Thursday is a league, and a day.
      guard next > end, next < words.count, words[next].isCapitalised, words[next].followsWord,
        !words[next].startsSentence, !words[next].roles.contains(.calendar)
      else { break }
      end = next + 1
    }
    return end
  }

  private func isHonorific(_ index: Int) -> Bool { words[index].roles.contains(.honorific) }

  private func isWord(_ index: Int, _ text: StaticString) -> Bool {
    guard words[index].count == text.utf8CodeUnitCount else { return false }
    return unsafe UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      .elementsEqual(
        words[index].range.lazy.map { UInt8(truncatingIfNeeded: self.text.scalars[$0]) })
  }

  private func isInner(_ index: Int, of start: Int) -> Bool {
    if words[index].roles.contains(.particle) { return true }
    let hasHead = (start..<index).contains {
      !words[$0].roles.isDisjoint(with: [.organisationOf, .placeOf])
    }
    guard hasHead else { return false }
    if isWord(index, "of") || isWord(index, "for") || isWord(index, "on") {
      return !words[index - 1].roles.isDisjoint(with: [.organisationOf, .placeOf])
    }
    let isLinked = (start..<index).contains { isWord($0, "of") || isWord($0, "for") }
    return isLinked && (isWord(index, "the") || isWord(index, "and") || isWord(index, "on"))
  }

  // MARK: Parts of a run

  private func candidates(in run: Range<Int>) -> [NameCandidate] {
    if let whole = organisation(run) { return [whole] }
    // A name of the lexicon parts a run: Russian President Vladimir Putin's ally.
    var found: [NameCandidate] = []
    var start = run.lowerBound
    var index = start
    while index < run.upperBound {
      if let end = lastWord(ofPersonBeginningAt: index, to: run.upperBound) {
        if start < index { found += part(start..<index) }
        found.append(made(index..<end, .person, 4.4, .englishPerson))
        index = end
        start = end
        continue
      }
      if text.cover[words[index].range.lowerBound] >= 0 {
        let first = firstWord(ofPersonEndingAt: index, from: start)
        if first < index { found.append(made(first..<index + 1, .person, 4.4, .englishPerson)) }
        if start < first { found += part(start..<first) }
        start = index + 1
      }
      index += 1
    }
    if start < run.upperBound { found += part(start..<run.upperBound) }
    return found
  }

  /// Where the full name begins whose surname a person of the lexicon has as well, or a country or a firm:
  /// Caroline Kennedy, Sergey Lavrov, Abraham Denmark, Tony Roche, and not Paul BBC; the index itself when
  /// there is none.
  private func firstWord(ofPersonEndingAt index: Int, from start: Int) -> Int {
    let name = text.known[Int(text.cover[words[index].range.lowerBound])]
    guard name.rule == .lexicon, name.range == words[index].range,
      name.kind == .person
        || index > start && isGivenName(index - 1) && !words[index].isUppercase
    else { return index }
    var first = index
    while first > start, words[first].followsWord, words[first - 1].isCapitalised {
      let word = words[first - 1]
      guard
        word.roles.isDisjoint(with: [
          .title, .honorific, .demonym, .calendar, .organisation, .organisationOf, .place, .placeOf,
        ]), word.isInitial || word.roles.contains(.givenName) || !word.roles.contains(.common),
        word.isInitial || !word.isUppercase, !isFrame(first - 1)
      else { break }
      first -= 1
    }
    let isName = words[first].roles.contains(.givenName) || !words[first].startsSentence
    return isName && !words[first].isInHeadline ? first : index
  }

  /// Where the full name ends whose given name is a country as well: Chad Wolf; `nil` when there is none.
  private func lastWord(ofPersonBeginningAt index: Int, to end: Int) -> Int? {
    let word = words[index]
    guard text.cover[word.range.lowerBound] >= 0, word.roles.contains(.givenName),
      case let name = text.known[Int(text.cover[word.range.lowerBound])],
      name.kind == .polity, name.range == word.range, !word.isInHeadline,
      index + 2 == end, words[index + 1].followsWord,
      case let surname = words[index + 1], text.cover[surname.range.lowerBound] < 0,
      surname.isCapitalised, !surname.isUppercase,
      surname.roles.isDisjoint(with: [
        .common, .title, .demonym, .calendar, .organisation, .organisationOf, .place, .placeOf,
        .event, .generic,
      ])
    else { return nil }
    return end
  }

  /// Whether a word is a given name and no other word.
  private func isGivenName(_ index: Int) -> Bool {
    words[index].roles.contains(.givenName)
      && words[index].roles.isDisjoint(with: [.common, .demonym, .place, .placeFirst, .calendar])
  }

  private func range(_ run: Range<Int>) -> Range<Int> {
    words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound
  }

  private func made(
    _ run: Range<Int>, _ kind: Actor.Kind, _ score: Double, _ rule: Mention.Rule
  ) -> NameCandidate {
    NameCandidate(
      range: range(run), kind: kind == .location ? text.placeKind(of: range(run)) : kind,
      rule: rule, score: score)
  }

  /// An organisation by its last word, or by what stands before "of".
  private func organisation(_ whole: Range<Int>) -> NameCandidate? {
    var run = whole
    while let first = run.first, run.count > 1, isFrame(first) { run = first + 1..<run.upperBound }
    // Past the first word of a sentence that is no part of a name: Yesterday the Ministry of …
    guard run.count >= 2, let last = run.last, let first = run.first else { return nil }
    let coversKnown = text.hasKnown(in: range(run))
    let exact =
      coversKnown
      && text.known(endingAt: range(run).upperBound)?.range.lowerBound == range(run).lowerBound
    if exact { return nil }
    if let of = run.dropFirst().first(where: {
      isWord($0, "of") || isWord($0, "for") || isWord($0, "on")
    }) {
      let head = words[of - 1].roles
      if head.contains(.organisationOf),
        !(head.contains(.placeOf) && !words[first].roles.contains(.organisationOf))
      {
        return made(run, .organisation, coversKnown ? 4.6 : 3.2, .englishOrganisation)
      }
      if head.contains(.placeOf) {
        return made(run, .location, coversKnown ? 4.2 : 2.8, .englishPlace)
      }
    }
    if words[last].roles.contains(.treaty), !words[last].isInHeadline,
      !run.dropLast().allSatisfy({ words[$0].roles.contains(.common) })
    {
      return made(run, .treaty, coversKnown ? 4.6 : 2.6, .englishTreaty)
    }
    // The Trump Administration is a person's and no body.
    if isWord(last, "administration"), run.count > 1,
      text.known(endingAt: words[run.upperBound - 2].range.upperBound)?.kind == .person
    {
      return nil
    }
    let shouts = words[last].isInHeadline && (run.count > 4 || words[last].isUppercase)
    if words[last].roles.contains(.organisation), !shouts,
      !words[last].isInHeadline || !words[first].roles.contains(.common)
    {
      let body = run.dropLast()
      // The Central Bank, the Foreign Ministry: words that any state has.
      let isPlain = body.allSatisfy {
        !words[$0].roles.isDisjoint(with: [.common, .title])
          && words[$0].roles.isDisjoint(with: [.demonym])
      }
      if words[last].roles.contains(.place), isPlain { return nil }
      return made(
        run, .organisation, coversKnown ? 4.6 : (isPlain ? 1.8 : 3.2), .englishOrganisation)
    }
    // Nairobi National Park: a place called after a place.
    if words[last].roles.contains(.place), coversKnown, !words[last].isInHeadline, run.count > 2,
      let name = text.known.first(where: { $0.range.lowerBound == range(run).lowerBound }),
      name.kind == .polity || name.kind == .location,
      run.dropFirst().allSatisfy({ text.cover[words[$0].range.lowerBound] < 0 || $0 < 2 })
    {
      return made(run, .location, 4.4, .englishPlace)
    }
    return nil
  }

  /// Words before a name that are no part of it.
  private func isFrame(_ index: Int) -> Bool {
    let word = words[index]
    if word.roles.contains(.calendar) { return true }
    if word.isInitial { return false }
    if word.startsSentence || word.isInHeadline {
      return word.roles.contains(.common) && !word.roles.contains(.givenName)
        && word.roles.isDisjoint(with: [.organisationOf, .placeOf, .placeFirst])
    }
    return false
  }

  private func part(_ whole: Range<Int>) -> [NameCandidate] {
    var run = whole
    // Small words at the ends that a cut has left.
    while let first = run.first, !words[first].isCapitalised { run = first + 1..<run.upperBound }
    while let last = run.last, !words[last].isCapitalised { run = run.lowerBound..<last }
    guard !run.isEmpty else { return [] }
    var hasTitle = false
    var hasHonorific = false
    while let first = run.first {
      let roles = words[first].roles
      if roles.contains(.title), !words[first].isInitial,
        !(roles.contains(.givenName) && run.count > 1)
      {
        hasTitle = true
        hasHonorific = hasHonorific || roles.contains(.honorific)
      } else if roles.contains(.demonym) || isFrame(first)
        || (roles.contains(.common) && !roles.contains(.givenName) && !roles.contains(.placeFirst))
      {
        // New York is a name; The and Russian are none.
      } else {
        break
      }
      run = first + 1..<run.upperBound
    }
    while let last = run.last, run.count > 1,
      !words[last].roles.isDisjoint(with: [.title, .calendar, .demonym])
        && words[last].roles.isDisjoint(with: [.givenName, .place, .organisation, .generic])
    {
      run = run.lowerBound..<last
    }
    while let last = run.last, !words[last].isCapitalised { run = run.lowerBound..<last }
    // Security Secretary John Lee: what stands before a given name is no part of the name.
    if let start = run.first, !words[start].roles.contains(.givenName), !words[start].isInitial,
      let given = run.dropLast().first(where: { words[$0].roles.contains(.givenName) }),
      run.prefix(upTo: given).allSatisfy({ words[$0].isCapitalised })
    {
      run = given..<run.upperBound
    }
    guard let first = run.first, let last = run.last else { return [] }
    if run.count == 1 { return single(first, hasTitle: hasTitle, hasHonorific: hasHonorific) }
    let roles = words[first].roles
    let endRoles = words[last].roles
    let isHeadline = words[first].isInHeadline
    // The Global Fragility Strategy: what ends so is no actor, but Samantha Power is one.
    if endRoles.contains(.generic), !roles.contains(.givenName) || run.count > 2,
      !speaksAsBody(last)
    {
      return []
    }
    if hasTitle { return [made(run, .person, 3.4, .titledPerson)] }
    if isAfterTrade(first) { return [made(run, .organisation, 3.3, .englishOrganisation)] }
    if endRoles.contains(.place), !roles.contains(.givenName) || !endRoles.contains(.common) {
      return [
        made(
          run, .location, isHeadline ? 1.5 : 2.8,
          .englishPlace)
      ]
    }
    if roles.contains(.givenName) || run.contains(where: { words[$0].isInitial }) {
      return [made(run, .person, run.count <= 5 ? 3.2 : 1.5, .englishPerson)]
    }
    if run.contains(where: { words[$0].roles.contains(.particle) }) && !isHeadline {
      return [made(run, .person, 2.4, .englishPerson)]
    }
    if roles.contains(.placeFirst), run.count == 2, !isHeadline,
      endRoles.isDisjoint(with: [.common, .demonym])
    {
      return [made(run, .location, 2.4, .englishPlace)]
    }
    if speaksAsBody(last) { return [made(run, .organisation, 2.7, .englishOrganisation)] }
    if followedByCue(last) { return [made(run, .person, 2.5, .englishPerson)] }
    let plain = run.contains {
      !words[$0].roles.isDisjoint(with: [.common, .organisation, .place])
    }
    if run.allSatisfy({ words[$0].isUppercase }) {
      return [made(run, .organisation, isHeadline ? 0.8 : 1.6, .acronym)]
    }
    var score = run.count <= 3 && !plain ? 1.7 : 1.2
    if endsLikePerson(last) || isAfterTitle(first) { score += 0.5 }
    if isFollowedByApposition(last) { score += 0.4 }
    if isHeadline || words[first].startsSentence && run.count == 1 { score -= 0.6 }
    if words[first].startsSentence { score -= 0.15 }
    return [made(run, precededByLocative(first) ? .location : .person, score, .capitalisedRun)]
  }

  private func single(_ index: Int, hasTitle: Bool, hasHonorific: Bool) -> [NameCandidate] {
    let word = words[index]
    let run = index..<index + 1
    guard word.count >= 2, !word.isPluralAcronym,
      word.roles.isDisjoint(with: [.calendar, .demonym])
    else { return [] }
    if hasHonorific { return [made(run, .person, 3, .titledPerson)] }
    guard !word.roles.contains(.common) || word.isUppercase && !word.isInHeadline else { return [] }
    if word.roles.contains(.common) { return [] }
    // What the article also writes small is no name.
    let isSmallToo = small[word.key]
    if isSmallToo, !word.roles.contains(.givenName) { return [] }
    if hasTitle, !word.isUppercase { return [made(run, .person, 2.2, .titledPerson)] }
    if isAfterTrade(index) { return [made(run, .organisation, 2.8, .englishOrganisation)] }
    if word.roles.contains(.givenName), !word.isUppercase || word.isInHeadline {
      return [made(run, .person, 2.6, .englishPerson)]
    }
    if word.isInHeadline { return [made(run, .organisation, 0.8, .capitalisedRun)] }
    if word.isUppercase || word.isMixed {
      return [
        made(
          run, .organisation, text.hasHan ? 1.4 : word.count <= 6 || word.isMixed ? 1.7 : 1.2,
          .acronym)
      ]
    }
    if speaksAsBody(index) { return [made(run, .organisation, 2.7, .englishOrganisation)] }
    if followedByCue(index) { return [made(run, .person, 2.1, .englishPerson)] }
    if !word.roles.isDisjoint(with: [.organisation, .place, .title, .organisationOf]) { return [] }
    if precededByLocative(index) {
      // What is in Lai's speech is in no place.
      let isPlace = isAfter(index, "in") && !isPossessor(index)
      return [made(run, .location, isPlace ? 2.2 : 1.7, .locative)]
    }
    guard !word.startsSentence else { return [made(run, .person, 0.7, .capitalisedRun)] }
    return [made(run, .person, endsLikePerson(index) ? 2 : 1.2, .capitalisedRun)]
  }

  /// Whether a word ends as surnames do: -ov, -bek, -shvili.
  private func endsLikePerson(_ index: Int) -> Bool {
    let range = words[index].range
    return (2...5).contains { length in
      range.count > length + 1
        && text.roles(range.upperBound - length..<range.upperBound).contains(.personEnd)
    }
  }

  /// Whether a comma and a small word follow: Umar Sulaimonov, a researcher.
  private func isFollowedByApposition(_ index: Int) -> Bool {
    let end = words[index].range.upperBound
    guard end < text.count, text.scalars[end] == 0x2C, index + 1 < words.count else { return false }
    let next = index + 1
    return words[next].range.lowerBound == end + 2
      && (isWord(next, "a") || isWord(next, "an") || isWord(next, "the") || isWord(next, "who")
        || words[next].roles.contains(.title))
  }

  private func followedByCue(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].followsWord && words[index + 1].roles.contains(.cue)
      && !words[index + 1].isCapitalised
  }

  /// Whether what is said is said of "it": Cadbury said it was confident.
  private func speaksAsBody(_ index: Int) -> Bool {
    followedByCue(index) && index + 2 < words.count && words[index + 2].followsWord
      && (isWord(index + 2, "it") || isWord(index + 2, "its"))
  }

  /// Whether a title in small letters stands before: analyst Carolina Milanesi.
  private func isAfterTitle(_ index: Int) -> Bool {
    index > 0 && words[index].followsWord && !words[index - 1].isCapitalised
      && words[index - 1].roles.contains(.title)
  }

  /// Whether what kind of body it is stands before: security firm Clearwatch.
  private func isAfterTrade(_ index: Int) -> Bool {
    index > 0 && words[index].followsWord && !words[index - 1].isCapitalised
      && words[index - 1].roles.contains(.tradeBefore)
  }

  private func precededByLocative(_ index: Int) -> Bool {
    index > 0 && words[index].followsWord && words[index - 1].roles.contains(.locative)
      && !words[index - 1].isCapitalised
  }

  private func isPossessor(_ index: Int) -> Bool {
    index + 1 < words.count && words[index + 1].followsPossessive
  }

  private func isAfter(_ index: Int, _ text: StaticString) -> Bool {
    index > 0 && words[index].followsWord && isWord(index - 1, text)
  }
}

internal import BifocalText

extension AssertionCues.Scope {
  /// Reads `12` (twelve characters or words, up to a comma), `12+` (commas too) or `sentence`.
  init?(parsing text: Substring) {
    if text == "sentence" || text.isEmpty {
      self.init(limit: nil, crossesCommas: true)
      return
    }
    let crossesCommas = text.last == "+"
    guard let limit = Int(crossesCommas ? text.dropLast() : text), limit >= 0 else { return nil }
    self.init(limit: limit, crossesCommas: crossesCommas)
  }
}

extension AssertionCues {
  /// What the cues of a sentence make of a range in it, and the cue that decided.
  ///
  /// Denial is stronger than attribution, for who denies what others say denies it; and what is
  /// presupposed (为什么, why) is stronger than the question that presupposes it.
  static func status(
    of range: Range<Int>, among occurrences: [Occurrence], in article: Article
  ) -> (status: AssertionStatus, cue: Range<Int>?) {
    let stops = occurrences.filter { $0.cue.effect == .stop }
    for status in [AssertionStatus.denied, .attributed, .asserted, .hypothetical] {
      let deciding = occurrences.filter {
        $0.cue.effect == .status(status) && $0.reaches(range, stops: stops, in: article)
      }
      // The nearest cue is the one to show.
      let nearest = deciding.min { left, right in
        (distance(left.range, range), left.range.lowerBound)
          < (distance(right.range, range), right.range.lowerBound)
      }
      if let nearest { return (status, nearest.range) }
    }
    return (.asserted, nil)
  }

  private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound, right.lowerBound) - min(left.upperBound, right.upperBound)
  }

  /// Combines denials with the cue right before them.
  ///
  /// A denial that is denied is none, and neither is the denial (并不|否认, "not|without"). One that is
  /// supposed is a supposition (可能|取消, "might|veto").
  ///
  /// - Parameters:
  ///   - occurrences: Cues in the order of the text.
  ///   - article: Where they stand.
  /// - Returns: The cues that are left.
  static func combined(_ occurrences: [Occurrence], in article: Article) -> [Occurrence] {
    var kept: [Occurrence] = []
    for occurrence in occurrences {
      guard let last = kept.last, last.modifies(occurrence, in: article) else {
        kept.append(occurrence)
        continue
      }
      if last.cue.effect == .status(.denied) { kept.removeLast() }
    }
    return kept
  }
}

extension AssertionCues.Occurrence {
  /// The order of the text; of cues that begin together the longest first, and pseudo cues and then
  /// stops before others of the same place.
  func precedes(_ other: Self) -> Bool {
    (range.lowerBound, -range.count, cue.effect.rank)
      < (other.range.lowerBound, -other.range.count, other.cue.effect.rank)
  }

  /// Whether a cue that begins no earlier lies in this one and is only a part of it.
  func hides(_ other: Self) -> Bool {
    other.range.upperBound <= range.upperBound
      && (other.range != range || cue.effect == .pseudo)
  }

  /// Whether this denial or supposition stands right before a denial, with a word or two in between.
  ///
  /// Before a cue that follows what it denies there must be nothing: 并非|毫无根据, and not
  /// "abandoning Russia is wrong". A stop in between (neither …|nor) makes it a list of denials.
  func modifies(_ next: Self, in article: Article) -> Bool {
    guard cue.effect == .status(.denied) || cue.effect == .status(.hypothetical),
      next.cue.effect == .status(.denied), cue.direction != .backward,
      range.upperBound <= next.range.lowerBound
    else { return false }
    let between = range.upperBound..<next.range.lowerBound
    let limit = next.cue.direction == .backward ? 0 : 2
    return !article.hasComma(between)
      && article.isWithinSentence(range.lowerBound..<next.range.upperBound)
      && article.distance(between, unit: cue.unit, limit: limit) != nil
  }

  /// How far a cue in a gap may stand from the end of what a rule found.
  private static let reachInGap = 8

  /// Whether a range lies in the cue's scope, with no stop in between.
  func reaches(_ target: Range<Int>, stops: [Self], in article: Article) -> Bool {
    // In the gap of what a rule found, near its last item: 俄罗斯的影响力|并未|下降, and not the 终止 of
    // 要求|终止|入侵的决议投票中弃权. A cue at either end is the rule's own.
    if target.lowerBound < range.lowerBound, range.upperBound < target.upperBound {
      let rest = range.upperBound..<target.upperBound
      return cue.direction != .backward && !article.hasComma(target)
        && article.distance(rest, unit: cue.unit, limit: Self.reachInGap) != nil
    }
    // Around it: 只有⟦政治改革⟧取得进展，外资|才 is one cue of two parts.
    if range.lowerBound < target.lowerBound, target.upperBound < range.upperBound {
      return cue.direction == .both
    }
    let between: Range<Int>
    if range.upperBound <= target.lowerBound, cue.direction != .backward {
      between = range.upperBound..<target.lowerBound
    } else if target.upperBound <= range.lowerBound, cue.direction != .forward {
      between = target.upperBound..<range.lowerBound
    } else {
      return false
    }
    let isStopped = stops.contains {
      between.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= between.upperBound
    }
    guard !isStopped, !article.hasSemicolon(between),
      cue.scope.crossesCommas || !article.hasClauseEnd(between, unit: cue.unit)
    else { return false }
    guard let limit = cue.scope.limit else { return true }
    return article.distance(between, unit: cue.unit, limit: limit) != nil
  }
}

extension Article {
  /// Whether there is a comma between two places.
  func hasComma(_ range: Range<Int>) -> Bool {
    range.contains { Self.isComma(text.scalars[$0]) }
  }

  /// Whether there is a semicolon between two places, behind which another statement begins.
  func hasSemicolon(_ range: Range<Int>) -> Bool {
    range.contains { [0x3B, 0xFF1B].contains(text.scalars[$0]) }
  }

  /// Whether a comma between a cue and a phrase ends the clause of the cue.
  ///
  /// The last comma of a list in English does not ("no bases, troops or sanctions"); Chinese lists
  /// have 、. A list that is denied has "or", so ", and" begins the next clause.
  func hasClauseEnd(_ range: Range<Int>, unit: PatternSet.Unit) -> Bool {
    guard let last = range.last(where: { Self.isComma(text.scalars[$0]) }) else { return false }
    guard unit == .words, distance(last + 1..<range.upperBound, unit: unit, limit: 2) != nil else {
      return true
    }
    let rest = text.scalars[last + 1..<range.upperBound].drop { $0 == 0x20 }
    return rest.isEmpty || rest.starts(with: "and ".unicodeScalars.lazy.map(\.value))
  }

  private static func isComma(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0xFF0C }
}

extension AssertionCues.Effect {
  /// Which of two cues of the same place is asked first.
  fileprivate var rank: Int {
    switch self {
    case .pseudo: 0
    case .stop: 1
    case .status: 2
    }
  }
}

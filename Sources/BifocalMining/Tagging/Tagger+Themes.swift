internal import BifocalText

extension Tagger {
  /// The themes of an article, with the evidence for each and what is said of it.
  func themes(
    _ matches: [PatternSet.Match], in article: Article, of document: Document, words: Int,
    minimumScore: Double
  ) -> [TaggedDocument.TaggedTheme] {
    guard !matches.isEmpty else { return [] }
    let layout = ThemeLayout(of: document, words: words)
    let byTheme = Dictionary(grouping: matches) { model.themes.rules[$0.pattern].theme }
    typealias Found = (theme: Theme, matches: [PatternSet.Match], evidence: [ThemeEvidence])
    let found = byTheme.compactMap { id, matches -> Found? in
      guard let theme = model.themes[id] else { return nil }
      let matches = Self.withoutOverlaps(matches, rules: model.themes.rules)
      let evidence = matches.map { self.evidence(of: $0, in: article) }
      let score = ThemeExplanation(of: evidence, words: words, layout: layout).score
      return score >= minimumScore ? (theme, matches, evidence) : nil
    }
    // Cues decide nothing but the status of evidence, so they are looked for beside it alone.
    let context = model.cues.context(
      of: article.focused(onSentences: found.lazy.flatMap(\.evidence).map(\.sentence)))
    return found.map { theme, matches, evidence in
      let evidence = zip(matches, evidence).map { match, item in
        var item = item
        let (status, cue) = context.status(of: match.range)
        item.status = status
        item.cue = cue.map { article.text.offsets(of: $0) }
        return item
      }
      let explanation = ThemeExplanation(of: evidence, words: words, layout: layout)
      return TaggedDocument.TaggedTheme(
        theme: theme, score: explanation.score, status: explanation.status, evidence: evidence)
    }
    .sorted { ($1.score, $0.theme.id) < ($0.score, $1.theme.id) }
  }

  /// A match as evidence, before cues are looked for.
  private func evidence(of match: PatternSet.Match, in article: Article) -> ThemeEvidence {
    let rule = model.themes.rules[match.pattern]
    return ThemeEvidence(
      range: article.text.offsets(of: match.range), rule: rule.name, weight: rule.weight,
      status: .asserted, cue: nil, sentence: article.sentence(at: match.range.lowerBound))
  }

  /// Of matches that overlap, keeps the one of greatest weight, then the longest, then the first.
  private static func withoutOverlaps(
    _ matches: [PatternSet.Match], rules: [ThemeRule]
  ) -> [PatternSet.Match] {
    let ranked = matches.sorted { left, right in
      let weights = (rules[left.pattern].weight, rules[right.pattern].weight)
      if weights.0 != weights.1 { return weights.0 > weights.1 }
      if left.range.count != right.range.count { return left.range.count > right.range.count }
      return (left.range.lowerBound, left.pattern) < (right.range.lowerBound, right.pattern)
    }
    var kept: [PatternSet.Match] = []
    var taken: [Range<Int>] = []
    for match in ranked {
      // `taken` stays sorted, so one binary search finds the only neighbours that could overlap.
      let next = taken.partitioningIndex { $0.upperBound > match.range.lowerBound }
      if next < taken.count, taken[next].lowerBound < match.range.upperBound { continue }
      taken.insert(match.range, at: next)
      kept.append(match)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

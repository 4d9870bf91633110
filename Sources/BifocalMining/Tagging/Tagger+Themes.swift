internal import BifocalText

extension Tagger {
  /// The themes of an article, with the evidence for each and what is said of it.
  func themes(
    _ matches: [PatternSet.Match], in article: Article, of document: Document, words: Int,
    minimumScore: Double
  ) -> [TaggedDocument.TaggedTheme] {
    guard !matches.isEmpty else { return [] }
    let layout = ThemeLayout(of: document, words: words)
    let byTheme = Dictionary(grouping: matches) { model.themes.themeOfRule[$0.pattern] }
    typealias Found = (theme: Int, matches: [PatternSet.Match], score: Double)
    let found = byTheme.compactMap { theme, matches -> Found? in
      let matches = withoutOverlaps(matches)
      let score = score(of: matches, in: article, words: words, layout: layout)
      return score >= minimumScore ? (theme, matches, score) : nil
    }
    guard !found.isEmpty else { return [] }
    // Cues decide nothing but the status of evidence, so they are looked for beside it alone.
    let context = model.cues.context(
      of: article.focused(
        onSentences: found.lazy.flatMap(\.matches).map {
          article.sentence(at: $0.range.lowerBound)
        }), by: &cueMatcher)
    return found.map { theme, matches, score in
      let evidence = matches.map { self.evidence(of: $0, in: article, context: context) }
      return TaggedDocument.TaggedTheme(
        theme: model.themes.themes[theme], score: score,
        status: ThemeExplanation.status(ofWeights: ThemeExplanation.statusWeights(of: evidence)),
        evidence: evidence)
    }
    .sorted { ($1.score, $0.theme.id) < ($0.score, $1.theme.id) }
  }

  /// What `ThemeExplanation` explains.
  private func score(
    of matches: [PatternSet.Match], in article: Article, words: Int, layout: ThemeLayout
  ) -> Double {
    var points = ThemePoints()
    for match in matches {
      let offset = Int(article.text.offsets[match.range.lowerBound])
      _ = points.add(
        rule: match.pattern, weight: model.themes.weights[match.pattern],
        at: layout.place(at: offset))
    }
    return points.score(words: words)
  }

  private func evidence(
    of match: PatternSet.Match, in article: Article, context: AssertionCues.Context
  ) -> ThemeEvidence {
    let (status, cue) = context.status(of: match.range)
    return ThemeEvidence(
      range: article.text.offsets(of: match.range), rule: model.themes.rules[match.pattern].name,
      weight: model.themes.weights[match.pattern], status: status,
      cue: cue.map { article.text.offsets(of: $0) },
      sentence: article.sentence(at: match.range.lowerBound))
  }

  /// Of matches that overlap, keeps the one of greatest weight, then the longest, then the first.
  private func withoutOverlaps(_ matches: [PatternSet.Match]) -> [PatternSet.Match] {
    guard matches.count > 1 else { return matches }
    let weights = model.themes.weights
    let ranked = matches.sorted { left, right in
      let weights = (weights[left.pattern], weights[right.pattern])
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

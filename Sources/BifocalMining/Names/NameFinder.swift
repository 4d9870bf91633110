internal import BifocalText

/// All rules for names, one after the other.
struct NameFinder {
  let lists: NameLists
  let without: Set<Mention.Rule>

  /// What was seen in an article.
  struct Sighting {
    let text: NameText
    let candidates: [NameCandidate]
    let links: [GlossRule.Link]
  }

  /// Returns the candidates of an article.
  ///
  /// - Parameters:
  ///   - article: The article with the names of the lexicons.
  ///   - gazetteer: Where places stand that have no id.
  /// - Returns: The candidates and the links between them.
  /// - Complexity: O(*n*).
  func sighting(in article: Article, gazetteer: [Range<Int>]) -> Sighting {
    let text = NameText(
      article, gazetteer: without.contains(.gazetteer) ? [] : gazetteer, lists: lists)
    let latin = LatinNameRule(text)
    var candidates = latin.candidates()
    if text.hasHan {
      let foreign = ForeignNameRule(text: text).candidates()
      candidates += foreign
      // 梅科夫 within 卡尔梅科夫 is no Chinese name.
      let runs = foreign.filter { $0.score >= NameCandidate.accepted }.map(\.range)
      candidates += ChinesePersonRule(text: text).candidates().filter { candidate in
        let next = runs.partitioningIndex { $0.upperBound >= candidate.range.upperBound }
        return next == runs.count || runs[next].lowerBound >= candidate.range.lowerBound
      }
      candidates += ChinesePlaceRule(text: text).candidates()
      candidates += ChineseOrganisationRule(text: text, actors: article.actors).candidates()
      candidates += ChineseTreatyRule(text: text).candidates()
    }
    if !without.isEmpty { candidates.removeAll { without.contains($0.rule) } }
    let glosses = GlossRule(text: text, words: latin.words, candidates: candidates).links()
    candidates += glosses.candidates.filter { !without.contains($0.rule) }
    return Sighting(text: text, candidates: candidates, links: glosses.links)
  }
}

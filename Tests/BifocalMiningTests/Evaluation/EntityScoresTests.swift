import BifocalMining
import Testing

@Suite struct EntityScoresTests {
  /// The figures are counted by hand: right, found, wanted of spans, types, ids and actors.
  @Test(
    "gold standard, found, figures",
    arguments: [
      (  // All is right; two mentions of one actor.
        "[PER putin 普京]和[GPE CHN 中国]，[PER putin 普京]",
        "[PER putin 普京]和[GPE CHN 中国]，[PER putin 普京]",
        [[3, 3, 3], [3, 3, 3], [3, 3, 3], [2, 2, 2]]
      ),
      (  // One missed, one false.
        "[PER putin 普京]和中国，[ORG CSTO 集安组织]", "[PER putin 普京]和[GPE CHN 中国]，集安组织",
        [[1, 2, 2], [1, 2, 2], [1, 2, 2], [1, 2, 2]]
      ),
      (  // The type is wrong, and the id of another.
        "[PER putin 普京]在[GPE moscow 莫斯科]", "[PER medvedev 普京]在[LOC moscow 莫斯科]",
        [[2, 2, 2], [1, 2, 2], [1, 2, 2], [1, 2, 2]]
      ),
      (  // The ends are wrong, which costs precision and recall; the actor is found all the same.
        "[ORG russian-army 俄罗斯军队]", "[ORG russian-army 俄罗斯]军队",
        [[0, 1, 1], [0, 1, 1], [0, 1, 1], [1, 1, 1]]
      ),
      (  // Either id is right.
        "[LOC kremlin|RUS 克里姆林宫]", "[LOC RUS 克里姆林宫]",
        [[1, 1, 1], [1, 1, 1], [1, 1, 1], [1, 1, 1]]
      ),
      (  // The second id is right in one place, and then the first is not asked for.
        "[LOC kremlin|RUS 克里姆林宫]，[GPE RUS 俄罗斯]", "[LOC kremlin 克里姆林宫]，[GPE RUS 俄罗斯]",
        [[2, 2, 2], [2, 2, 2], [2, 2, 2], [2, 2, 2]]
      ),
      (  // No id was given, so none is judged.
        "[PER - 张三]和[PER putin 普京]", "[PER zhang-san 张三]和[PER putin 普京]",
        [[2, 2, 2], [2, 2, 2], [1, 1, 1], [1, 1, 1]]
      ),
      ("", "[GPE CHN 中]", [[0, 1, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0]]),
      ("[GPE CHN 中]", "", [[0, 0, 1], [0, 0, 1], [0, 0, 1], [0, 0, 1]]),
    ])
  func counts(wanted: String, found: String, figures: [[Int]]) {
    var scores = EntityScores()
    scores.add(wanted: markedEntities(wanted), found: markedEntities(found))
    let measured = [scores.spans, scores.typed, scores.ids, scores.actors]
    #expect(measured.map { [$0.right, $0.found, $0.wanted] } == figures)
  }

  @Test func kindsAddUpToTyped() {
    var scores = EntityScores()
    scores.add(
      wanted: markedEntities("[PER a 普京][GPE b 中国][GPE c 俄]"),
      found: markedEntities("[PER a 普京][LOC b 中国][GPE c 俄]"))
    #expect(scores.byKind[.polity] == Score(right: 1, found: 1, wanted: 2))
    #expect(scores.byKind[.location] == Score(right: 0, found: 1, wanted: 0))
    var sum = Score()
    for score in scores.byKind.values { sum += score }
    #expect(sum == scores.typed)
  }

  @Test func actorsAreCountedTextByText() {
    var scores = EntityScores()
    for _ in 0..<2 {
      scores.add(wanted: markedEntities("[GPE RUS 俄]"), found: markedEntities("[GPE RUS 俄]"))
    }
    #expect(scores.actors == Score(right: 2, found: 2, wanted: 2))
  }
}

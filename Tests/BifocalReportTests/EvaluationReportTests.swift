import BifocalMining
import BifocalReport
import Testing

@Suite struct EvaluationReportTests {
  private let text = "普京访问中国\n和哈萨克斯坦"
  private let wanted = [
    EntityAnnotation(range: 0..<6, kind: .person, ids: ["vladimir-putin"]),
    EntityAnnotation(range: 12..<18, kind: .polity, ids: ["CHN"]),
  ]
  private let found = [EntityAnnotation(range: 12..<18, kind: .location, ids: ["CHN"])]

  @Test func actors() {
    var scores = EntityScores()
    scores.add(wanted: wanted, found: found)
    var report = EvaluationReport()
    report.actors = [(group: "all", scores: scores)]
    report.errors.add(EntityError.errors(wanted: wanted, found: found), of: "a", text: text)
    #expect(
      report.tables.map { $0.text() } == [
        """
        actors  measure    precision  recall    F1  right  found  wanted
        ──────  ─────────  ─────────  ──────  ────  ─────  ─────  ──────
        all     span           100.0    50.0  66.7      1      1       2
                typed            0.0     0.0   0.0      0      1       2
                id             100.0    50.0  66.7      1      1       2
                actor set      100.0    50.0  66.7      1      1       2
                PER              0.0     0.0   0.0      0      0       1
                GPE              0.0     0.0   0.0      0      0       1

        """
      ])
    report.errors.limit = 1
    #expect(
      report.tables.last?.text() == """
        count  error  text  wanted   found    document  context
        ─────  ─────  ────  ───────  ───────  ────────  ───────────────────────────
            1  kind   中国  GPE CHN  LOC CHN  a         普京访问[中国] 和哈萨克斯坦

        """)
    #expect(
      report.json.text.hasPrefix(
        #"{"actors":{"all":{"span":{"precision":1.0,"recall":0.5,"f1":0.6666666666666666,"right":1,"#
      ))
  }

  @Test func themes() {
    var scores = ThemeScores()
    scores.add(
      wanted: ["energy": .asserted], found: ["energy": .denied, "water-environment": .asserted],
      isOffDomain: true)
    var report = EvaluationReport()
    report.themes = scores
    #expect(
      report.tables.map { $0.text() } == [
        """
        themes             measure    precision  recall     F1  right  found  wanted
        ─────────────────  ─────────  ─────────  ──────  ─────  ─────  ─────  ──────
        all                theme set       50.0   100.0   66.7      1      2       1
        energy             theme set      100.0   100.0  100.0      1      1       1
        water-environment  theme set        0.0     0.0    0.0      0      1       0

        """,
        """
        measure                                value  of
        ─────────────────────────────────────  ─────  ──
        right status of a right theme, %         0.0   1
        false themes in a text off the domain   1.00   1

        """,
      ])
  }

  @Test func words() {
    var scores = SegmentationScores(vocabulary: ["普京"])
    scores.add(text: "普京访华", wanted: [0..<6, 6..<12], found: [0..<6, 6..<9, 9..<12])
    var report = EvaluationReport()
    report.words = scores
    #expect(
      report.tables.map { $0.text() } == [
        """
        words    measure  precision  recall    F1  right  found  wanted
        ───────  ───────  ─────────  ──────  ────  ─────  ─────  ──────
        all      words         33.3    50.0  40.0      1      3       2
        unknown  recall           –     0.0     –      0      –       1

        """
      ])
    #expect(
      report.json.text
        == #"{"words":{"words":{"precision":0.3333333333333333,"recall":0.5,"f1":0.4,"right":1,"#
        + #""found":3,"wanted":2},"recall_unknown":0.0,"unknown":1}}"#)
  }
}

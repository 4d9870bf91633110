import BifocalText
import Testing

@testable import bifocal

@Suite struct BenchMeasureTests {
  @Test(
    "a run is repeated until it takes 50 ms",
    arguments: [
      (1, 0.05, nil), (1, 2, nil), (1, 0.01, 6), (1, 0.04, 2), (4, 0.045, 8), (10, 0.001, 600),
      (1, 0, BenchMeasure.mostTimes), (1, 1e-9, BenchMeasure.mostTimes),
      (BenchMeasure.mostTimes, 0, nil),
    ] as [(Int, Double, Int?)])
  func times(times: Int, seconds: Double, expected: Int?) {
    #expect(BenchMeasure.times(after: times, seconds: seconds) == expected)
  }

  @Test("more threads are measured on all documents only")
  func contenders() {
    typealias Contender = BenchMeasure.Contender
    let single = [Contender(method: .lexicon), .init(method: .icu), .init(method: .plain)]
    #expect(BenchMeasure.contenders(for: .english, threads: 3) == single)
    #expect(BenchMeasure.contenders(for: .all, threads: 1) == single)
    #expect(
      BenchMeasure.contenders(for: .all, threads: 3) == single + [
        .init(method: .lexicon, threads: 2), .init(method: .lexicon, threads: 3),
        .init(method: .icu, threads: 2), .init(method: .icu, threads: 3),
      ])
  }

  @Test("contenders take turns, and are compared within a turn")
  func turns() async throws {
    let clock = TickingClock(tick: .milliseconds(20))
    var order: [BenchMethod] = []
    let measures = try await BenchMeasure.measures(
      of: BenchMeasure.contenders(for: .english, threads: 1),
      on: BenchSlice(kind: .english, texts: ["one two", "three"]), runs: 3,
      words: try WordLexicon(), clock: clock.callAsFunction
    ) { order.append($0.method) }
    #expect(order == [.lexicon, .icu, .plain, .lexicon, .icu, .plain, .lexicon, .icu, .plain])
    for measure in measures {
      // Two texts take two ticks of 20 ms, so that twice is enough.
      #expect(measure.times == 2)
      #expect(measure.runs.map { ($0 * 1000).rounded() } == [40, 40, 40])
      #expect((measure.medianLatency * 1000).rounded() == 20)
      #expect((measure.highLatency * 1000).rounded() == 20)
      #expect(abs(measure.ratioToPlain - 1) < 1e-9 && abs(measure.speedUp - 1) < 1e-9)
      #expect(measure.tokenCount == 4)
    }
  }
}

import BifocalMining
import TestSupport
import Testing

@Suite struct KeynessMeasureTests {
  /// A value of a published implementation: R's corpora and quanteda, and association-measures.
  struct Case: Sendable {
    let table: ContingencyTable
    let values: [KeynessMeasure: Double]
    var settings = KeynessMeasure.Settings()
  }

  private static let large = ContingencyTable(120, of: 500_000, against: 45, of: 1_500_000)

  static let cases: [Case] = [
    Case(
      table: ContingencyTable(7, of: 1000, against: 2, of: 1000),
      values: [
        .g2: 2.954494, .twoTermG2: 2.941938, .logRatio: 1.584963, .conservativeLogRatio: 0,
        .simpleMaths: 3.498751, .chiSquare: 2.790334, .yatesChiSquare: 1.785814, .p: 0.0856391,
      ]),
    Case(
      table: large,
      values: [
        .g2: 165.254209, .twoTermG2: 165.237669, .chiSquare: 200.471084,
        .yatesChiSquare: 197.933501, .logRatio: 2.990056, .hardieLogRatio: 3,
        .conservativeLogRatio: 2.494495, .simpleMaths: 7.774194, .percentDifference: 700,
        .oddsRatio: 8.001680, .bic: 150.745551, .log10P: -37.094221,
      ]),
    Case(
      table: large, values: [.conservativeLogRatio: 1.882660], settings: .init(family: 10_000)),
    Case(table: large, values: [.simpleMaths: 2.615385], settings: .init(smoothing: 100)),
    Case(table: large.swapped, values: [.g2: -165.254209, .conservativeLogRatio: -2.494495]),
    Case(
      table: ContingencyTable(3, of: 10, against: 7, of: 9),
      values: [.chiSquare: -4.337160, .yatesChiSquare: -2.632438, .g2: -4.534939]),
  ]

  @Test("published values", arguments: cases)
  func published(item: Case) {
    for (measure, number) in item.values {
      expect(
        measure.value(of: item.table, settings: item.settings), is: number, measure.rawValue)
    }
  }

  @Test(
    "quanteda's test corpus",
    arguments: [
      ("a", 3, 2, 0.004739, 0.004739, 0.004751, 0.023257, 0.000000),
      ("b", 2, 1, 0.089304, 0.089304, 0.091242, 0.128617, 0.251539),
      ("c", 6, 2, 1.221872, 0.467298, 1.274238, 0.246400, 0.893085),
      ("d", 1, 4, -3.715033, -2.040247, -3.779441, -1.075355, -2.070389),
      ("e", 1, 1, -0.065813, -0.065813, -0.064900, -0.159065, -0.485427),
      ("g", 1, 0, 0.731092, 0.731092, 1.093291, 0.534082, 1.099536),
      ("h", 2, 1, 0.089304, 0.089304, 0.091242, 0.128617, 0.251539),
    ])
  func quanteda(
    term: String, target: Int, reference: Int, chiSquare: Double, standard: Double, g2: Double,
    pmi: Double, logRatio: Double
  ) {
    let table = ContingencyTable(target, of: 17, against: reference, of: 12)
    expect(table.chiSquare(), is: chiSquare)
    expect(table.quantedaChiSquare, is: standard)
    expect(table.logLikelihood, is: g2)
    expect(KeynessMeasure.pmi.value(of: table), is: pmi)
    expect(KeynessMeasure.logRatio.value(of: table), is: logRatio)
  }

  @Test("what has no value says why")
  func undefined() throws {
    let absent = ContingencyTable(3, of: 10, against: 0, of: 20)
    #expect(KeynessMeasure.percentDifference.value(of: absent) == .undefined(.absentInReference))
    #expect(KeynessMeasure.oddsRatio.value(of: absent) == .undefined(.absentInReference))
    #expect(KeynessMeasure.pmi.value(of: absent.swapped) == .undefined(.absentInTarget))
    for measure in KeynessMeasure.allCases {
      #expect(
        measure.value(of: ContingencyTable(0, of: 0, against: 1, of: 2)).reason == .emptyTarget)
      #expect(
        measure.value(of: ContingencyTable(1, of: 2, against: 0, of: 0)).reason == .emptyReference)
      #expect(measure.value(of: ContingencyTable(0, of: 2, against: 0, of: 3)).reason == .absent)
      #expect(
        measure.value(of: ContingencyTable(4, of: 2, against: 0, of: 3)).reason == .contradiction)
    }
    let huge = ContingencyTable(5000, of: 10_000, against: 1, of: 1_000_000)
    #expect(KeynessMeasure.p.value(of: huge) == .undefined(.outOfRange))
    #expect(try #require(KeynessMeasure.log10P.value(of: huge).number) < -300)
  }

  @Test(
    "signed measures change their sign when target and reference are exchanged, and stay finite")
  func laws() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let sizes = (0..<2).map { _ in Int.random(in: 1...1_000_000, using: &random) }
      let counts = sizes.map {
        Int.random(in: 0...Int.random(in: 0...$0, using: &random), using: &random)
      }
      let table = ContingencyTable(counts[0], of: sizes[0], against: counts[1], of: sizes[1])
      for measure in KeynessMeasure.allCases {
        if let number = measure.value(of: table).number { #expect(number.isFinite, "\(table)") }
      }
      for measure in [KeynessMeasure.g2, .logRatio, .conservativeLogRatio, .chiSquare]
      where table.fault == nil {
        guard let there = measure.value(of: table).number,
          let back = measure.value(of: table.swapped).number
        else { continue }
        #expect(abs(there + back) <= 1e-6 * max(1, abs(there)), "\(measure) \(table)")
      }
      if let bound = KeynessMeasure.conservativeLogRatio.value(of: table).number,
        let ratio = KeynessMeasure.hardieLogRatio.value(of: table).number, bound != 0
      {
        #expect(abs(bound) <= abs(ratio) + 1e-9 || counts.contains(0), "\(table)")
        #expect(bound.sign == ratio.sign, "\(table)")
      }
    }
  }
}

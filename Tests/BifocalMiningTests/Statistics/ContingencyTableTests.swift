import BifocalMining
import Testing

@Suite struct ContingencyTableTests {
  private let pair = ContingencyTable(3, of: 10, against: 7, of: 9)

  @Test("Williams's correction divides")
  func williams() throws {
    expect(pair.williamsCorrection, is: 1.079533)
    let q = try #require(pair.williamsCorrection.number)
    expect(.value(try #require(pair.chiSquare().number) / q), is: -4.017626)
    expect(.value(try #require(pair.logLikelihood.number) / q), is: -4.200833)
  }

  @Test("Dunning's and Pedersen's tables")
  func published() throws {
    expect(
      ContingencyTable(10, of: 10, against: 3, of: 31_767).logLikelihood, is: 167.23,
      within: 0.005)
    let small = ContingencyTable(1, of: 4, against: 3, of: 4)
    expect(small.chiSquare(isCorrected: true), is: -0.5)
    expect(.value(ChiSquareTail.log10(0.5)), is: -0.319, within: 0.001)
    expect(small.fisherExact, is: 0.486, within: 0.0005)
  }

  @Test("a term alone has no χ²")
  func alone() {
    let table = ContingencyTable(3, of: 3, against: 2, of: 2)
    #expect(table.chiSquare() == .undefined(.nothingElse))
    #expect(table.williamsCorrection == .undefined(.nothingElse))
    #expect(table.logLikelihood == .value(0))
  }
}

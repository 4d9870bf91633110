import BifocalMining
import Foundation
import Testing

@Suite struct MultipleTestsTests {
  private let p = [0.01, 0.04, 0.03, 0.005, 0.9]

  @Test("agrees with R's p.adjust")
  func adjusted() {
    let logs = p.map { log10($0) }
    let bonferroni = MultipleTests.bonferroni(logs).map { pow(10, $0) }
    for (value, number) in zip(bonferroni, [0.05, 0.2, 0.15, 0.025, 1]) {
      expect(.value(value), is: number)
    }
    let hochberg = MultipleTests.benjaminiHochberg(logs).map { pow(10, $0) }
    for (value, number) in zip(hochberg, [0.025, 0.05, 0.05, 0.025, 0.9]) {
      expect(.value(value), is: number)
    }
  }

  @Test("no tests, no corrections")
  func empty() {
    #expect(MultipleTests.bonferroni([]) == [])
    #expect(MultipleTests.benjaminiHochberg([]) == [])
  }
}

import BifocalMining
import Testing

@Suite struct ChiSquareTailTests {
  @Test(
    "agrees with scipy's log_ndtr, far beyond where its chi2.logsf ends",
    arguments: [
      (0.0, 0.0), (0.5, -0.3192112778257205), (3.841458820694124, -1.3010299956639813),
      (100.0, -22.817023409822095),
      (799.0, -175.0505207057539), (801.0, -175.48535670727472), (1370.0, -299.1584567526914),
      (5000.0, -1087.6838365143226), (1e6, -217150.33901199873),
    ])
  func values(statistic: Double, log10: Double) {
    #expect(abs(ChiSquareTail.log10(statistic) - log10) <= 1e-9 * max(1, abs(log10)))
  }
}

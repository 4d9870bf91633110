import BifocalMining
import Testing

@Suite struct PettittTestTests {
  @Test("agrees with R's trend::pettitt.test")
  func step() throws {
    let test = try #require(PettittTest(SampleSeries.step))
    #expect(test.index == 6 && test.statistic == 36 && test.isRise)
    expect(.value(test.p), is: 0.0314078, within: 1e-7)
    let fall = try #require(PettittTest(SampleSeries.step.reversed()))
    #expect(fall.index == 6 && fall.statistic == 36 && !fall.isRise)
  }

  @Test("no shift has a chance of one, and one value no test")
  func nothing() throws {
    #expect(try #require(PettittTest([5, 5, 5, 5])).p == 1)
    #expect(PettittTest([1]) == nil && PettittTest([]) == nil)
  }
}

import BifocalReport
import Testing

@Suite struct LinearScaleTests {
  @Test(
    "ticks are round and within the domain",
    arguments: [
      (0.0...40.0, ["0", "10", "20", "30", "40"]), (0.0...0.35, ["0.0", "0.1", "0.2", "0.3"]),
      (0.0...0.0, ["0.0", "0.5", "1.0"]), (-3.0...5.0, ["−2", "0", "2", "4"]),
      (0.0...12345.0, ["0", "5000", "10000"]), (0.0...0.003, ["0.000", "0.001", "0.002", "0.003"]),
    ] as [(ClosedRange<Double>, [String])])
  func ticks(domain: ClosedRange<Double>, labels: [String]) {
    let scale = LinearScale(domain, from: 100, to: 0)
    let ticks = scale.ticks(about: 4)
    #expect(ticks.map { scale.label($0, about: 4) } == labels)
    #expect(ticks.allSatisfy { (0...100).contains(scale($0)) })
  }

  @Test("a place is as far between the ends as the value is in the domain")
  func places() {
    let scale = LinearScale(0...42, from: 180, to: 20)
    #expect(scale(0) == 180 && scale(42) == 20 && scale(21) == 100)
  }
}

import BifocalReport
import Testing

@Suite struct SparklineTests {
  @Test(
    "values as blocks",
    arguments: [
      ([], ""), ([0, 2, nil, 8, 4], "▁▃·█▅"), ([0, 0, 0], "▁▁▁"), ([nil, nil], "··"),
      ([1, 2, 3, 4, 5, 6, 7], "▂▃▄▅▆▇█"), ([0.001], "█"), ([-1, 1], "▁█"), ([-2, -1], "▁▁"),
      ([.nan, .infinity, 3], "··█"), ([1e308, 1e300], "█▁"), ([5, 5], "██"),
    ] as [([Double?], String)])
  func blocks(values: [Double?], text: String) {
    #expect(Sparkline.text(for: values) == text)
  }
}

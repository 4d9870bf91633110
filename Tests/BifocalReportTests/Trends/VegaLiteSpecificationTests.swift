import BifocalMining
import BifocalReport
import Foundation
import Testing

@Suite struct VegaLiteSpecificationTests {
  @Test(
    "a specification is JSON with a value for each line and bin",
    arguments: TrendChart.Kind.allCases)
  func kinds(kind: TrendChart.Kind) throws {
    let chart = TrendChart(
      try SampleLines.lines([("去俄化", [1, nil, 4]), ("a \"b\"", [0, 1, 2])]), kind: kind)
    let text = VegaLiteSpecification.json(of: chart).text
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((object["$schema"] as? String)?.hasSuffix("vega-lite/v5.json") == true)
    let data = try #require(object["data"] as? [String: Any])
    let values = try #require(data["values"] as? [[String: Any]])
    #expect(values.count == 6)
    #expect(values[1]["value"] is NSNull && values[2]["value"] as? Double == 20)
    #expect(values[2]["bin"] as? String == "2020-03" && values[2]["share"] as? Double == 1)
    #expect(object["mark"] != nil || object["layer"] != nil || object["spec"] != nil)
  }
}

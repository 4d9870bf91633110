import BifocalReport
import Foundation
import Testing

@Suite struct JSONValueTests {
  @Test func keysStayInOrder() {
    let value: JSONValue = [
      "id": "KAZ", "count": 12, "score": 0.82, "sure": true, "cue": .null,
      "name": ["zh": "哈萨克斯坦", "en": "Kazakhstan"], "mentions": [["start": 104], []], "more": [:],
    ]
    #expect(
      value.text == """
        {"id":"KAZ","count":12,"score":0.82,"sure":true,"cue":null,\
        "name":{"zh":"哈萨克斯坦","en":"Kazakhstan"},"mentions":[{"start":104},[]],"more":{}}
        """)
  }

  @Test(
    "numbers",
    arguments: [
      (JSONValue.int(0), "0"), (.int(.min), "-9223372036854775808"), (.double(0.1), "0.1"),
      (.double(1), "1.0"), (.double(-0.0), "-0.0"), (.double(1e21), "1e+21"),
      (.double(.leastNonzeroMagnitude), "5e-324"), (.double(1.0 / 3), "0.3333333333333333"),
      (.double(.nan), "null"), (.double(.infinity), "null"), (.double(-.infinity), "null"),
    ])
  func numbers(value: JSONValue, text: String) {
    #expect(value.text == text)
  }

  @Test("doubles read back as they were", arguments: [0.1, 1e-7, 123_456.789, 1e300, .pi])
  func roundTrip(number: Double) throws {
    let data = Data(JSONValue.array([.double(number)]).text.utf8)
    #expect(try JSONDecoder().decode([Double].self, from: data) == [number])
  }

  @Test func valuesFollowOneAnother() {
    var line = "x"
    JSONValue.int(3).append(to: &line)
    JSONValue.bool(false).append(to: &line)
    #expect(line == "x3false")
  }
}

import Testing

@testable import BifocalIngest

@Suite struct RunningHeadsTests {
  static let head = "中亚国家外交战略的独立自主性评析"
  static let first = "中亚国家在独立初期，由于与俄罗斯有着较为复杂的历史羁绊，为了保障独立后的安全与发展，中亚国"
  static let second = "家总体上奉行小心翼翼的战略。"

  @Test(
    "page numbers and running heads go, other short lines stay",
    arguments: [
      ("\(first)\n\n12\n\(head)\n\n\(second)\n\n\(head)\n\n13", "\(first)|\(second)"),
      ("\(first)\n- 3 -\n\(second)\n第 4 页", "\(first)|\(second)"),
      ("One.\n\nPage 7\n\nTwo.\n\nPage 8", "One.|Two."),
      // Headings that are used twice cut no sentence, and one number alone may be a year.
      ("Abstract:\n\nOne.\n\nAbstract:\n\nTwo.", "Abstract:|One.|Abstract:|Two."),
      ("One.\n\n2022\n\nTwo.", "One.|2022|Two."), ("", ""),
    ])
  func removed(text: String, expected: String) {
    let lines = RunningHeads(TextLine.lines(of: text)).remaining
    #expect(lines.map(\.text.string).joined(separator: "|") == expected)
  }

  @Test("the sentence that they cut is whole again")
  func joined() {
    let lines = RunningHeads(
      TextLine.lines(of: "\(Self.first)\n\n12\n\n\n\(Self.second)\n\n13")
    ).remaining
    #expect(
      Paragraphs.rejoined(lines, wrapping: nil).map(\.text.string) == [Self.first + Self.second])
  }
}

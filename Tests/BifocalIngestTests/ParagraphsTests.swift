import BifocalText
import Testing

@testable import BifocalIngest

@Suite struct ParagraphsTests {
  @Test(
    "lines that were wrapped are joined, and others are paragraphs",
    arguments: [
      // Each line is a paragraph.
      ("甲方同意。\n乙方也同意。", ["甲方同意。", "乙方也同意。"]),
      ("苹果\n香蕉\n梨子\n桃子\n李子", ["苹果", "香蕉", "梨子", "桃子", "李子"]),
      // A small letter goes on with a sentence.
      (
        "The inter-\nnational market\nfell. It rose\nagain.",
        ["The international market fell. It rose again."]
      ),
    ] as [(String, [String])])
  func unwrapped(text: String, expected: [String]) {
    #expect(rejoined(text) == expected)
  }

  static let wrappedEnglish = """
    The price of natural gas in Europe rose sharply on Monday after
    the operator of a pipeline said that it would be closed for the
    inspection of a turbine, which took longer than it had been ex-
    pected to take.
    Governments asked households to use less.

    Traders did not expect prices to fall again before the winter of
    the next year, when new terminals will be ready.
    """

  @Test("English lines, with a hyphen and a short paragraph")
  func english() {
    #expect(
      rejoined(Self.wrappedEnglish) == [
        """
        The price of natural gas in Europe rose sharply on Monday after the operator of a \
        pipeline said that it would be closed for the inspection of a turbine, which took \
        longer than it had been expected to take.
        """, "Governments asked households to use less.",
        """
        Traders did not expect prices to fall again before the winter of the next year, when \
        new terminals will be ready.
        """,
      ])
  }

  @Test("Chinese lines with a blank line after each")
  func doubleSpaced() {
    let text = """
      哈萨克斯坦同与俄罗斯南部临近的几个中亚国家一起保持中立，使白

      俄罗斯成为唯一一个全面支持俄罗斯的国家。哈萨克斯坦已承诺执行

      西方制裁措施，表示将增加对欧洲的石油出口，并接待了美方的代表

      团。

      但其他国家并没有这么做。

      多年来，两国曾分工默契，一国负责安全，另一国负责发展该地区的

      经济。
      """
    #expect(
      rejoined(text) == [
        "哈萨克斯坦同与俄罗斯南部临近的几个中亚国家一起保持中立，使白俄罗斯成为唯一一个全面支持俄罗斯的国家。"
          + "哈萨克斯坦已承诺执行西方制裁措施，表示将增加对欧洲的石油出口，并接待了美方的代表团。",
        "但其他国家并没有这么做。", "多年来，两国曾分工默契，一国负责安全，另一国负责发展该地区的经济。",
      ])
  }

  @Test("headings, items and addresses stand apart")
  func apart() {
    let text = """
      一、背景

      哈萨克斯坦同与俄罗斯南部临近的几个中亚国家一起在这场战争里保
      持中立，使白俄罗斯成为唯一一个全面支持俄罗斯的国家，而哈萨克斯
      坦则承诺执行西方制裁措施，表示将增加对欧洲的石油出口，还增加了
      国防预算。
      （二）影响
      1. 贸易减少。
      2. 汇款减少。
      https://example.org/a
      """
    #expect(
      rejoined(text) == [
        "一、背景",
        "哈萨克斯坦同与俄罗斯南部临近的几个中亚国家一起在这场战争里保持中立，使白俄罗斯成为唯一一个全面支持俄罗斯的国家，"
          + "而哈萨克斯坦则承诺执行西方制裁措施，表示将增加对欧洲的石油出口，还增加了国防预算。",
        "（二）影响", "1. 贸易减少。", "2. 汇款减少。", "https://example.org/a",
      ])
  }

  @Test("what is joined once is joined for good", arguments: SeedGoldenTests.names)
  func idempotence(name: String) throws {
    let document = try #require(
      try DocumentSource(paths: [TestFiles.seeds + "/\(name).txt"]).first { _ in true }
    ).get()
    #expect(rejoined(document.text).joined(separator: "\n\n") == document.text)
  }

  private func rejoined(_ text: String) -> [String] {
    let lines = TextLine.lines(of: text)
    return Paragraphs.rejoined(lines, wrapping: LineWrapping(lines)).map(\.text.string)
  }
}

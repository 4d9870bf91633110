import BifocalMining
import BifocalText
import Foundation
import Testing

@testable import BifocalReport

@Suite struct TrendChartTests {
  private static let many: [(name: String, values: [Int?])] = (0..<7).map { item in
    ("主题 \(item) & <Ω>", (0..<30).map { $0 == 4 ? nil : ($0 * (item + 1)) % 11 })
  }

  @Test("every kind draws every line within the picture", arguments: TrendChart.Kind.allCases)
  func kinds(kind: TrendChart.Kind) throws {
    let svg = TrendChart(try SampleLines.lines(Self.many), kind: kind).svg
    let number = try Regex(#" (x|x1|x2|cx)="(-?[0-9.]+)""#)
    let places = svg.matches(of: number).compactMap {
      $0.output[2].substring.flatMap { Double($0) }
    }
    #expect(places.count > 50 || kind == .lines)
    #expect(places.allSatisfy { (0...640).contains($0) })
    for item in 0..<7 { #expect(svg.contains("主题 \(item) &amp; &lt;Ω&gt;")) }
    #expect(svg.contains("<desc>") && svg.contains("2020-01 to 2022-06"))
  }

  @Test("lines for few, small fields for many, unless something else is asked for")
  func usual() throws {
    #expect(TrendChart(try SampleLines.burst()).kind == .lines)
    #expect(TrendChart(try SampleLines.lines(Self.many)).kind == .multiples)
  }

  @Test("a burst is shaded, an interval is drawn, and both are told to who does not see them")
  func burst() throws {
    let svg = TrendChart(try SampleLines.burst()).svg
    #expect(svg.contains("burst 2020-05 to 2020-06"))
    #expect(svg.contains("class=\"f0 band\""))
    #expect(svg.contains("greatest 45.00 in 2020-05; bursts 2020-05 to 2020-06."))
    #expect(svg.contains("shade: bursts"))
  }

  @Test("a bin without articles breaks the line, one that is not whole is a ring")
  func gaps() throws {
    let lines = try SampleLines.lines([("词", [1, 2, nil, 2, 3, 4])], lastDay: "2020-06-03")
    let svg = TrendChart(lines).svg
    #expect(svg.matches(of: try Regex(#"<path d="M[^"]*" class="s0 thick""#)).count == 2)
    #expect(svg.contains("class=\"hollow s0\""))
    #expect(svg.contains("2020-06: 20.00; 4 in 4 articles, not a whole bin"))
  }

  @Test(
    "one bin, nothing but zeros, and nothing at all are pictures too",
    arguments: TrendChart.Kind.allCases)
  func empty(kind: TrendChart.Kind) throws {
    for values in [[3], [0, 0, 0]] as [[Int?]] {
      #expect(TrendChart(try SampleLines.lines([("词", values)]), kind: kind).svg.contains("</svg>"))
    }
    #expect(TrendChart([], kind: kind).svg.contains("No data."))
  }

  @Test("years are the labels where there are at least three")
  func labels() throws {
    let years = TrendChart(try SampleLines.lines(Self.many)).binLabels
    #expect(years.map(\.text) == ["2020", "2021", "2022"] && years.map(\.column) == [0, 12, 24])
    #expect(TrendChart(try SampleLines.burst()).binLabels.count == 8)
  }
}

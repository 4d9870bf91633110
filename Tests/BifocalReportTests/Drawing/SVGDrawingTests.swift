import Foundation
import Testing

@testable import BifocalReport

@Suite struct SVGDrawingTests {
  @Test("a picture is well-formed whatever its texts hold, and has a title and a description")
  func wellFormed() throws {
    var drawing = SVGDrawing(
      width: 640, height: 100.5, title: "A & <B>", description: "\"去俄化\" 'x' \u{1}")
    drawing.text("<script>&\"'去俄化", at: (1, 2), anchor: .end, style: [.ink, .bold])
    drawing.rectangle(
      at: (0, 0), width: 1, height: 2, style: [.heat], opacity: 0.25, hint: "2 < 3 & 4")
    drawing.polyline([(0, 0), (1.001, -2.5)], style: [.stroke(9)])
    drawing.polyline([(0, 0)], style: [.stroke(0)])
    drawing.polygon([(0, 0), (1, 1), (0, 1)], style: [.band(0)])
    let svg = drawing.svg
    #expect(parses(svg))
    #expect(svg.contains("<title>A &amp; &lt;B&gt;</title>"))
    #expect(svg.contains("<desc>&quot;去俄化&quot; &#39;x&#39; \u{FFFD}</desc>"))
    #expect(svg.contains(#"viewBox="0 0 640 100.5""#))
    #expect(svg.contains(##"<path d="M0 0L1 -2.5" class="s1"/>"##))
    #expect(svg.contains(#"fill-opacity="0.25" class="heat"><title>2 &lt; 3 &amp; 4</title>"#))
    #expect(svg.contains(#"text-anchor="end" class="ink bold">&lt;script&gt;&amp;"#))
    #expect(svg.contains("prefers-color-scheme:dark") && svg.contains("Noto Sans CJK SC"))
    #expect(!svg.contains("<script"))
  }

  /// Whether tags are balanced and no text holds a bare sign of markup.
  private func parses(_ svg: String) -> Bool {
    var open: [Substring] = []
    var rest = svg[...]
    while let start = rest.firstIndex(of: "<") {
      guard !rest[..<start].contains(">"), let end = rest[start...].firstIndex(of: ">") else {
        return false
      }
      let tag = rest[rest.index(after: start)..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty && !rest.contains(">")
  }

  @Test(
    "numbers have two places at most",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (1.5, "1.5"), (-12.346, "-12.35"), (0.05, "0.05"), (99.999, "100"),
    ] as [(Double, String)])
  func numbers(value: Double, text: String) {
    #expect(SVGDrawing.number(value) == text)
  }

  @Test("a dark theme has a colour for everything that a light one has")
  func themes() {
    let halves = ChartStyle.sheet.split(separator: "@media")
    #expect(halves.count == 2)
    for style in [ChartStyle.ink, .muted, .paper, .heat] + (0..<8).map({ .fill($0) }) {
      #expect(halves.allSatisfy { $0.contains(".\(style.name){fill:#") }, "\(style)")
    }
    for series in 0..<ChartStyle.seriesCount {
      #expect(halves.allSatisfy { $0.contains(".s\(series){stroke:#") })
    }
  }
}

public import BifocalMining

/// Where in each article the lines of a concordance stand, as a picture: a bar an article, and a line
/// across it for each place.
public struct ConcordancePlot: Sendable {
  /// How many articles are drawn; the rest are named by their number.
  public static let articles = 60

  private let marks: [(document: String, shares: [Double])]
  private let title: String

  /// Takes lines, whose articles are drawn in the order in which they come.
  public init(_ lines: [Concordance.Line], title: String) {
    self.title = title
    var numbers: [String: Int] = [:]
    var marks: [(document: String, shares: [Double])] = []
    for line in lines {
      let number = numbers[line.document] ?? marks.count
      if number == marks.count {
        numbers[line.document] = number
        marks.append((line.document, []))
      }
      marks[number].shares.append(line.share)
    }
    self.marks = marks
  }

  /// The picture as an SVG document.
  ///
  /// - Complexity: O(*n*), where *n* is the number of lines drawn.
  public var svg: String {
    let shown = marks.prefix(Self.articles)
    let (left, width, row, top) = (220.0, 520.0, 22.0, 40.0)
    let rest = marks.count - shown.count
    let height = top + row * Double(shown.count) + (rest > 0 ? 28 : 8)
    let places = CountedNoun.text(marks.reduce(0) { $0 + $1.shares.count }, "place")
    let articles = CountedNoun.text(marks.count, "article")
    var drawing = SVGDrawing(
      width: left + width + 60, height: height, title: title,
      description: "\(places) in \(articles), each from its beginning to its end.")
    drawing.text(ChartText.fitted(title, to: width), at: (left, 24), style: [.ink, .bold])
    for (index, article) in shown.enumerated() {
      let y = top + row * Double(index)
      drawing.text(
        ChartText.fitted(article.document, to: left - 28, size: 12), at: (left - 10, y + 13),
        anchor: .end, style: [.muted], size: 12)
      drawing.rectangle(
        at: (left, y + 2), width: width, height: row - 6, style: [.band(0)], opacity: 0.12)
      for share in article.shares {
        let x = left + share * width
        drawing.line(from: (x, y + 2), to: (x, y + row - 4), style: [.stroke(0)])
      }
      drawing.text(
        String(article.shares.count), at: (left + width + 8, y + 13), style: [.muted], size: 12)
    }
    if rest > 0 {
      drawing.text("and \(rest) more articles", at: (left, height - 10), style: [.muted], size: 12)
    }
    return drawing.svg
  }
}

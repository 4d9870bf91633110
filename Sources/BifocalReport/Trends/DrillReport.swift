public import BifocalText

/// The articles behind a number, with the words around each place that was counted.
///
///     var report = DrillReport(hasPlaces: true)
///     report.add(DrillReport.Article(document, ranges: [12..<21], unit: .scalar))
///     report.rows  // [["a1", "2022-07-08", "Title", "4", "7", "哈萨克斯坦的", "去俄化", "进程"]]
public struct DrillReport: TabularReport, Sendable {
  /// An article with its places.
  public struct Article: Sendable {
    let id: String
    let date: String
    let title: String
    let places: [Place]

    /// Takes the words around places out of an article.
    ///
    /// - Parameters:
    ///   - document: The article.
    ///   - ranges: The places, in UTF-8 offsets of its text.
    ///   - unit: What positions are counted in.
    /// - Complexity: O(*n*), where *n* is the length of the text.
    public init(_ document: Document, ranges: [Range<Int>], unit: OffsetUnit) {
      id = document.id
      date = document.date?.description ?? ""
      title = document.title ?? ""
      let map = OffsetMap(of: document.text, unit: unit)
      places = ranges.map { range in
        Place(
          start: map[range.lowerBound], end: map[range.upperBound],
          left: Context.before(range.lowerBound, in: document.text),
          match: String(document.text.slice(utf8: range)),
          right: Context.after(range.upperBound, in: document.text))
      }
    }
  }

  struct Place: Sendable {
    let start: Int
    let end: Int
    let left: String
    let match: String
    let right: String
  }

  /// The header of `rows`.
  public static let columns = ["id", "date", "title", "start", "end", "left", "match", "right"]

  /// The header of `rows`.
  public var columns: [String] { Self.columns }

  private let hasPlaces: Bool
  private var articles: [Article] = []

  /// Makes an empty report.
  ///
  /// - Parameter hasPlaces: Whether places are looked for; then articles without any are left out.
  public init(hasPlaces: Bool) { self.hasPlaces = hasPlaces }

  /// Adds an article.
  public mutating func add(_ article: Article) {
    if !hasPlaces || !article.places.isEmpty { articles.append(article) }
  }

  /// Whether there is no article.
  public var isEmpty: Bool { articles.isEmpty }

  /// How many places there are in how many articles.
  public var summary: String {
    let places = CountedNoun.text(articles.reduce(0) { $0 + $1.places.count }, "place")
    return (hasPlaces ? "\(places) in " : "") + CountedNoun.text(articles.count, "article")
  }

  /// One row a place, or an article where no places are looked for.
  public var rows: [[String]] {
    articles.flatMap { article in
      let head = [article.id, article.date, article.title]
      guard hasPlaces else { return [head + [String](repeating: "", count: 5)] }
      return article.places.map {
        head + [String($0.start), String($0.end), $0.left, $0.match, $0.right]
      }
    }
  }

  /// One object an article.
  public var json: [JSONValue] {
    articles.map { article in
      [
        "id": .string(article.id), "date": .string(article.date), "title": .string(article.title),
        "places": .array(
          article.places.map { place in
            [
              "start": .int(place.start), "end": .int(place.end), "left": .string(place.left),
              "match": .string(place.match), "right": .string(place.right),
            ]
          }),
      ]
    }
  }

  /// A table for a terminal: each article once, with its concordance lines.
  public var table: TextTable {
    var table = TextTable(
      [
        .init("date"), .init("article", overflow: .truncate, maximumWidth: 32),
      ] + (hasPlaces ? [.init("left", .right), .init("match"), .init("right")] : []))
    for article in articles {
      let name = article.title.isEmpty ? article.id : article.title
      guard hasPlaces else {
        table.add([article.date, name])
        continue
      }
      for (index, place) in article.places.enumerated() {
        table.add([
          index == 0 ? article.date : "", index == 0 ? name : "", place.left, place.match,
          place.right,
        ])
      }
    }
    return table
  }
}

/// The words beside a place, on one line.
private enum Context {
  /// About how wide it is, in columns of a terminal.
  private static let width = 28

  static func before(_ offset: Int, in text: String) -> String {
    let end = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    var kept: [Character] = []
    var used = 0
    for character in text[..<end].reversed() {
      let next = String(character).displayWidth
      if used + next > width { break }
      used += next
      kept.append(character)
    }
    return oneLine(String(kept.reversed()))
  }

  static func after(_ offset: Int, in text: String) -> String {
    let start = text.utf8.index(text.utf8.startIndex, offsetBy: offset)
    var kept = ""
    var used = 0
    for character in text[start...] {
      let next = String(character).displayWidth
      if used + next > width { break }
      used += next
      kept.append(character)
    }
    return oneLine(kept)
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}

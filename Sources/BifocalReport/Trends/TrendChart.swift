public import BifocalMining
internal import BifocalText

/// Lines over time as a picture.
///
///     let chart = TrendChart(lines, kind: .lines)
///     chart.svg  // <svg xmlns="http://www.w3.org/2000/svg" …
///
/// A picture is 640 pixels wide, and made to be read at 600 and on a telephone turned sideways.
public struct TrendChart: Sendable {
  /// What is drawn.
  public enum Kind: String, Sendable, CaseIterable {
    /// All lines in one field, with intervals, and bursts above.
    case lines
    /// A small field for each line.
    case multiples
    /// A row of cells for each line, the darker the greater the value is.
    case heatmap
    /// The order of the items in each bin.
    case ranks
  }

  /// How many lines can be told apart in one field.
  public static let lineLimit = ChartStyle.seriesCount

  static let width = 640.0

  let lines: [TrendLine]
  let title: String
  /// What is drawn.
  public let kind: Kind

  /// Makes a chart.
  ///
  /// - Parameters:
  ///   - lines: The lines, which have the same bins.
  ///   - kind: What is drawn; nothing for lines if there are at most six, and else small fields.
  ///   - title: What stands above it; nothing for the names of the lines.
  public init(_ lines: [TrendLine], kind: Kind? = nil, title: String? = nil) {
    self.lines = lines
    self.title = title ?? Self.title(of: lines)
    self.kind = kind ?? (lines.count <= 6 ? .lines : .multiples)
  }

  /// The picture.
  ///
  /// - Complexity: O(*n* · *b*), where *n* is the number of lines and *b* that of bins.
  public var svg: String {
    var drawing: SVGDrawing
    switch kind {
    case .lines: drawing = lineChart()
    case .multiples: drawing = smallMultiples()
    case .heatmap: drawing = heatMap()
    case .ranks: drawing = rankChart()
    }
    let text = ChartText.fitted(title, to: Self.width - 24, size: 16)
    drawing.text(text, at: (12, 24), style: [.ink, .bold], size: 16)
    drawing.text(
      ChartText.fitted(subtitle, to: Self.width - 24, size: 12), at: (12, 42), style: [.muted],
      size: 12)
    return drawing.svg
  }

  // MARK: Words

  /// An empty picture of some height.
  func drawing(height: Double) -> SVGDrawing {
    SVGDrawing(width: Self.width, height: height, title: title, description: description)
  }

  /// The names of the lines, or of the first three if there are many.
  private static func title(of lines: [TrendLine]) -> String {
    let names = lines.prefix(lines.count > 6 ? 3 : 6).map(\.label).joined(separator: ", ")
    return lines.count > 6 ? "\(names) and \(lines.count - 3) others" : names
  }

  var bins: [TimeBin] { lines.first?.series.points.map(\.bin) ?? [] }

  private var subtitle: String {
    let period = bins.first.map { "by \($0.calendar.period.rawValue)" } ?? ""
    let unit = lines.first?.series.unit ?? ""
    var notes = [unit + " " + period]
    switch kind {
    case .lines, .multiples:
      if kind == .multiples { notes.append("own scales") }
      if kind == .lines, showsIntervals { notes.append("area: 95 % interval") }
      if lines.contains(where: { !$0.tests.bursts.isEmpty }) {
        notes.append(kind == .lines && lines.count > 1 ? "bars: bursts" : "shade: bursts")
      }
      let points = lines.first?.series.points ?? []
      if points.contains(where: { $0.isPartial && $0.value != nil }) {
        notes.append("ring: part of a bin")
      }
    case .heatmap: notes.append("each row from 0 to its maximum, at the right")
    case .ranks: notes[0] = "rank by " + notes[0]
    }
    return notes.joined(separator: " · ")
  }

  /// Intervals are drawn where few lines leave room for them, and lines are values and not means.
  var showsIntervals: Bool {
    lines.count <= 3
      && lines.allSatisfy { line in
        line.series.points.allSatisfy { $0.smoothed == $0.value }
          && line.series.points.contains { $0.interval != nil }
      }
  }

  /// What a reader who does not see the picture is told.
  private var description: String {
    guard let first = bins.first, let last = bins.last else { return "No data." }
    let head = "\(kind.noun) from \(first) to \(last), in \(lines.first?.series.unit ?? "")."
    let sentences = lines.prefix(20).map { line in
      let known = line.series.points.filter { $0.value != nil }
      guard let greatest = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
        let value = greatest.value
      else { return "\(line.label): no values." }
      let bursts = line.tests.bursts.prefix(5).map { burst in
        "\(line.series.points[burst.bins.lowerBound].bin) to "
          + "\(line.series.points[burst.bins.upperBound - 1].bin)"
      }
      return "\(line.label): greatest \(TrendNumber.aligned(value)) in \(greatest.bin)"
        + (bursts.isEmpty ? "." : "; bursts \(bursts.joined(separator: ", ")).")
    }
    return ([head] + sentences).joined(separator: " ")
  }
}

extension TrendChart.Kind {
  /// What the picture is called.
  fileprivate var noun: String {
    switch self {
    case .lines: "Lines over time"
    case .multiples: "Small line charts over time"
    case .heatmap: "Heat map over time"
    case .ranks: "Ranks over time"
    }
  }
}

extension TrendChart {
  /// The labels of an axis of bins: years where there are at least three, and else every bin.
  var binLabels: [(column: Int, text: String)] {
    var years: [(column: Int, text: String)] = []
    for (index, bin) in bins.enumerated() where bin.yearLabel != years.last?.text {
      years.append((index, bin.yearLabel))
    }
    if years.count >= 3 { return years }
    return bins.enumerated().map { ($0, $1.description) }
  }

  /// A scale that holds all values of some lines, and their intervals unless these are far wider.
  func scale(of lines: [TrendLine], in frame: ChartFrame) -> LinearScale {
    let points = lines.flatMap(\.series.points)
    let values = points.compactMap(\.smoothed) + points.filter(\.isPartial).compactMap(\.value)
    let (low, high) = (min(0, values.min() ?? 0), max(values.max() ?? 0, 1e-9))
    let bounds = showsIntervals ? points.compactMap { $0.interval?.upperBound } : []
    return frame.verticalScale(low...min(max(high, bounds.max() ?? 0), high * 1.4))
  }

  /// What a reader sees who points at a bin.
  func hint(_ line: TrendLine, _ point: TrendSeries.Point) -> String {
    let value = point.value.map { TrendNumber.aligned($0) } ?? "–"
    let counts =
      point.count.map { "; \($0) in \(CountedNoun.text(point.documents ?? 0, "article"))" } ?? ""
    return "\(line.label), \(point.bin): \(value)\(counts)"
  }
}

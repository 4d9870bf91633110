/// The field that data is drawn in: its place, its axes and their labels.
///
///     var frame = ChartFrame(left: 60, top: 40, width: 520, height: 200)
///     frame.drawVerticalAxis(scale, title: "per 10,000", in: &drawing)
struct ChartFrame: Sendable {
  /// Where its left edge is.
  let left: Double
  /// Where its upper edge is.
  let top: Double
  /// How wide it is.
  let width: Double
  /// How high it is.
  let height: Double

  /// Where its right edge is.
  var right: Double { left + width }
  /// Where its lower edge is.
  var bottom: Double { top + height }

  /// The middle of one of `count` columns of equal width.
  func center(ofColumn index: Int, of count: Int) -> Double {
    left + (Double(index) + 0.5) * columnWidth(of: count)
  }

  /// The width of one of `count` columns.
  func columnWidth(of count: Int) -> Double { width / Double(max(1, count)) }

  /// A scale from the lower edge to the upper one.
  func verticalScale(_ domain: ClosedRange<Double>) -> LinearScale {
    LinearScale(domain, from: bottom, to: top)
  }

  /// Draws the lines of a grid and writes what they stand for at their left; `unit` is written after
  /// each number, such as a sign of per cent.
  func drawVerticalAxis(
    _ scale: LinearScale, ticks: Int = 4, unit: String = "", in drawing: inout SVGDrawing
  ) {
    for tick in scale.ticks(about: ticks) {
      let y = scale(tick)
      drawing.line(from: (left, y), to: (right, y), style: [tick == 0 ? .axis : .grid])
      drawing.text(
        scale.label(tick, about: ticks) + unit, at: (left - 6, y + 4), anchor: .end,
        style: [.muted], size: 12)
    }
  }

  /// Writes labels below columns, as many as have room, with a small line above each.
  ///
  /// - Parameters:
  ///   - labels: The label of each column that may have one, with the column's index, in order.
  ///   - count: The number of columns.
  ///   - drawing: The picture.
  func drawHorizontalAxis(
    _ labels: [(column: Int, text: String)], of count: Int, in drawing: inout SVGDrawing
  ) {
    drawing.line(from: (left, bottom), to: (right, bottom), style: [.axis])
    guard let first = labels.first, let last = labels.last else { return }
    let between = Double(last.column - first.column) / Double(max(1, labels.count - 1))
    let shown = LabelLayout.shown(
      widths: labels.map { ChartText.width($0.text, size: 12) },
      spacing: max(1, between) * columnWidth(of: count))
    for index in shown {
      let x = center(ofColumn: labels[index].column, of: count)
      drawing.line(from: (x, bottom), to: (x, bottom + 4), style: [.axis])
      drawing.text(
        labels[index].text, at: (x, bottom + 18), anchor: .middle, style: [.muted], size: 12)
    }
  }
}

internal import BifocalMining

extension TrendChart {
  /// All lines in one field, with their names at the right where there are several.
  func lineChart() -> SVGDrawing {
    let names = lines.count > 1 ? lines.map { ChartText.fitted($0.label, to: 132) } : []
    let nameWidth = names.map { ChartText.width($0) }.max().map { $0 + 34 } ?? 12
    // With several lines each has a row of bars for its bursts, above the field.
    let rows = lines.count > 1 ? Double(lines.count) * 6 : 0
    let frame = ChartFrame(
      left: 56, top: 60 + rows, width: Self.width - 56 - nameWidth, height: 220)
    var drawing = self.drawing(height: frame.bottom + 32)
    let scale = scale(of: lines, in: frame)
    frame.drawVerticalAxis(scale, in: &drawing)
    frame.drawHorizontalAxis(binLabels, of: bins.count, in: &drawing)
    for (number, line) in lines.enumerated() {
      if lines.count == 1 {
        drawBursts(of: line, number, top: frame.top, height: frame.height, frame, in: &drawing)
      } else {
        let top = frame.top - rows - 2 + Double(number) * 6
        drawBursts(of: line, number, top: top, height: 4, frame, in: &drawing)
      }
    }
    if showsIntervals {
      for (number, line) in lines.enumerated() {
        drawInterval(of: line, number, frame, scale, in: &drawing)
      }
    }
    for (number, line) in lines.enumerated() {
      drawLine(line, number, frame, scale, in: &drawing)
    }
    let ends = lines.map { line in
      scale(line.series.points.last { $0.smoothed != nil && !$0.isPartial }?.smoothed ?? 0)
    }
    let places = LabelLayout.parted(ends, height: 16, within: frame.top + 4...frame.bottom)
    for (number, name) in names.enumerated() {
      let y = places[number]
      drawing.line(
        from: (frame.right + 6, y), to: (frame.right + 26, y), style: [.stroke(number), .thick])
      drawing.text(name, at: (frame.right + 30, y + 4))
    }
    return drawing
  }

  /// A small field for each line, two side by side.
  func smallMultiples() -> SVGDrawing {
    let (gap, cellHeight, head) = (52.0, 132.0, 54.0)
    let cellWidth = (Self.width - 12 - 2 * gap) / 2
    let rows = (lines.count + 1) / 2
    var drawing = self.drawing(height: head + Double(rows) * cellHeight + 4)
    for (number, line) in lines.enumerated() {
      let frame = ChartFrame(
        left: gap + Double(number % 2) * (cellWidth + gap),
        top: head + Double(number / 2) * cellHeight + 22, width: cellWidth, height: 76)
      let scale = scale(of: [line], in: frame)
      drawing.text(
        ChartText.fitted(line.label, to: cellWidth), at: (frame.left, frame.top - 7),
        style: [.ink, .bold])
      frame.drawVerticalAxis(scale, ticks: 2, in: &drawing)
      frame.drawHorizontalAxis(binLabels, of: bins.count, in: &drawing)
      drawBursts(of: line, 0, top: frame.top, height: frame.height, frame, in: &drawing)
      drawLine(line, 0, frame, scale, in: &drawing)
    }
    return drawing
  }

  // MARK: Marks

  private func drawBursts(
    of line: TrendLine, _ number: Int, top: Double, height: Double, _ frame: ChartFrame,
    in drawing: inout SVGDrawing
  ) {
    let step = frame.columnWidth(of: bins.count)
    for burst in line.tests.bursts {
      let hint =
        "\(line.label): burst \(bins[burst.bins.lowerBound]) to \(bins[burst.bins.upperBound - 1])"
      drawing.rectangle(
        at: (frame.left + Double(burst.bins.lowerBound) * step, top),
        width: Double(burst.bins.count) * step, height: height, style: [.fill(number)],
        opacity: height > 10 ? 0.14 : 1, hint: hint)
    }
  }

  private func drawInterval(
    of line: TrendLine, _ number: Int, _ frame: ChartFrame, _ scale: LinearScale,
    in drawing: inout SVGDrawing
  ) {
    for run in runs(of: line, where: { $0.interval != nil }) {
      var upper: [SVGDrawing.Point] = []
      var lower: [SVGDrawing.Point] = []
      for index in run {
        guard let interval = line.series.points[index].interval else { continue }
        let x = frame.center(ofColumn: index, of: bins.count)
        upper.append((x, max(frame.top, scale(interval.upperBound))))
        lower.append((x, scale(interval.lowerBound)))
      }
      drawing.polygon(upper + lower.reversed(), style: [.band(number)])
    }
  }

  private func drawLine(
    _ line: TrendLine, _ number: Int, _ frame: ChartFrame, _ scale: LinearScale,
    in drawing: inout SVGDrawing
  ) {
    let points = line.series.points
    for run in runs(of: line, where: { $0.smoothed != nil }) {
      let places = run.map { index in
        (x: frame.center(ofColumn: index, of: bins.count), y: scale(points[index].smoothed ?? 0))
      }
      drawing.polyline(places, style: [.stroke(number), .thick])
      // Where bins are few, or one stands alone, each has a dot to point at.
      guard bins.count <= 40 || run.count == 1 else { continue }
      for (index, place) in zip(run, places) {
        drawing.circle(
          at: place, radius: 3, style: [.fill(number)], hint: hint(line, points[index]))
      }
    }
    for (index, point) in points.enumerated() where point.isPartial {
      guard let value = point.value else { continue }
      drawing.circle(
        at: (frame.center(ofColumn: index, of: bins.count), scale(value)), radius: 3,
        style: [.hollow, .stroke(number)], hint: hint(line, point) + ", not a whole bin")
    }
  }

  /// The runs of whole bins that follow each other and have something to draw.
  private func runs(
    of line: TrendLine, where isDrawn: (TrendSeries.Point) -> Bool
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, point) in line.series.points.enumerated() where !point.isPartial && isDrawn(point) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}

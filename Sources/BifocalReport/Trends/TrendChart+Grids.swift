internal import BifocalMining

extension TrendChart {
  /// A row of cells for each line, each row on its own scale.
  func heatMap() -> SVGDrawing {
    let labels = lines.map { ChartText.fitted($0.label, to: 176) }
    let labelWidth = labels.map { ChartText.width($0) }.max() ?? 0
    let rowHeight = 22.0
    let frame = ChartFrame(
      left: 12 + labelWidth + 8, top: 58, width: Self.width - labelWidth - 20 - 62,
      height: Double(lines.count) * rowHeight)
    var drawing = self.drawing(height: frame.bottom + 32)
    let step = frame.columnWidth(of: bins.count)
    for (row, line) in lines.enumerated() {
      let top = frame.top + Double(row) * rowHeight
      let greatest = line.series.points.compactMap(\.smoothed).max() ?? 0
      drawing.text(labels[row], at: (frame.left - 8, top + 15), anchor: .end)
      drawing.text(
        TrendNumber.aligned(greatest), at: (Self.width - 12, top + 15), anchor: .end,
        style: [.muted], size: 12)
      for (column, point) in line.series.points.enumerated() {
        let x = frame.left + Double(column) * step
        guard let value = point.smoothed else {
          // Nothing known is not nothing found.
          drawing.line(
            from: (x + step * 0.3, top + 11), to: (x + step * 0.7, top + 11), style: [.grid])
          continue
        }
        guard value > 0, greatest > 0 else { continue }
        drawing.rectangle(
          at: (x, top + 1), width: max(0.5, step - (step > 4 ? 1 : 0)), height: rowHeight - 2,
          style: [.heat], opacity: 0.06 + 0.94 * value / greatest, hint: hint(line, point))
      }
    }
    frame.drawHorizontalAxis(binLabels, of: bins.count, in: &drawing)
    return drawing
  }

  /// The order of the items in each bin, the greatest value at the top.
  func rankChart() -> SVGDrawing {
    let names = lines.map { ChartText.fitted($0.label, to: 150) }
    let nameWidth = names.map { ChartText.width($0) }.max() ?? 0
    let rowHeight = 24.0
    let frame = ChartFrame(
      left: 40, top: 58, width: Self.width - 40 - nameWidth - 46,
      height: Double(lines.count) * rowHeight)
    var drawing = self.drawing(height: frame.bottom + 32)
    let ranks = bins.indices.map { self.ranks(inBin: $0) }
    func y(_ rank: Int) -> Double { frame.top + (Double(rank) + 0.5) * rowHeight }
    for rank in lines.indices {
      drawing.text(
        String(rank + 1), at: (frame.left - 10, y(rank) + 4), anchor: .end, style: [.muted],
        size: 12)
      drawing.line(from: (frame.left, y(rank)), to: (frame.right, y(rank)), style: [.grid])
    }
    frame.drawHorizontalAxis(binLabels, of: bins.count, in: &drawing)
    for number in lines.indices {
      var run: [SVGDrawing.Point] = []
      for bin in bins.indices {
        guard let rank = ranks[bin][number] else {
          drawing.polyline(run, style: [.stroke(number), .thick])
          run = []
          continue
        }
        let place = (x: frame.center(ofColumn: bin, of: bins.count), y: y(rank))
        run.append(place)
        if bins.count <= 40 {
          drawing.circle(
            at: place, radius: 4, style: [.fill(number)],
            hint: hint(lines[number], lines[number].series.points[bin]))
        }
      }
      drawing.polyline(run, style: [.stroke(number), .thick])
    }
    // A name stands where its line ends, or near it.
    let ends = lines.indices.map { number in
      y(ranks.last { $0[number] != nil }?[number] ?? lines.count - 1)
    }
    let places = LabelLayout.parted(ends, height: 18, within: frame.top...frame.bottom)
    for (number, name) in names.enumerated() {
      let place = places[number]
      drawing.line(
        from: (frame.right + 6, place), to: (frame.right + 26, place),
        style: [.stroke(number), .thick])
      drawing.text(name, at: (frame.right + 32, place + 4))
    }
    return drawing
  }

  /// The rank of each line in a bin, from 0; nothing for a line without a value or with one of zero, and
  /// in a bin that is not whole.
  ///
  /// Of equal values the first line is first.
  private func ranks(inBin bin: Int) -> [Int?] {
    let values = lines.map {
      $0.series.points[bin].isPartial ? nil : $0.series.points[bin].smoothed
    }
    let order = lines.indices.filter { (values[$0] ?? 0) > 0 }
      .sorted { (values[$1] ?? 0, $0) < (values[$0] ?? 0, $1) }
    var ranks = [Int?](repeating: nil, count: lines.count)
    for (rank, number) in order.enumerated() { ranks[number] = rank }
    return ranks
  }
}

public import BifocalMining

/// A network as a picture: items are discs by how often they occur, and lines by how often they do so
/// together.
public enum NetworkDrawing {
  /// Returns the picture as an SVG document.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - title: What the picture is called.
  /// - Returns: The picture.
  /// - Complexity: That of laying it out, O(*n*²) in the number of nodes.
  public static func svg(of network: CooccurrenceNetwork, title: String) -> String {
    let (width, height, margin) = (900.0, 680.0, 90.0)
    let most = Double(network.edges.map(\.counts.joint).max() ?? 1)
    let layout = NetworkLayout(
      ids: network.nodes.map(\.item.id),
      ties: network.edges.map { ($0.first, $0.second, Double($0.counts.joint) / most) })
    let largest = Double(network.nodes.map(\.count).max() ?? 1)
    let radii = network.nodes.map { 5 + 17 * (Double($0.count) / largest).squareRoot() }
    let bounds = (x: width / 2 - margin, y: height / 2 - margin)
    let places = NetworkLayout.parted(
      layout.places.map { ($0.x * bounds.x, $0.y * bounds.y) },
      sizes: zip(network.nodes, radii).map { node, radius in
        (max(2 * radius, ChartText.width(node.item.label, size: 12)) + 6, 2 * radius + 18)
      }, bounds: bounds
    ).map { (x: width / 2 + $0.x, y: height / 2 + $0.y) }
    var drawing = SVGDrawing(
      width: width, height: height, title: title,
      description:
        "\(network.nodes.count) items and \(network.edges.count) pairs of them that occur "
        + "together in \(network.unitCount) units.")
    drawing.text(ChartText.fitted(title, to: width - 40), at: (20, 26), style: [.ink, .bold])
    for edge in network.edges.reversed() {
      let share = Double(edge.counts.joint) / most
      line(
        from: places[edge.first], to: places[edge.second], width: 0.8 + 5 * share,
        opacity: 0.18 + 0.5 * share, in: &drawing)
    }
    let kinds = Array(Set(network.nodes.map(\.item.kind))).sorted()
    for (index, (node, place)) in zip(network.nodes, places).enumerated() {
      let radius = radii[index]
      let series = kinds.firstIndex(of: node.item.kind) ?? 0
      drawing.circle(
        at: place, radius: radius, style: [.fill(series)],
        hint: "\(node.item.label): \(node.count)")
      drawing.text(
        node.item.label, at: (place.x, place.y + radius + 13), anchor: .middle, style: [.ink],
        size: 12)
    }
    legend(of: kinds, at: (20, height - 14), in: &drawing)
    return drawing.svg
  }

  /// Draws a line of any width, as the narrow area that it is.
  private static func line(
    from start: SVGDrawing.Point, to end: SVGDrawing.Point, width: Double, opacity: Double,
    in drawing: inout SVGDrawing
  ) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return }
    let (x, y) = (-dy / length * width / 2, dx / length * width / 2)
    drawing.polygon(
      [
        (start.x + x, start.y + y), (end.x + x, end.y + y), (end.x - x, end.y - y),
        (start.x - x, start.y - y),
      ], style: [.muted], opacity: opacity)
  }

  private static func legend(
    of kinds: [String], at corner: SVGDrawing.Point, in drawing: inout SVGDrawing
  ) {
    guard kinds.count > 1 else { return }
    var x = corner.x
    for (series, kind) in kinds.enumerated() {
      drawing.circle(at: (x + 5, corner.y - 4), radius: 5, style: [.fill(series)])
      drawing.text(kind, at: (x + 15, corner.y), style: [.muted], size: 12)
      x += 15 + ChartText.width(kind, size: 12) + 20
    }
  }
}

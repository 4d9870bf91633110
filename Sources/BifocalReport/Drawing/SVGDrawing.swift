/// A picture in SVG, written element by element in the order in which things are painted.
///
///     var drawing = SVGDrawing(width: 640, height: 200, title: "Terms", description: "One line.")
///     drawing.line(from: (0, 10), to: (640, 10), style: [.grid])
///     drawing.text("去俄化", at: (4, 24), style: [.ink])
///     drawing.svg  // <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" …
///
/// Lengths are in pixels of the picture at its natural size, and *y* grows downwards. Colours are
/// named by `ChartStyle`, so that a picture follows the reader's light or dark theme; fonts are a list
/// that ends in any font of the machine, so that Chinese is drawn wherever there is a font for it.
public struct SVGDrawing: Sendable {
  /// A place in the picture.
  public typealias Point = (x: Double, y: Double)

  /// Which end of a text stands at its place.
  public enum Anchor: String, Sendable {
    /// The text begins there.
    case start
    /// The text stands on both sides of it.
    case middle
    /// The text ends there.
    case end
  }

  /// The natural width.
  public let width: Double
  /// The natural height.
  public let height: Double

  private let title: String
  private let description: String
  private var body = ""

  /// Makes an empty picture.
  ///
  /// - Parameters:
  ///   - width: The natural width; the picture scales to the width it is given.
  ///   - height: The natural height.
  ///   - title: What the picture is called, which screen readers say.
  ///   - description: What it shows, in a sentence or two, for those who do not see it.
  public init(width: Double, height: Double, title: String, description: String) {
    self.width = width
    self.height = height
    self.title = title
    self.description = description
  }

  /// Draws a straight line.
  public mutating func line(from start: Point, to end: Point, style: [ChartStyle]) {
    let places = [("x1", start.x), ("y1", start.y), ("x2", end.x), ("y2", end.y)]
    element("line", Self.numbers(places) + Self.classes(style))
  }

  /// Draws a line through points; fewer than two draw nothing.
  public mutating func polyline(_ points: [Point], style: [ChartStyle]) {
    guard points.count > 1 else { return }
    element("path", " d=\"\(Self.path(points))\"" + Self.classes(style))
  }

  /// Fills the area within points; fewer than three draw nothing.
  public mutating func polygon(_ points: [Point], style: [ChartStyle], opacity: Double? = nil) {
    guard points.count > 2 else { return }
    let shade = opacity.map { Self.numbers([("fill-opacity", $0)]) } ?? ""
    element("path", " d=\"\(Self.path(points))Z\"" + shade + Self.classes(style))
  }

  /// Draws a rectangle; `hint` is what a reader sees who points at it.
  public mutating func rectangle(
    at corner: Point, width: Double, height: Double, style: [ChartStyle], opacity: Double? = nil,
    hint: String? = nil
  ) {
    var places = [("x", corner.x), ("y", corner.y), ("width", width), ("height", height)]
    if let opacity { places.append(("fill-opacity", opacity)) }
    element("rect", Self.numbers(places) + Self.classes(style), hint: hint)
  }

  /// Draws a disc; `hint` is what a reader sees who points at it.
  public mutating func circle(
    at center: Point, radius: Double, style: [ChartStyle], hint: String? = nil
  ) {
    let places = [("cx", center.x), ("cy", center.y), ("r", radius)]
    element("circle", Self.numbers(places) + Self.classes(style), hint: hint)
  }

  /// Writes a text with its base line at `place`.
  ///
  /// - Parameters:
  ///   - text: One line.
  ///   - place: Where its anchor stands.
  ///   - anchor: Which end of the text that is.
  ///   - style: How it looks.
  ///   - size: The size of the font, in pixels.
  public mutating func text(
    _ text: String, at place: Point, anchor: Anchor = .start, style: [ChartStyle] = [.ink],
    size: Double = ChartText.size
  ) {
    var places = [("x", place.x), ("y", place.y)]
    if size != ChartText.size { places.append(("font-size", size)) }
    let side = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
    body += "<text\(Self.numbers(places))\(side)\(Self.classes(style))>"
    body += "\(XMLEscaping.escaped(text))</text>\n"
  }

  /// The picture as a document of its own, which may also stand within a page.
  public var svg: String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(Self.number(width))" \
      role="img" class="bifocal">
      <title>\(XMLEscaping.escaped(title))</title>
      <desc>\(XMLEscaping.escaped(description))</desc>
      <style>
      \(ChartStyle.sheet)
      </style>
      <rect width="100%" height="100%" class="paper"/>
      \(body)</svg>

      """
  }

  // MARK: Elements

  private mutating func element(_ name: String, _ attributes: String, hint: String? = nil) {
    body += "<\(name)\(attributes)"
    body += hint.map { "><title>\(XMLEscaping.escaped($0))</title></\(name)>\n" } ?? "/>\n"
  }

  private static func classes(_ style: [ChartStyle]) -> String {
    style.isEmpty ? "" : " class=\"\(style.map(\.name).joined(separator: " "))\""
  }

  private static func numbers(_ values: [(String, Double)]) -> String {
    values.map { " \($0)=\"\(number($1))\"" }.joined()
  }

  private static func path(_ points: [Point]) -> String {
    points.enumerated().map { index, point in
      "\(index == 0 ? "M" : "L")\(number(point.x)) \(number(point.y))"
    }.joined()
  }

  /// A number to two places, which is finer than a screen, without zeros at the end.
  static func number(_ value: Double) -> String {
    precondition(value.isFinite, "a picture has no place for a number that is not finite")
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
  }
}

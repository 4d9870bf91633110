/// How a part of a picture looks, by name; the colours behind the name follow the reader's theme.
///
///     drawing.line(from: a, to: b, style: [.stroke(0), .thick])
///
/// The colours are those of Okabe and Ito (2008), which people with any kind of colour blindness tell
/// apart, in an order in which neighbours differ in lightness too; on a dark ground the lighter of
/// them come first. Lines beyond the first also differ in their dashes, so that a print in grey can
/// be read.
public enum ChartStyle: Sendable, Hashable {
  /// Text to be read.
  case ink
  /// Text that explains, such as the labels of an axis.
  case muted
  /// A line of a grid.
  case grid
  /// The line that a grid begins from.
  case axis
  /// The ground.
  case paper
  /// Bold text.
  case bold
  /// A thick line.
  case thick
  /// A line in the colour of a series.
  case stroke(Int)
  /// An area, a mark or a text in the colour of a series.
  case fill(Int)
  /// An area around the line of a series.
  case band(Int)
  /// A cell whose opacity is its value.
  case heat
  /// A mark that is a ring and not a disc.
  case hollow

  /// How many series have colours of their own.
  public static let seriesCount = light.count

  private static let light = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#4d4d4d", "#e69f00",
  ]
  private static let dark = [
    "#56b4e9", "#e69f00", "#2fc79a", "#e0a3c4", "#f0e442", "#5c9ede", "#d9d9d9", "#f08040",
  ]
  private static let dashes = ["", "7 3", "2 3", "9 3 2 3", "4 4", "12 4", "1 4", "6 2 1 2 1 2"]

  /// The fonts, of which the first that holds a character draws it: those of the system, then the
  /// usual ones for Chinese of each system, then whatever there is.
  static let fonts = """
    system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang SC","Hiragino Sans GB",\
    "Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Micro Hei",\
    "PingFang TC","Microsoft JhengHei","Noto Sans CJK TC",sans-serif
    """

  /// The name of its class.
  var name: String {
    switch self {
    case .ink: "ink"
    case .muted: "muted"
    case .grid: "grid"
    case .axis: "axis"
    case .paper: "paper"
    case .bold: "bold"
    case .thick: "thick"
    case .stroke(let series): "s\(series % Self.seriesCount)"
    case .fill(let series): "f\(series % Self.seriesCount)"
    case .band(let series): "f\(series % Self.seriesCount) band"
    case .heat: "heat"
    case .hollow: "hollow"
    }
  }

  /// The rules that give every name its look, and the other colours for a dark theme.
  ///
  /// Rules begin with the picture's class, so that pictures within a page do not reach beyond
  /// themselves.
  static let sheet: String = {
    func rules(_ rules: [(String, String)]) -> String {
      rules.map { ".bifocal \($0){\($1)}" }.joined(separator: "\n")
    }
    func colors(
      paper: String, ink: String, muted: String, grid: String, heat: String, series: [String]
    ) -> String {
      let fixed = [
        (".paper", "fill:\(paper)"), (".hollow", "fill:\(paper)"), (".ink", "fill:\(ink)"),
        (".muted", "fill:\(muted)"),
        (".grid", "stroke:\(grid)"), (".axis", "stroke:\(muted)"), (".heat", "fill:\(heat)"),
      ]
      let lines = series.enumerated().map { (".s\($0)", "stroke:\($1)") }
      let areas = series.enumerated().map { (".f\($0)", "fill:\($1)") }
      return rules(fixed + lines + areas)
    }
    let shapes =
      [("line,.bifocal path", "fill:none"), (".thick", "stroke-width:2")]
      + dashes.enumerated().dropFirst().map { (".s\($0)", "stroke-dasharray:\($1)") }
      + [
        (".band", "fill-opacity:.18"), (".bold", "font-weight:600"),
        // The marks of a series are told by colour alone, and its lines by dashes too.
        ("circle", "stroke-dasharray:none"),
      ]
    return """
      .bifocal{font-family:\(fonts);font-size:\(SVGDrawing.number(ChartText.size))px;max-width:100%}
      \(rules(shapes))
      \(colors(
        paper: "#ffffff", ink: "#1b1b1b", muted: "#5a5f66", grid: "#e4e6e8", heat: "#0b5394",
        series: light))
      @media (prefers-color-scheme:dark){
      \(colors(
        paper: "#15181c", ink: "#eceff1", muted: "#a9b0b7", grid: "#31363c", heat: "#8ec7f2",
        series: dark))
      }
      """
  }()
}

internal import BifocalMining
internal import BifocalText

/// Lines over time as a specification of Vega-Lite 5 with the data in it, for notebooks and web pages.
///
///     VegaLiteSpecification.json(of: TrendChart(lines)).text  // {"$schema":"https://vega…
public enum VegaLiteSpecification {
  /// Returns the specification of a chart.
  ///
  /// - Complexity: O(*n* · *b*), where *n* is the number of lines and *b* that of bins.
  public static func json(of chart: TrendChart) -> JSONValue {
    let unit = chart.lines.first?.series.unit ?? ""
    let bins = chart.bins.map { JSONValue.string($0.description) }
    let x: JSONValue = [
      "field": "bin", "type": "ordinal", "sort": .array(bins), "title": .null,
      "axis": ["labelOverlap": "greedy"],
    ]
    let color: JSONValue = ["field": "item", "type": "nominal", "sort": .null]
    let y: JSONValue = ["field": "value", "type": "quantitative", "title": .string(unit)]
    var members: [(key: String, value: JSONValue)] = [
      ("$schema", "https://vega.github.io/schema/vega-lite/v5.json"),
      ("description", .string(chart.title)), ("data", ["values": .array(values(of: chart))]),
    ]
    switch chart.kind {
    case .lines:
      members += [("width", 560), ("height", 260), ("layer", layers(x: x, y: y, color: color))]
    case .multiples:
      members += [
        (
          "facet",
          [
            "field": "item", "type": "nominal", "title": .null,
            "sort": .array(chart.lines.map { .string($0.label) }),
          ]
        ),
        ("columns", 2), ("resolve", ["scale": ["y": "independent"]]),
        ("spec", ["width": 260, "height": 90, "layer": layers(x: x, y: y, color: nil)]),
      ]
    case .heatmap:
      members += [
        ("width", 560), ("mark", "rect"),
        (
          "encoding",
          [
            "x": x, "y": ["field": "item", "type": "nominal", "sort": .null, "title": .null],
            "color": ["field": "share", "type": "quantitative", "title": "of the row's maximum"],
            "tooltip": tooltip,
          ]
        ),
      ]
    case .ranks:
      members += [
        ("width", 560), ("height", 260),
        (
          "transform",
          [
            [
              "window": [["op": "row_number", "as": "rank"]], "groupby": ["bin"],
              "sort": [["field": "value", "order": "descending"]],
            ]
          ]
        ),
        ("mark", ["type": "line", "point": true]),
        (
          "encoding",
          [
            "x": x, "y": ["field": "rank", "type": "ordinal", "title": "rank"], "color": color,
            "tooltip": tooltip,
          ]
        ),
      ]
    }
    return .object(members)
  }

  private static let tooltip: JSONValue = [
    ["field": "item"], ["field": "bin"], ["field": "value"], ["field": "count"],
    ["field": "documents"],
  ]

  /// Bursts below, then intervals, then lines; in small fields, which have one colour, no intervals.
  private static func layers(x: JSONValue, y: JSONValue, color: JSONValue?) -> JSONValue {
    let isSmall = color == nil
    func encoding(_ members: [(key: String, value: JSONValue)]) -> JSONValue {
      .object([("x", x)] + members + (color.map { [("color", $0)] } ?? []))
    }
    let bursts: JSONValue = [
      "transform": [["filter": "datum.burst"]],
      "mark": ["type": "bar", "opacity": 0.12], "encoding": encoding([]),
    ]
    let intervals: JSONValue = [
      "mark": ["type": "area", "opacity": 0.18],
      "encoding": encoding([
        ("y", ["field": "low", "type": "quantitative"]), ("y2", ["field": "high"]),
      ]),
    ]
    let lines: JSONValue = [
      "mark": ["type": "line", "point": ["size": 12]],
      "encoding": encoding([("y", y), ("tooltip", tooltip)]),
    ]
    // The interval of a bin with two articles would set the scale of a small field.
    return .array(isSmall ? [bursts, lines] : [bursts, intervals, lines])
  }

  private static func values(of chart: TrendChart) -> [JSONValue] {
    chart.lines.flatMap { line in
      let greatest = line.series.points.compactMap(\.smoothed).max() ?? 0
      return line.series.points.enumerated().map { index, point -> JSONValue in
        func number(_ value: Double?) -> JSONValue { .optional(value.map(TrendNumber.rounded)) }
        return [
          "item": .string(line.label), "bin": .string(point.bin.description),
          "value": number(point.smoothed), "low": number(point.interval?.lowerBound),
          "high": number(point.interval?.upperBound),
          "share": number(greatest > 0 ? point.smoothed.map { $0 / greatest } : nil),
          "count": .optional(point.count),
          "documents": .optional(point.documents),
          "partial": .bool(point.isPartial), "burst": .bool(line.isBurst(index)),
        ]
      }
    }
  }
}

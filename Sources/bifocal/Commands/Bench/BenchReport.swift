import BifocalReport

/// What `bifocal bench` prints.
struct BenchReport {
  /// The slices with what was measured of each.
  let slices: [(slice: BenchSlice, measures: [BenchMeasure])]
  /// How often each contender was measured.
  let runs: Int
  /// The most memory that the process had, in bytes.
  let peakMemory: Int
  /// The versions of all that the numbers depend on.
  let versions: [(name: String, value: String)]

  // MARK: Table

  /// One row a slice and contender; threads have columns if there are several.
  var table: TextTable {
    let hasThreads = slices.contains { $0.measures.contains { $0.contender.threads > 1 } }
    var columns: [TextTable.Column] = [
      .init("slice"), .init("documents", .right), .init("words by"), .init("tokens", .right),
      .init("MB/s", .right), .init("Mchar/s", .right), .init("Mtoken/s", .right),
      .init("p50 ms", .right), .init("p95 ms", .right), .init("× plain", .right),
    ]
    if hasThreads { columns += [.init("threads", .right), .init("speed-up", .right)] }
    var table = TextTable(columns)
    for (slice, measures) in slices {
      for (index, measure) in measures.enumerated() {
        let rates = Rates(of: measure, on: slice)
        var row = [
          index == 0 ? slice.kind.rawValue : "", index == 0 ? String(slice.texts.count) : "",
          measure.contender.method.rawValue, String(measure.tokenCount),
          rates.megabytes.text(places: 1), rates.megacharacters.text(places: 2),
          rates.megatokens.text(places: 2), (measure.medianLatency * 1000).text(places: 3),
          (measure.highLatency * 1000).text(places: 3), measure.ratioToPlain.text(places: 2),
        ]
        if hasThreads {
          row += [String(measure.contender.threads), measure.speedUp.text(places: 2)]
        }
        table.add(row)
      }
    }
    return table
  }

  /// What stands below the table.
  var summary: String {
    let all = slices.last?.slice
    let memory = (Double(peakMemory) / 1_000_000).text(places: 0)
    return """
      documents \(all?.texts.count ?? 0), bytes \(all?.byteCount ?? 0), runs \(runs) (medians shown), \
      peak memory \(memory) MB
      \(versions.map { "\($0.name) \($0.value)" }.joined(separator: ", "))

      """
  }

  // MARK: JSON

  /// All numbers as one object.
  var json: JSONValue {
    let all = slices.last?.slice
    return [
      "versions": .object(versions.map { ($0.name, .string($0.value)) }),
      "runs": .int(runs),
      "documents": .int(all?.texts.count ?? 0),
      "bytes": .int(all?.byteCount ?? 0),
      "peak_memory_bytes": .int(peakMemory),
      "slices": .array(
        slices.map { slice, measures in
          [
            "slice": .string(slice.kind.rawValue), "documents": .int(slice.texts.count),
            "bytes": .int(slice.byteCount), "characters": .int(slice.characterCount),
            "measures": .array(measures.map { Self.json($0, on: slice) }),
          ]
        }),
    ]
  }

  private static func json(_ measure: BenchMeasure, on slice: BenchSlice) -> JSONValue {
    let rates = Rates(of: measure, on: slice)
    return [
      "words_by": .string(measure.contender.method.rawValue),
      "threads": .int(measure.contender.threads),
      "tokens": .int(measure.tokenCount),
      "times_per_run": .int(measure.times),
      "seconds_of_runs": .array(measure.runs.map { .double($0) }),
      "seconds": .double(measure.seconds),
      "megabytes_per_second": .double(rates.megabytes),
      "megacharacters_per_second": .double(rates.megacharacters),
      "megatokens_per_second": .double(rates.megatokens),
      "p50_milliseconds": .double(measure.medianLatency * 1000),
      "p95_milliseconds": .double(measure.highLatency * 1000),
      "ratio_to_plain": .double(measure.ratioToPlain),
      "speed_up": .double(measure.speedUp),
    ]
  }
}

/// How much of a slice is cut in a second, in millions.
private struct Rates {
  let megabytes: Double
  let megacharacters: Double
  let megatokens: Double

  init(of measure: BenchMeasure, on slice: BenchSlice) {
    func rate(_ count: Int) -> Double { Double(count) / measure.seconds / 1_000_000 }
    megabytes = rate(slice.byteCount)
    megacharacters = rate(slice.characterCount)
    megatokens = rate(measure.tokenCount)
  }
}

extension Double {
  /// This number with a fixed number of decimal places; a dash when it is not finite.
  ///
  ///     3.14159.text(places: 2)  // "3.14"
  func text(places: Int) -> String {
    isFinite ? DecimalText.fixed(self, places: places) : "–"
  }
}

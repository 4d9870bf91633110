import BifocalIngest
import BifocalMining
import BifocalText

/// The file in which `trends --update` keeps its counts.
struct TrendStateFile {
  let path: String

  /// What counts depend on, so that counts of different kinds are never added.
  static func settings(of request: TrendRequest, lexicons: String) -> [TrendState.Setting] {
    let words = request.words.map { "\($0.mode.rawValue) \($0.text)" }.joined(separator: "\n")
    return [
      .init("bifocal", Version.number), .init("icu", ICUVersion.icu),
      .init("lexicons", lexicons), .init("query", request.query.description),
      .init("by", request.calendar.period.rawValue),
      .init("year-start", String(request.calendar.firstMonth)),
      .init("from", request.range.first.map { String($0) } ?? ""),
      .init("to", request.range.last.map { String($0) } ?? ""),
      .init("group", request.groupField?.name ?? ""),
      .init("segmentation", request.segmentation.rawValue),
      .init("languages", request.languages.map(\.rawValue).sorted().joined(separator: ",")),
      .init("join-names", String(request.joinsNames)),
      .init("words", words.isEmpty ? "" : SHA256.hexadecimal(of: Array(words.utf8))),
    ]
  }

  /// Reads the state, or nothing if there is no file.
  ///
  /// - Throws: `StateRefused` when it is no state or was made otherwise; `IngestError` when it cannot be
  ///   read.
  func read(expecting settings: [TrendState.Setting]) throws -> TrendState? {
    guard let bytes = try FileBytes.read(path) else { return nil }
    let state: TrendState
    do {
      state = try TrendState(decoding: bytes)
    } catch {
      throw StateRefused(path: path, reason: "\(error)")
    }
    for (known, wanted) in zip(state.settings, settings) where known != wanted {
      throw StateRefused(
        path: path,
        reason: "its counts were made with \(known.name) \"\(known.value)\", not "
          + "\"\(wanted.value)\"; use that again, or count all articles into a new file")
    }
    guard state.settings.count == settings.count else {
      throw StateRefused(
        path: path, reason: "it lacks settings; count all articles into a new file")
    }
    return state
  }

  /// Writes the state beside the old one, and then into its place.
  func write(_ state: TrendState) throws(OutputError) {
    let file = try ReplacementFile(at: path)
    try file.write(state.encoded())
    try file.commit()
  }
}

/// A state that counts cannot be added to.
struct StateRefused: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason)" }
}

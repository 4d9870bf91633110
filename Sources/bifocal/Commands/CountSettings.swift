import BifocalIngest
import BifocalMining
import BifocalText

/// How terms were counted, as a file of counts records it: only counts under the same settings add up.
struct CountSettings {
  /// Names and values.
  let values: [String: String]

  /// Takes what a command line of `terms` says.
  init(_ arguments: Arguments, lexicons: LexiconSource) throws {
    var values = [
      "bifocal": Version.number, "icu": ICUVersion.icu, "lexicons": lexicons.digest,
      "by": arguments[TermTableOptions.grouping]?.name ?? "nothing",
    ]
    let options: [(any DeclaredOption, String)] = [
      (TermOptions.stopWords, try Self.text(of: arguments[TermOptions.stopWords])),
      (TermOptions.minimumLength, arguments[TermOptions.minimumLength].map { "\($0)" } ?? "usual"),
      (
        TermOptions.classes,
        arguments[TermOptions.classes]?.map(\.rawValue).joined(separator: ",") ?? "usual"
      ),
      (TermOptions.stems, "\(arguments[TermOptions.stems])"),
      (TermOptions.fold, "\(arguments[TermOptions.fold])"),
      (TermOptions.mergeActors, "\(arguments[TermOptions.mergeActors])"),
      (CommonOptions.segmentation, arguments[CommonOptions.segmentation].rawValue),
      (
        CommonOptions.words,
        try arguments[CommonOptions.words].map { try Self.digest(ofFile: $0) }.joined(
          separator: ",")
      ),
      (CommonOptions.joinNames, "\(arguments[CommonOptions.joinNames])"),
      (
        CommonOptions.languages,
        arguments.isGiven(CommonOptions.languages)
          ? arguments[CommonOptions.languages].map(\.rawValue).sorted().joined(separator: ",")
          : "usual"
      ),
    ]
    for (option, value) in options { values[option.declaration.name] = value }
    self.values = values
  }

  private static func text(of stopWords: TermOptions.StopWords) throws -> String {
    guard case .file(let path) = stopWords else { return "\(stopWords)" }
    return try digest(ofFile: path)
  }

  /// What a file holds and not what it is called is the same on all machines.
  private static func digest(ofFile path: String) throws -> String {
    "sha256:" + SHA256.hexadecimal(of: Array(try TextFile.text(at: path).utf8))
  }
}

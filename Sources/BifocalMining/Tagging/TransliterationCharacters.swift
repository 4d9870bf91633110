internal import BifocalText

/// The characters that Chinese writes foreign names with: 斯 and 娃, and 丽 and 亚, which other words have too.
struct TransliterationCharacters: Sendable {
  /// The columns of the file.
  static let columns = ["character", "use"]

  /// Those that are used for little else.
  private(set) var strong: Set<Unicode.Scalar> = []
  /// Those that belong to other words too.
  private(set) var weak: Set<Unicode.Scalar> = []

  /// Reads the file.
  init(_ table: LexiconTable, faults: inout [LexiconError.Fault]) {
    for row in table.rows {
      let character = row["character"].unicodeScalars
      switch (character.first, character.count, row["use"]) {
      case (let scalar?, 1, "strong"): strong.insert(scalar)
      case (let scalar?, 1, "weak"): weak.insert(scalar)
      default:
        faults.append(
          row.fault(
            "use",
            "\"\(row["character"])\" \"\(row["use"])\"; expected one character, strong or weak"))
      }
    }
  }

  /// The rule that joins runs of them which nobody knows.
  var unknownWords: UnknownWords { .init(strong: strong, weak: weak) }
}

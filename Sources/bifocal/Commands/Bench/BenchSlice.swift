import BifocalText

/// Documents that are measured together, for words are found at another speed in another script.
struct BenchSlice: Sendable {
  /// What the documents have in common.
  enum Kind: String, CaseIterable, Sendable {
    case simplifiedChinese = "zh-Hans"
    case traditionalChinese = "zh-Hant"
    case english = "en"
    case mixed
    case all
  }

  let kind: Kind
  let texts: [String]

  /// The bytes of UTF-8 in all texts.
  var byteCount: Int { texts.reduce(0) { $0 + $1.utf8.count } }
  /// The code points in all texts.
  var characterCount: Int { texts.reduce(0) { $0 + $1.unicodeScalars.count } }

  /// The share of its letters that a text needs in one language to count as being in it.
  static let majority = 0.85

  /// Groups texts; a slice without texts is left out, and the last one has them all.
  static func slices(of texts: [String], by recognizer: LanguageRecognizer) -> [BenchSlice] {
    guard !texts.isEmpty else { return [] }
    let byKind = Dictionary(grouping: texts) { kind(of: $0, by: recognizer) }
    let parts = Kind.allCases.compactMap { kind in
      byKind[kind].map { BenchSlice(kind: kind, texts: $0) }
    }
    return parts + [BenchSlice(kind: .all, texts: texts)]
  }

  /// The slice that a text belongs to.
  static func kind(of text: String, by recognizer: LanguageRecognizer) -> Kind {
    var han = 0
    var latin = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      // Nearly every character of English, and the property below is slow to look up.
      let isASCII = (0x41...0x5A).contains(scalar.value & ~0x20)
      guard isASCII || (scalar.value > 0x7F && scalar.properties.isAlphabetic) else { continue }
      letters += 1
      if isASCII || (0xC0...0x24F).contains(scalar.value) {
        latin += 1
      } else if scalar.properties.isIdeographic {
        han += 1
      }
    }
    let needed = max(1, Int((Double(letters) * majority).rounded(.up)))
    if latin >= needed { return .english }
    guard han >= needed else { return .mixed }
    return recognizer.dominantLanguage(of: text) == .traditionalChinese
      ? .traditionalChinese : .simplifiedChinese
  }
}

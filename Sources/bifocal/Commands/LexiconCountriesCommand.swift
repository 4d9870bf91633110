import BifocalMining
import BifocalText

/// `bifocal lexicon countries`: the countries of the world as a lexicon, from ICU's locale data.
struct LexiconCountriesCommand: Command {
  let name = "lexicon countries"
  let group = CommandGroup.lexicons
  let summary = "write the lexicon of countries from ICU's data"
  let description = """
    Writes a table of all countries and territories of ISO 3166-1 with their English names and those \
    that mainland China, Taiwan and Hong Kong use. What ICU does not know (short names, former \
    names) belongs into a file of its own, in rows with the flag extends.
    """
  let examples = [
    CommandExample(
      "bifocal lexicon countries -o lexicons/actors/countries.tsv", "renew the shipped file")
  ]

  func run(_ arguments: Arguments, console: Console) async throws -> ExitCode {
    let output = console.output
    try output.write(
      """
      # Countries and territories of ISO 3166-1, with their names in four locales.
      # source: ICU \(ICUVersion.icu) locale data (CLDR), en, zh_Hans, zh_Hant_TW, zh_Hant_HK
      # licence: Unicode-3.0
      # made by: bifocal lexicon countries
      \(ActorLexicon.columns.joined(separator: "\t"))

      """)
    for country in try Country.all() {
      try output.write(CountryRow(country).cells.joined(separator: "\t") + "\n")
    }
    return .done
  }
}

/// A country as a row of a lexicon of actors.
struct CountryRow {
  let cells: [String]

  init(_ country: Country) {
    let english = Self.names(country.name(in: .english))
    let simplified = Self.names(country.name(in: .simplifiedChinese))
    let traditional = Self.names(country.name(in: .traditionalChinese))
    let hongKong = Self.names(country.name(in: .hongKong))
    let main = [english[0], simplified[0], traditional[0]]
    func others(_ names: [String]) -> String {
      var seen = Set(main)
      return names.filter { seen.insert($0).inserted }.joined(separator: "|")
    }
    cells =
      [country.code, Actor.Kind.polity.rawValue] + main
      + [others(english), others(simplified + traditional + hongKong), "", ""]
  }

  /// The names that ICU writes as one: `Myanmar (Burma)`, `Hong Kong SAR China`, `St. Lucia`.
  private static func names(_ display: String) -> [String] {
    var names: [String] = []
    let opening: Set<Character> = ["(", "（"]
    if let open = display.firstIndex(where: opening.contains) {
      names.append(display[..<open].trimmed)
      let inside = display[display.index(after: open)...].prefix { $0 != ")" && $0 != "）" }
      // 刚果（金） is a name only as a whole; Burma is one by itself.
      if display.contains("(") { names.append(inside.trimmed) }
      if display.contains("（") { names = [display] }
    } else {
      names.append(display)
    }
    for suffix in [" SAR China"] where display.hasSuffix(suffix) {
      names = [String(display.dropLast(suffix.count)), display]
    }
    for (prefix, suffix) in [("中国", "特别行政区"), ("中國", "特別行政區")]
    where display.hasPrefix(prefix) && display.hasSuffix(suffix) {
      let short = display.dropFirst(prefix.count).dropLast(suffix.count)
      names = [String(short), display]
    }
    names += names.flatMap(spellings)
    return names
  }

  /// Other spellings of an English name: `St.` as `Saint`, `&` as `and`, ’ as '.
  private static func spellings(of name: String) -> [String] {
    var variants: [String] = []
    if name.hasPrefix("St. ") { variants.append("Saint " + name.dropFirst(4)) }
    if name.contains("&") {
      variants.append(name.split(separator: "&").map(\.trimmed).joined(separator: " and "))
    }
    if name.contains(" - ") { variants.append(name.split(separator: " - ").joined(separator: "-")) }
    return variants
  }
}

extension Substring {
  /// This text without white space at its ends.
  fileprivate var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}

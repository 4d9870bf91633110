public import BifocalText

/// The themes and the rules that find them.
public struct ThemeLexicon: Sendable {
  /// The columns of the list of themes.
  public static let themeColumns = ["id", "en", "zh", "definition"]

  /// The columns of a file of rules.
  public static let ruleColumns = ["theme", "language", "pattern", "weight"]

  /// The themes, in the order of their list.
  public private(set) var themes: [Theme] = []

  /// The rules, in the order of the files.
  public private(set) var rules: [ThemeRule] = []

  /// For each rule, the index of its theme, and its weight: a look at them copies no rule.
  private(set) var themeOfRule: [Int] = []
  private(set) var weights: [Double] = []

  private var indices: [String: Int] = [:]

  /// Reads the list of themes and the files of rules.
  ///
  /// - Parameters:
  ///   - files: The files of a folder of lexicons.
  ///   - weights: The weights of the rules to read; others are passed over.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  init(
    _ files: LexiconFiles, weighing weights: PartialRangeFrom<Double> = 0...,
    faults: inout [LexiconError.Fault]
  ) {
    self.init(
      list: files.table(at: "themes.tsv", columns: Self.themeColumns, faults: &faults),
      ruleTables: files.tables(in: "themes", columns: Self.ruleColumns, faults: &faults),
      weighing: weights, faults: &faults)
  }

  /// Reads the list of themes and the files of rules.
  ///
  /// - Parameters:
  ///   - list: The table of themes.
  ///   - ruleTables: The tables of rules.
  ///   - weights: The weights of the rules to read; others are passed over.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  public init(
    list: LexiconTable, ruleTables: [LexiconTable],
    weighing weights: PartialRangeFrom<Double> = 0..., faults: inout [LexiconError.Fault]
  ) {
    for row in list.rows {
      let id = String(row["id"])
      guard indices[id] == nil else {
        faults.append(row.fault("id", "a second theme \(id)"))
        continue
      }
      indices[id] = themes.count
      themes.append(
        Theme(
          id: id, english: String(row["en"]), chinese: String(row["zh"]),
          definition: String(row["definition"])))
    }
    for row in ruleTables.flatMap(\.rows) {
      if let weight = Double(row["weight"]), 0..<weights.lowerBound ~= weight { continue }
      guard let rule = rule(from: row, faults: &faults), let theme = indices[rule.theme] else {
        continue
      }
      rules.append(rule)
      themeOfRule.append(theme)
      self.weights.append(rule.weight)
    }
  }

  /// Returns the theme with an id.
  public subscript(id: String) -> Theme? { indices[id].map { themes[$0] } }

  private func rule(
    from row: LexiconTable.Row, faults: inout [LexiconError.Fault]
  ) -> ThemeRule? {
    let before = faults.count
    if indices[String(row["theme"])] == nil {
      faults.append(row.fault("theme", "\"\(row["theme"])\" is not in the list of themes"))
    }
    let unit = PatternSet.Unit(rawValue: String(row["language"]))
    if unit == nil {
      faults.append(row.fault("language", "\"\(row["language"])\"; expected zh or en"))
    }
    let weight = Double(String(row["weight"]))
    if !(weight.map { $0 > 0 && $0 <= 10 } ?? false) {
      faults.append(
        row.fault("weight", "\"\(row["weight"])\"; expected a number above 0, at most 10"))
    }
    let text = String(row["pattern"])
    do {
      let pattern = try Pattern(parsing: text)
      guard let unit, let weight, faults.count == before else { return nil }
      return ThemeRule(
        theme: String(row["theme"]),
        name: .init(file: row.file, line: row.line, pattern: text), weight: weight,
        pattern: pattern, unit: unit)
    } catch {
      faults.append(row.fault("pattern", error.pointing(into: text)))
      return nil
    }
  }

  /// What is wrong with a reference of a theme's rule to a theme: it is unknown, or the way from it
  /// leads back.
  func faultOfReference(from theme: String, to other: String) -> String? {
    guard indices[other] != nil else { return "@theme:\(other) is not in the list of themes" }
    var seen: Set<String> = []
    var waiting = [other]
    while let next = waiting.popLast() {
      if next == theme { return "@theme:\(other) refers back to \(theme); expected no circle" }
      guard seen.insert(next).inserted else { continue }
      for rule in rules where rule.theme == next { waiting += rule.pattern.themes }
    }
    return nil
  }

  /// The weight from which on a rule names the theme itself.
  static let namingWeight = 3.0

  /// A phrase that names a theme outright.
  struct Term: Sendable {
    /// The phrase.
    let text: String
    /// Where its rule is written down: `themes/de-russification.tsv:12`.
    let place: String
  }

  /// The phrases that name a theme outright; a tokenizer keeps them whole.
  var terms: [Term] {
    rules.filter { $0.weight >= Self.namingWeight }.flatMap { rule in
      rule.pattern.wholePhrases.map {
        Term(text: $0, place: "\(rule.name.file):\(rule.name.line)")
      }
    }
  }
}

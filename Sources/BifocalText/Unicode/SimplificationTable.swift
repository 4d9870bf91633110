internal import CICU

/// The Simplified form of each character of the Basic Multilingual Plane, from ICU's data.
enum SimplificationTable {
  private static let transliterator = "Traditional-Simplified"

  /// Reads ICU's rules or, where they have an unknown form, asks ICU's transliterator.
  ///
  /// - Throws: `ICUError` when ICU has no such transliterator.
  static func make() throws(ICUError) -> [UInt16] {
    if let table = fromRules() { return table }
    return try fromTransliterator()
  }

  /// Asks ICU's transliterator for each character.
  ///
  /// - Throws: `ICUError` when ICU has no such transliterator.
  static func fromTransliterator() throws(ICUError) -> [UInt16] {
    var table = [UInt16](repeating: 0, count: 0x1_0000)
    var code: Int32 = 0
    unsafe cicu_simplified_table(&table, &code)
    try ICUError.check(code, from: "utrans_transUChars")
    return table
  }

  /// Reads the rules of the transliterator where ICU keeps them.
  ///
  /// ICU takes a sixth of a short command's time to open it, most of that for a register of all
  /// transliterators; what the rules say of characters alone is a list of pairs.
  ///
  /// - Returns: The table of `fromTransliterator()`, or `nil` when the rules have a form that is not
  ///   known here.
  static func fromRules() -> [UInt16]? {
    var rules = [UInt16](repeating: 0, count: 1 << 15)
    var isReverse: Int32 = 0
    var code: Int32 = 0
    let count = Int(
      unsafe cicu_transliterator_rules(
        transliterator, &rules, Int32(rules.count), &isReverse, &code))
    guard code <= 0, count > 0, count <= rules.count else { return nil }
    return table(rules: rules[..<count], isReverse: isReverse != 0)
  }

  /// Reads rules, such as `万↔萬;`.
  ///
  /// - Parameters:
  ///   - rules: The text of the rules in UTF-16.
  ///   - isReverse: Whether they are read from right to left.
  /// - Returns: The table, or `nil` when a rule has a form that is not known here.
  static func table(rules: ArraySlice<UInt16>, isReverse: Bool) -> [UInt16]? {
    var table = Array(0...UInt16.max)
    var isDecided = [Bool](repeating: false, count: table.count)
    for rule in rules.split(separator: Mark.semicolon) {
      guard let reading = Reading(of: rule, isReverse: isReverse) else { return nil }
      // Of the rules for a character the first one counts.
      guard case .pair(let source, let target) = reading, !isDecided[Int(source)] else { continue }
      isDecided[Int(source)] = true
      if isHan(source), let target { table[Int(source)] = target }
    }
    return table
  }

  /// What a rule says of characters that stand alone.
  private enum Reading {
    case nothing
    /// A character becomes another one, or something longer.
    case pair(source: UInt16, target: UInt16?)

    /// Reads a rule; `nil` for one of an unknown form.
    init?(of rule: ArraySlice<UInt16>, isReverse: Bool) {
      let rule = rule.filter { !Mark.spaces.contains($0) }
      // A name for a set of characters: $SCDigit=[零一二].
      if rule.first == Mark.dollar, rule.contains(Mark.equals) {
        self = .nothing
        return
      }
      guard !rule.isEmpty else {
        self = .nothing
        return
      }
      guard let arrow = rule.firstIndex(where: Mark.arrows.contains),
        rule.lastIndex(where: Mark.arrows.contains) == arrow
      else { return nil }
      guard rule[arrow] != (isReverse ? Mark.forward : Mark.backward) else {
        self = .nothing
        return
      }
      let sides = (rule[..<arrow], rule[(arrow + 1)...])
      let (source, target) = isReverse ? (sides.1, sides.0) : sides
      // What needs neighbours says nothing of a character alone; the end of a text is none.
      let needsNeighbours =
        source.contains { $0 == Mark.openBrace || $0 == Mark.closeBrace }
        && !source.contains(Mark.caret) && source.last != Mark.dollar
      guard needsNeighbours || source.allSatisfy(Mark.isLiteral),
        target.allSatisfy(Mark.isLiteral) || source.count != 1
      else { return nil }
      guard source.count == 1, let first = source.first else {
        self = .nothing
        return
      }
      self = .pair(source: first, target: target.count == 1 ? target.first : nil)
    }
  }

  /// The characters that mean something in rules.
  private enum Mark {
    static let semicolon: UInt16 = 0x3B
    static let dollar: UInt16 = 0x24
    static let caret: UInt16 = 0x5E
    static let equals: UInt16 = 0x3D
    static let openBrace: UInt16 = 0x7B
    static let closeBrace: UInt16 = 0x7D
    static let forward: UInt16 = 0x2192
    static let backward: UInt16 = 0x2190
    static let both: UInt16 = 0x2194
    static let arrows = [forward, backward, both]
    static let spaces: [UInt16] = [0x20, 0x09, 0x0A, 0x0D]

    /// Whether a character stands for itself: no ASCII, for which marks and commands are written.
    static func isLiteral(_ unit: UInt16) -> Bool { unit >= 0x80 && !arrows.contains(unit) }
  }

  private static func isHan(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x2E80...0x2FDF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF: true
    default: false
    }
  }
}

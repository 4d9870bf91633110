public import BifocalText

/// What an article says of a theme that it mentions.
public enum AssertionStatus: String, Sendable, CaseIterable {
  /// The article says that it is so.
  case asserted
  /// The article says that it is not so.
  case denied
  /// The article says that somebody says so, and keeps its distance.
  case attributed
  /// The article says that it may be so, or would be.
  case hypothetical
}

/// Cues that tell whether a sentence asserts, denies, attributes or supposes what it mentions.
///
/// After ConText (Harkema and others, "ConText: An algorithm for determining negation, experiencer,
/// and temporal status from clinical reports", 2009): a cue has a direction and a scope; a pseudo
/// cue hides the cue within it (不但 is no 不); a stop ends the scope of the cues before it (但).
/// Beyond ConText, two denials side by side undo each other (并未|放弃), a comma ends a scope unless
/// the cue says otherwise, and a cue of assertion (为什么) presupposes what a question asks about.
public struct AssertionCues: Sendable {
  /// The columns of a file of cues.
  public static let columns = ["cue", "status", "direction", "scope"]

  /// What a cue does.
  enum Effect: Sendable, Hashable {
    case status(AssertionStatus)
    case pseudo
    case stop
  }

  /// On which side of a cue its scope lies.
  enum Direction: String, Sendable {
    case forward
    case backward
    case both
  }

  struct Cue: Sendable {
    let effect: Effect
    let direction: Direction
    let scope: Scope
    let unit: PatternSet.Unit
  }

  /// How far a cue reaches.
  struct Scope: Sendable {
    /// The greatest distance; `nil` for the whole sentence.
    let limit: Int?
    /// Whether it goes on behind a comma.
    let crossesCommas: Bool
  }

  /// A cue in a text.
  struct Occurrence {
    let cue: Cue
    let range: Range<Int>
  }

  private let cues: [Cue]
  let patterns: PatternSet
  private let phrases: PhraseLexicon

  /// Reads files of cues, each with the language that its distances are counted in.
  ///
  /// - Parameters:
  ///   - tables: `zh` and `en` tables by language.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(
    tables: [(language: String, table: LexiconTable)], faults: inout [LexiconError.Fault]
  ) throws(ICUError) {
    var cues: [Cue] = []
    var patterns: [(Pattern, PatternSet.Unit)] = []
    for (language, table) in tables {
      guard let unit = PatternSet.Unit(rawValue: language) else { continue }
      for row in table.rows {
        guard let cue = Self.cue(from: row, unit: unit, faults: &faults) else { continue }
        let text = String(row["cue"])
        do {
          patterns.append((try Pattern(parsing: text), unit))
          cues.append(cue)
        } catch {
          faults.append(row.fault("cue", error.pointing(into: text)))
        }
      }
    }
    self.cues = cues
    // ICU cuts 并不|成立, which must not hide 不成立; but a cue of one character is one only where it
    // is a word: 不, and not the 不 of 不丹.
    self.patterns = PatternSet(patterns) { $0.unicodeScalars.count > 1 ? .force : .align }
    phrases = try PhraseLexicon(self.patterns.words)
  }

  private static func cue(
    from row: LexiconTable.Row, unit: PatternSet.Unit, faults: inout [LexiconError.Fault]
  ) -> Cue? {
    let effect: Effect
    switch row["status"] {
    case "pseudo": effect = .pseudo
    case "stop": effect = .stop
    default:
      guard let status = AssertionStatus(rawValue: String(row["status"])) else {
        faults.append(
          row.fault(
            "status",
            "unknown status \"\(row["status"])\"; expected asserted, denied, attributed, hypothetical, pseudo or stop"
          ))
        return nil
      }
      effect = .status(status)
    }
    guard let direction = Direction(rawValue: String(row["direction"])) else {
      faults.append(
        row.fault(
          "direction",
          "unknown direction \"\(row["direction"])\"; expected forward, backward or both"))
      return nil
    }
    guard let scope = Scope(parsing: row["scope"]) else {
      faults.append(
        row.fault("scope", "\"\(row["scope"])\"; expected a number, a number with + or sentence"))
      return nil
    }
    return Cue(effect: effect, direction: direction, scope: scope, unit: unit)
  }

  /// The cues of one article, found once and asked for each piece of evidence.
  struct Context {
    let article: Article
    let occurrences: [Int: [Occurrence]]

    /// How far around a range its cues are looked for: a text may be one endless sentence.
    private static let reach = 500

    /// Returns the status that its sentence gives a range, and the cue that decided.
    ///
    /// - Complexity: O(*c*), where *c* is the number of cues in the sentence near the range.
    func status(of range: Range<Int>) -> (status: AssertionStatus, cue: Range<Int>?) {
      let all = occurrences[article.sentence(at: range.lowerBound)] ?? []
      // They are in the order of their starts.
      let first = all.partitioningIndex { $0.range.lowerBound >= range.lowerBound - Self.reach }
      let end = all.partitioningIndex { $0.range.lowerBound > range.upperBound + Self.reach }
      return AssertionCues.status(of: range, among: Array(all[first..<end]), in: article)
    }
  }

  /// Finds the cues of an article.
  ///
  /// - Parameters:
  ///   - article: The article.
  ///   - matcher: A matcher of `patterns`.
  /// - Returns: The cues, to be asked for each piece of evidence.
  /// - Complexity: O(*n*), where *n* is the length of the article.
  func context(of article: Article, by matcher: inout PatternMatcher) -> Context {
    Context(
      article: article,
      occurrences: Dictionary(grouping: occurrences(in: article, by: &matcher)) {
        article.sentence(at: $0.range.lowerBound)
      })
  }

  /// The cues of a text, but for those inside a longer cue or at a pseudo cue, and with those
  /// combined that stand side by side.
  private func occurrences(
    in article: Article, by matcher: inout PatternMatcher
  ) -> [Occurrence] {
    let places = phrases.matches(
      in: article.text, breaks: article.breaks, within: article.focus)
    let all = matcher.matches(in: article, phrases: places)
      .map { Occurrence(cue: cues[$0.pattern], range: $0.range) }
      .sorted { $0.precedes($1) }
    var kept: [Occurrence] = []
    // All that are kept begin no later, so the one that ends last is the only one to ask.
    var farthest: Occurrence?
    // A pseudo cue also hides what begins in it: 不得|不接受 is 不得不|接受.
    var pseudoEnd = 0
    for occurrence in all {
      if occurrence.range.lowerBound < pseudoEnd { continue }
      if let farthest, farthest.hides(occurrence) { continue }
      kept.append(occurrence)
      if occurrence.cue.effect == .pseudo { pseudoEnd = occurrence.range.upperBound }
      if occurrence.range.upperBound > farthest?.range.upperBound ?? -1 { farthest = occurrence }
    }
    return Self.combined(kept, in: article)
  }
}

public import BifocalText

/// Names that count as one term, whatever the language: 普京, 普丁 and *Putin*.
///
///     let names = try SharedNames(lexicons.actors)
///     names.term(for: "普丁", folded: "普丁")  // "@vladimir-putin"
///
/// A name that several actors bear goes to the first of them in the lexicon: which of them an article
/// means is for a `Tagger` to say.
public struct SharedNames: Sendable {
  private var terms: [String: (term: String, isCapital: Bool)] = [:]

  /// No names.
  public init() {}

  /// Takes the names of a lexicon of actors; the term is an `@` and the actor's id.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(_ lexicon: ActorLexicon) throws(ICUError) {
    let folding = try CharacterFolding.shared()
    for name in lexicon.names {
      guard let bearer = name.actors.first else { continue }
      let folded = folding.folded(name.text)
      if terms[folded] == nil {
        terms[folded] = ("@" + lexicon.actors[bearer].id, Self.beginsInCapital(name.text[...]))
      }
    }
  }

  /// Returns the term of a spelling that is a name.
  ///
  /// - Parameters:
  ///   - text: The spelling; a name with a capital is none without it.
  ///   - folded: The spelling, folded.
  /// - Returns: The term; nothing for what is no name.
  public func term(for text: Substring, folded: String) -> String? {
    guard !terms.isEmpty else { return nil }
    for form in [folded, folded.hasSuffix("'s") ? String(folded.dropLast(2)) : folded] {
      guard let name = terms[form], !name.isCapital || Self.beginsInCapital(text) else { continue }
      return name.term
    }
    return nil
  }

  private static func beginsInCapital(_ text: Substring) -> Bool {
    text.unicodeScalars.first.map { $0.value < 0x2E80 && $0.properties.isUppercase } ?? false
  }
}

internal import BifocalText

/// Numbers what the slots of patterns ask for.
struct PatternSources {
  /// A phrase that items or vetoes ask for.
  private struct Word: Hashable {
    let text: String
    let isVeto: Bool
  }

  private let mode: (String) -> WordLexicon.Word.Mode
  private var numbers: [Word: Int] = [:]
  /// The phrases.
  private(set) var words: [WordLexicon.Word] = []
  /// The slots that ask for each.
  private(set) var usesOfPhrase: [[PatternSet.Use]] = []
  /// What is no phrase, by its number.
  private(set) var references: [Pattern.Alternative: Int] = [:]
  /// The slots that ask for each.
  private(set) var usesOfReference: [[PatternSet.Use]] = []
  /// For each slot, how often texts seem to hold what it asks for.
  private(set) var commonness: [Int] = []

  /// The number of slots so far.
  var slotCount: Int { commonness.count }

  /// Begins with nothing.
  ///
  /// - Parameter mode: Whether the cut of a text may refuse a phrase of an item.
  init(mode: @escaping (String) -> WordLexicon.Word.Mode) { self.mode = mode }

  /// Adds a slot of a pattern.
  mutating func add(_ alternatives: [Pattern.Alternative], of pattern: Int, isVeto: Bool) {
    let use = PatternSet.Use(
      slot: Int32(truncatingIfNeeded: slotCount), pattern: Int32(truncatingIfNeeded: pattern),
      isItem: !isVeto)
    commonness.append(alternatives.reduce(0) { $0 + Self.commonness(of: $1) })
    for alternative in alternatives {
      guard case .phrase(let phrase) = alternative else {
        let number = references[alternative] ?? references.count
        if number == usesOfReference.count {
          references[alternative] = number
          usesOfReference.append([])
        }
        usesOfReference[number].append(use)
        continue
      }
      let word = Word(text: phrase, isVeto: isVeto)
      let number = numbers[word] ?? words.count
      if number == words.count {
        numbers[word] = number
        // A veto may begin and end within words.
        words.append(.init(phrase, isVeto ? .force : mode(phrase)))
        usesOfPhrase.append([])
      }
      usesOfPhrase[number].append(use)
    }
  }

  /// How often texts seem to hold something, compared with others.
  ///
  /// Short words are common, and so are the names of states. Only speed depends on it.
  private static func commonness(of alternative: Pattern.Alternative) -> Int {
    switch alternative {
    case .phrase(let phrase):
      let isHan = phrase.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
      guard isHan else { return phrase.contains(" ") ? 1 : phrase.hasSuffix("*") ? 16 : 8 }
      switch phrase.unicodeScalars.count {
      case 1: return 400
      case 2: return 16
      case 3: return 4
      default: return 1
      }
    case .actor: return 150
    case .kind: return 3000
    // It is known late.
    case .theme: return 100_000
    }
  }
}

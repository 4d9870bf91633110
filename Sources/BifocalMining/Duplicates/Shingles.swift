internal import BifocalText

/// The overlapping runs of words of a text, as hashes: what two copies of an article share, however
/// they were set.
///
///     let shingles = Shingles(of: "俄羅斯總統普京訪問", folding: folding)
///     shingles.hashes.count  // 5: each run of five of the nine characters
///
/// A Han character is a word here, and so is a run of letters or digits of any other script.
/// Punctuation, white space, case and the difference of Traditional and Simplified do not count.
/// A. Broder, "On the resemblance and containment of documents", 1997.
struct Shingles {
  /// How many words make a run.
  static let length = 5

  /// The hashes of the runs, in the order of the text; none when there are fewer words.
  private(set) var hashes: [UInt64] = []

  /// A hash of all the words in their order.
  private(set) var whole: UInt64 = 0

  /// The number of words.
  private(set) var wordCount = 0

  /// The hashes of the last words, the oldest at `wordCount % length`.
  private var window = [UInt64](repeating: 0, count: length)
  private var run: UInt64 = 0

  /// Reads a text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  init(of text: String, folding: CharacterFolding) {
    hashes.reserveCapacity(text.utf8.count / 3)
    var word: UInt64 = 0
    for scalar in text.unicodeScalars {
      let folded = folding.folded(scalar.value)
      if Self.isHan(folded) {
        if word != 0 { add(word) }
        word = 0
        add(UInt64(folded))
      } else if Self.isWordCharacter(folded) {
        // The highest bit tells a word from none and from a Han character.
        word = (word ^ UInt64(folded)) &* 0x100_0000_01B3 | 1 << 63
      } else if word != 0 {
        add(word)
        word = 0
      }
    }
    if word != 0 { add(word) }
  }

  /// Adds a word: the hash of the last run loses its first word and gains this one.
  private mutating func add(_ word: UInt64) {
    let hash = Self.mixed(word)
    let slot = wordCount % Self.length
    // The oldest word has been multiplied once for each word after it.
    run = (run &- window[slot] &* Self.weightOfOldest) &* Self.base &+ hash
    window[slot] = hash
    wordCount += 1
    whole = (whole ^ hash) &* Self.base
    if wordCount >= Self.length { hashes.append(Self.mixed(run)) }
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let weightOfOldest = (1..<length).reduce(UInt64(1)) { power, _ in power &* base }

  /// Spreads a hash over all bits, as the last step of SplitMix64 does.
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = value &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static func isHan(_ value: UInt32) -> Bool {
    switch value {
    case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
    default: false
    }
  }

  private static func isWordCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: return true
    case 0..<0x80, 0x2000...0x206F, 0x3000...0x3004, 0x3008...0x3020: return false
    default:
      guard let properties = Unicode.Scalar(value)?.properties else { return false }
      return properties.isAlphabetic || properties.numericType != nil
    }
  }
}

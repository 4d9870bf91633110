/// A word on its way to its stem: its bytes, and the regions in which Porter's rules may change it.
struct WordStem {
  private var bytes: [UInt8]
  /// Where R1 begins: after the first non-vowel that follows a vowel.
  private var first = 0
  /// Where R2 begins: after the first non-vowel that follows a vowel in R1.
  private var second = 0

  /// A `y` that is a consonant is written as `Y` until the end.
  init(_ word: String) {
    bytes = Array(word.utf8)
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "y") {
      if index == 0 || Self.isVowel(bytes[index - 1]) { bytes[index] = UInt8(ascii: "Y") }
    }
    let prefix = Self.prefixes.first { bytes.starts(with: $0.utf8) }
    first = prefix?.utf8.count ?? region(from: 0)
    second = region(from: first)
  }

  /// The word as it is now.
  var text: String {
    String(decoding: bytes.map { $0 == UInt8(ascii: "Y") ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// Beginnings after which R1 begins, for otherwise unlike words would have one stem.
  private static let prefixes = [
    "gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter",
  ]

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }

  private func region(from start: Int) -> Int {
    var index = start
    while index < bytes.count, !Self.isVowel(bytes[index]) { index += 1 }
    while index < bytes.count, Self.isVowel(bytes[index]) { index += 1 }
    return min(index + 1, bytes.count)
  }
}

// MARK: Looking

extension WordStem {
  private func ends(_ suffix: String) -> Bool {
    bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }

  private func isIn(_ region: Int, _ suffix: String) -> Bool {
    bytes.count - suffix.utf8.count >= region
  }

  private func hasVowel(before count: Int) -> Bool {
    bytes.dropLast(count).contains(where: Self.isVowel)
  }

  private mutating func replace(_ suffix: String, with other: String) {
    bytes.removeLast(suffix.utf8.count)
    bytes += other.utf8
  }

  private func isWord(_ word: String) -> Bool { bytes.elementsEqual(word.utf8) }

  /// Whether the bytes before `end` end in a short syllable: non-vowel, vowel, non-vowel other than
  /// w, x and Y; or vowel and non-vowel at the beginning of the word.
  private func endsShort(at end: Int) -> Bool {
    if bytes[..<end].elementsEqual("past".utf8) { return true }
    guard end >= 2, !Self.isVowel(bytes[end - 1]), Self.isVowel(bytes[end - 2]) else {
      return false
    }
    if end == 2 { return true }
    return !Self.isVowel(bytes[end - 3]) && !"wxY".utf8.contains(bytes[end - 1])
  }

  /// The longest of some suffixes that the word ends in.
  private func longest(of suffixes: [String]) -> String? {
    suffixes.filter(ends).max { $0.utf8.count < $1.utf8.count }
  }
}

// MARK: Steps

extension WordStem {
  /// Step 0.
  mutating func dropPossessive() {
    if let suffix = longest(of: ["'", "'s", "'s'"]) { replace(suffix, with: "") }
  }

  /// Step 1a.
  mutating func dropPlural() {
    switch longest(of: ["sses", "ied", "ies", "us", "ss", "s"]) {
    case "sses": replace("sses", with: "ss")
    case "ied", "ies": bytes.removeLast(bytes.count > 4 ? 2 : 1)
    case "s": if bytes.dropLast(2).contains(where: Self.isVowel) { bytes.removeLast() }
    default: break
    }
  }

  /// Step 1b.
  mutating func dropPast() {
    guard let suffix = longest(of: ["eed", "eedly", "ed", "edly", "ing", "ingly"]) else { return }
    let rest = bytes.dropLast(suffix.utf8.count)
    if suffix.hasPrefix("eed") {
      let isKept = ["proc", "exc", "succ"].contains { rest.elementsEqual($0.utf8) }
      if isIn(first, suffix), !isKept { replace(suffix, with: "ee") }
      return
    }
    guard hasVowel(before: suffix.utf8.count) else { return }
    if suffix == "ing" {
      if rest.count == 2, rest.last == UInt8(ascii: "y"), !Self.isVowel(bytes[0]) {
        replace("ying", with: "ie")
        return
      }
      let kept = ["inn", "out", "cann", "herr", "earr", "even"]
      if kept.contains(where: { rest.elementsEqual($0.utf8) }) { return }
    }
    replace(suffix, with: "")
    mendEnd()
  }

  /// The end of step 1b: hop(p), hop(e), conflat(e).
  private mutating func mendEnd() {
    if ends("at") || ends("bl") || ends("iz") {
      bytes.append(UInt8(ascii: "e"))
      return
    }
    let isDouble = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(where: ends)
    if isDouble {
      // add, egg, odd
      if bytes.count == 3, "aeo".utf8.contains(bytes[0]) { return }
      bytes.removeLast()
    } else if first >= bytes.count, endsShort(at: bytes.count) {
      bytes.append(UInt8(ascii: "e"))
    }
  }

  /// Step 1c.
  mutating func changeFinalY() {
    guard bytes.count > 2, let last = bytes.last, last | 0x20 == UInt8(ascii: "y"),
      !Self.isVowel(bytes[bytes.count - 2])
    else { return }
    bytes[bytes.count - 1] = UInt8(ascii: "i")
  }

  private static let doubleSuffixes = [
    "tional": "tion", "enci": "ence", "anci": "ance", "abli": "able", "entli": "ent",
    "izer": "ize", "ization": "ize", "ational": "ate", "ation": "ate", "ator": "ate",
    "alism": "al", "aliti": "al", "alli": "al", "fulness": "ful", "ousli": "ous",
    "ousness": "ous", "iveness": "ive", "iviti": "ive", "biliti": "ble", "bli": "ble",
    "fulli": "ful", "lessli": "less", "ogi": "og", "ogist": "og", "li": "",
  ]

  /// Step 2.
  mutating func shortenDoubleSuffix() {
    guard let suffix = longest(of: Array(Self.doubleSuffixes.keys)), isIn(first, suffix),
      let other = Self.doubleSuffixes[suffix]
    else { return }
    let before = bytes.dropLast(suffix.utf8.count).last
    if suffix == "ogi", before != UInt8(ascii: "l") { return }
    if suffix == "li" {
      guard let before, "cdeghkmnrt".utf8.contains(before) else { return }
    }
    replace(suffix, with: other)
  }

  private static let suffixes = [
    "tional": "tion", "ational": "ate", "alize": "al", "icate": "ic", "iciti": "ic",
    "ical": "ic", "ful": "", "ness": "", "ative": "",
  ]

  /// Step 3.
  mutating func shortenSuffix() {
    guard let suffix = longest(of: Array(Self.suffixes.keys)), isIn(first, suffix),
      let other = Self.suffixes[suffix], suffix != "ative" || isIn(second, suffix)
    else { return }
    replace(suffix, with: other)
  }

  /// Step 4.
  mutating func dropSuffix() {
    let suffixes = [
      "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ism",
      "ate", "iti", "ous", "ive", "ize", "ion",
    ]
    guard let suffix = longest(of: suffixes), isIn(second, suffix) else { return }
    if suffix == "ion" {
      guard let before = bytes.dropLast(3).last, "st".utf8.contains(before) else { return }
    }
    replace(suffix, with: "")
  }

  /// Step 5.
  mutating func dropFinal() {
    if ends("e") {
      let end = bytes.count - 1
      if end >= second || (end >= first && !endsShort(at: end)) { bytes.removeLast() }
    } else if ends("ll"), isIn(second, "l") {
      bytes.removeLast()
    }
  }
}

// Finds 100,000 made-up names in made-up texts, as a lexicon of actors is matched, and measures how
// fast that is. The matches are checked against a search that looks up every stretch of the text in
// a set, so a fast wrong answer fails.
//
//     swift run -c release Matching

import BifocalText

/// The best of some runs, in MB/s.
func speed(of text: FoldedText, by matcher: PhraseMatcher) -> Double {
  var best = Duration.seconds(1000)
  for _ in 0..<7 {
    best = min(best, ContinuousClock().measure { _ = matcher.matches(in: text) })
  }
  return Double(text.text.utf8.count) / 1e6 / (best / .seconds(1))
}

/// The number of places where a name stands between borders, found by looking up every stretch.
func naiveCount(of names: [String], in text: String) -> Int {
  let set = Set(names.map { $0.unicodeScalars.map(\.value) })
  let longest = set.map(\.count).max() ?? 0
  let scalars = text.unicodeScalars.map(\.value)
  func isLetter(_ place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place] < 0x80 && scalars[place] != 0x20
  }
  func isBorder(_ place: Int) -> Bool { !(isLetter(place - 1) && isLetter(place)) }
  var count = 0
  for start in scalars.indices where isBorder(start) {
    for end in start + 1..<min(scalars.count, start + longest) + 1
    where isBorder(end) && set.contains(Array(scalars[start..<end])) {
      count += 1
    }
  }
  return count
}

var sample = SampleNames(count: 100_000)
let clock = ContinuousClock()
let start = clock.now
let matcher = try PhraseMatcher(sample.names)
print("\(sample.names.count) names compiled in \((clock.now - start) / .milliseconds(1)) ms")
for (language, isChinese) in [("Chinese", true), ("English", false)] {
  let short = sample.text(isChinese: isChinese, bytes: 300_000)
  let found = matcher.matches(in: try FoldedText(short)).count
  let expected = naiveCount(of: sample.names, in: short)
  precondition(found == expected, "found \(found) names, expected \(expected)")
  let text = try FoldedText(sample.text(isChinese: isChinese, bytes: 10_000_000))
  print("\(language): \(Int(speed(of: text, by: matcher))) MB/s, \(found) names as expected")
}

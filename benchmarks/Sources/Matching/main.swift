// Finds 100,000 made-up names in texts, as a lexicon of actors is matched, and measures how fast that
// is. In made-up texts the matches are checked against a search that looks up every stretch of the
// text in a set, in all texts against the matcher without its filter: a fast wrong answer fails.
//
//     swift run -c release Matching [--megabytes N] [PATH…]

import BifocalText
import Corpora

var limit = 20_000_000
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--megabytes":
    limit = arguments.popFirst().flatMap { Int($0) }.map { $0 * 1_000_000 } ?? limit
  default: paths.append(argument)
  }
}

var sample = SampleNames(count: 100_000)
let speed = try MatchingSpeed(names: sample.names)
var corpora: [(name: String, texts: [String])] = []
for (name, isChinese) in [("made-up Chinese", true), ("made-up English", false)] {
  let short = sample.text(isChinese: isChinese, bytes: 300_000)
  let expected = naiveCount(of: sample.names, in: short)
  guard try speed.measure([short]).count == expected else { throw WrongAnswer() }
  corpora.append((name, [sample.text(isChinese: isChinese, bytes: 10_000_000)]))
}
for path in paths {
  let corpus = try Corpus(path: path, limit: limit)
  corpora.append((corpus.name, corpus.texts))
}
for (name, texts) in corpora {
  let (count, speed) = try speed.measure(texts)
  let size = texts.reduce(0) { $0 + $1.utf8.count }
  print("\(name): \(size) bytes, \(count) names, \(Int(speed)) MB/s")
}

import BifocalIngest
import BifocalMining
import BifocalText
import Corpora
import FoundationEssentials
import Glibc

/// Measures how fast words are cut, and stops if the engines disagree on how many there are.
///
///     swift run -c release WordBreaking [--runs N] [--megabytes N] [--words FILE] [PATH…]
///
/// Every path is a corpus. Speeds are in bytes of UTF-8, whatever an engine reads.
var runs = 7
var limit = 20_000_000
var wordFiles: [String] = []
var paths: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  switch argument {
  case "--runs": runs = arguments.popFirst().flatMap { Int($0) } ?? runs
  case "--megabytes":
    limit = arguments.popFirst().flatMap { Int($0) }.map { $0 * 1_000_000 } ?? limit
  case "--words": wordFiles += arguments.popFirst().map { [$0] } ?? []
  default: paths.append(argument)
  }
}
if paths.isEmpty { paths = ["../seeds"] }

let userWords: [WordLexicon.Word]
let vocabulary: Vocabulary
do {
  userWords = try UserWordFiles.words(at: wordFiles)
  vocabulary = try Vocabulary(files: LexiconFolder(at: "../lexicons").files)
} catch {
  print("\(error) (run this in benchmarks/)")
  exit(2)
}
print("ICU \(ICUVersion.icu); median of \(runs) interleaved runs; MB of UTF-8 a second")
if let obstacle = try WordBreaker().obstacle { print("WordBreaker is not fast: \(obstacle)") }
for path in paths {
  let corpus: EncodedCorpus
  do {
    corpus = EncodedCorpus(try Corpus(path: path, limit: limit))
  } catch {
    print("\(path): skipped, \(error)")
    continue
  }
  // A small corpus is cut several times in one run, so that a run lasts long enough to measure.
  let repetitions = max(1, 2_000_000 / max(1, corpus.size))
  let engines = try Engine.all(for: corpus, vocabulary: vocabulary, userWords: userWords)
  let expected = try corpus.utf8.indices.map { try engines[0].count(corpus, $0) }
  var times = [[Double]](repeating: [], count: engines.count)
  for _ in 0..<runs {
    for (index, engine) in engines.enumerated() {
      let clock = ContinuousClock()
      let duration = try clock.measure {
        for _ in 0..<repetitions {
          for text in corpus.utf8.indices {
            let found = try engine.count(corpus, text)
            guard !engine.isICUs || found == expected[text] else {
              throw Disagreement(engine: engine.name, text: text, found: found, of: expected[text])
            }
          }
        }
      }
      times[index].append(duration / .seconds(1))
    }
  }
  let boundaries = expected.reduce(0, +)
  print(
    "\(corpus.name): \(corpus.size) bytes, \(corpus.utf8.count) texts, \(boundaries) boundaries")
  let medians = times.map { $0.sorted()[runs / 2] }
  for (index, engine) in engines.enumerated() {
    let speed = Double(corpus.size * repetitions) / medians[index] / 1e6
    let ratio = medians[0] / medians[index]
    print(
      "  \(engine.name.padded(to: 18)) \(speed.rounded(toPlaces: 1)) MB/s  \(ratio.rounded(toPlaces: 2))x"
    )
  }
}

/// An engine that does not find as many boundaries as ICU over UTF-16.
struct Disagreement: Error {
  let engine: String
  let text: Int
  let found: Int
  let of: Int
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension Double {
  func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}

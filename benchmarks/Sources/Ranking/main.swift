// Counts a million simulated articles with 200,000 terms by month over ten years, ranks all terms, and
// says how long that took and how much memory. The terms that were made to rise, fall and burst must be
// the first of their rankings, and of the others the share that chance allows at most.
//
//     swift run -c release Ranking [ARTICLES]

import BifocalMining
import BifocalText
import Glibc

func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The most memory that the process has had, in megabytes.
func peakMegabytes() -> Int {
  var usage = rusage()
  guard unsafe getrusage(RUSAGE_SELF, &usage) == 0 else { return 0 }
  return usage.ru_maxrss / 1024
}

let articles = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
var corpus = SimulatedCorpus(articles: articles, months: 120, terms: 200_000, seed: 7)
var counts = BinnedCounts(in: BinCalendar(by: .month))
for term in 0..<corpus.terms { _ = counts.item(named: "term\(term)") }

let clock = ContinuousClock()
var drawing = Duration.zero
var counting = Duration.zero
for number in 0..<articles {
  let month = number * corpus.months / articles
  let date = PartialDate(year: 2014 + month / 12, month: month % 12 + 1)
  let start = clock.now
  let found = corpus.article(inMonth: month)
  let drawn = clock.now
  counts.add(found, words: 400, date: date)
  drawing += drawn - start
  counting += clock.now - drawn
}
print(
  "\(articles) articles, \(corpus.terms) terms, \(counts.bins.count) months:",
  "counts added in \(counting) (drawn in \(drawing)), \(peakMegabytes()) MB")

let expected: [(TrendRanking.Criterion, ClosedRange<Int>)] = [
  (.rise, corpus.rising), (.fall, corpus.falling), (.burst, corpus.bursting),
  (.peak, corpus.bursting), (.shift, corpus.rising), (.trend, corpus.rising),
]
for (criterion, terms) in expected {
  var ranking: TrendRanking?
  let time = clock.measure { ranking = TrendRanking(of: counts, by: criterion) }
  guard let rows = ranking?.rows else { continue }
  let changing = corpus.rising.lowerBound...corpus.bursting.upperBound
  let first = rows.prefix(criterion == .shift || criterion == .trend ? 20 : 10).map(\.item)
  let sure = rows.filter { $0.log10Q < log10(0.05) }
  let chance = sure.count { !changing.contains($0.item) }
  print(
    "\(criterion.rawValue): \(rows.count) terms in \(time), \(peakMegabytes()) MB;",
    "\(sure.count) with q below .05, \(chance) of them by chance")
  // Fewer articles say less.
  guard articles >= 1_000_000 else { continue }
  precondition(
    terms.allSatisfy(first.contains), "\(criterion): what was made to change is not first")
  precondition(
    Double(chance) <= 0.1 * Double(max(10, sure.count)), "\(criterion): too many by chance")
}

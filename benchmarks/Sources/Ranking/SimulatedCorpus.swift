/// Counts of articles as a large corpus has them: words by Zipf's law, and a few that change.
///
/// The same seed gives the same counts.
struct SimulatedCorpus {
  /// How many articles, months and different words there are, and words counted in an article.
  let articles: Int
  let months: Int
  let terms: Int
  let termsPerArticle = 100

  /// Words that were made to change; they are in the middle of the vocabulary.
  let rising: ClosedRange<Int>
  let falling: ClosedRange<Int>
  let bursting: ClosedRange<Int>

  private var state: UInt64

  init(articles: Int, months: Int, terms: Int, seed: UInt64) {
    self.articles = articles
    self.months = months
    self.terms = terms
    rising = terms / 100...terms / 100 + 9
    falling = terms / 100 + 10...terms / 100 + 19
    bursting = terms / 100 + 20...terms / 100 + 29
    state = seed
  }

  /// The words of the next article, by number and each once, and how often each occurs.
  mutating func article(inMonth month: Int) -> [(item: Int, count: Int)] {
    var counts: [Int: Int] = [:]
    for _ in 0..<termsPerArticle { counts[term(), default: 0] += 1 }
    let progress = Double(month) / Double(months)
    for term in rising where share() < 0.002 * (0.2 + progress) { counts[term, default: 0] += 1 }
    for term in falling where share() < 0.002 * (1.2 - progress) { counts[term, default: 0] += 1 }
    let isBurst = (months / 2..<months / 2 + 3).contains(month)
    for term in bursting where share() < (isBurst ? 0.02 : 0.001) { counts[term, default: 0] += 1 }
    return counts.map { (item: $0.key, count: $0.value) }
  }

  /// A word: the chance of the k-th is in proportion to 1/k.
  private mutating func term() -> Int {
    // The distribution function of 1/k is a logarithm, whose inverse is a power.
    let rank = power(Double(terms), share())
    return min(terms - 1, Int(rank) - 1)
  }

  private mutating func share() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }
}

public import BifocalText

/// How terms are spread over the documents, and how much they weigh in them.
///
///     var spread = TermSpread(of: counts, weighting: .init(.quanteda))
///     for (tokens, text) in documents { spread.add(spread.shares(of: tokens, in: text)) }
///     TermTable(counts, spread: spread).rows[0].spread?.deviation  // .value(0.18)
///
/// These take each term's total before its share of a document, so the texts are read a second time,
/// and memory does not grow with them. Documents are the parts of dispersion; where terms are counted
/// in groups, each group is a corpus of its own. The results are those of `Dispersion` and
/// `AdjustedFrequency`, which take all counts at once.
public struct TermSpread: Sendable {
  /// What is known of one term.
  public struct Values: Sendable, Equatable {
    /// Gries's DP.
    public let deviation: Measured
    /// DPnorm.
    public let normalizedDeviation: Measured
    /// Juilland's D, of rates.
    public let juillandD: Measured
    /// In how many documents the term occurs.
    public let range: Int
    /// ARF.
    public let averageReduced: Measured
    /// The sum of its weights (tf-idf) in all documents.
    public let weight: Measured
  }

  /// The terms of one document, which may be counted by any task.
  public struct Shares: Sendable {
    fileprivate struct Share: Sendable {
      let unit: Int
      let cell: Int
      let count: Int
      let first: Int
      let last: Int
      /// The sum of the distances within the document, none longer than the term's step.
      let reduced: Double
      var weight: Measured = .undefined(.absent)
    }

    fileprivate let words: Int
    fileprivate let group: Int?
    fileprivate var shares: [Share]
  }

  private struct Sums {
    /// Of the documents that hold the term, by how much its share differs from theirs, less theirs.
    var excess = 0.0
    var rates = 0.0
    var squaredRates = 0.0
    var range = 0
    var reduced = 0.0
    var first = -1
    var last = 0
    var weight: Measured = .value(0)
  }

  /// What is read before a document in its group.
  private struct Place {
    var parts = 0
    var words = 0
    var leastShare = 1.0
  }

  private let counts: TermCounts
  private let isGrouped: Bool
  let weighting: TermWeighting?
  private let idf: InverseFrequencies?
  private var sums: [Sums]
  private var places: [Place]

  /// Prepares a second reading.
  ///
  /// - Parameters:
  ///   - counts: The counts of the first one.
  ///   - isGrouped: Whether each group is a corpus of its own.
  ///   - weighting: The weight to add up, if any.
  public init(
    of counts: TermCounts, isGrouped: Bool = false, weighting: TermTable.Weighting? = nil
  ) {
    self.counts = counts
    self.isGrouped = isGrouped
    self.weighting = weighting?.scheme
    idf = weighting?.idf
    sums = Array(
      repeating: Sums(), count: isGrouped ? counts.cellsInGroups.count : counts.cells.count)
    places = Array(repeating: Place(), count: isGrouped ? counts.labels.count : 1)
  }

  /// Returns what a document has of each term.
  ///
  /// - Complexity: O(*n* log *n*), where *n* is the number of its words.
  public func shares(of tokens: [Token], in text: String, group: String? = nil) -> Shares {
    let sequence = counts.vocabulary.known(tokens, of: text)
    let number = isGrouped ? group.flatMap { counts.knownGroup($0) } : nil
    var before: [Int] = []
    before.reserveCapacity(sequence.count)
    var words = 0
    for place in sequence {
      before.append(words)
      if place >= TermPlace.skipped { words += 1 }
    }
    var found: [(unit: Int, place: Int)] =
      counts.shape == .words
      ? sequence.enumerated().compactMap { $1 < 0 ? nil : (Int($1), before[$0]) }
      : counts.runs.known(sequence, counts.shape).map { ($0.run, before[$0.place]) }
    guard !isGrouped || number != nil else { return Shares(words: 0, group: nil, shares: []) }
    found.sort { ($0.unit, $0.place) < ($1.unit, $1.place) }
    var shares: [Shares.Share] = []
    var start = 0
    while start < found.count {
      var end = start + 1
      while end < found.count, found[end].unit == found[start].unit { end += 1 }
      if let share = share(of: found[start..<end], inGroup: number) { shares.append(share) }
      start = end
    }
    weigh(&shares, length: found.count)
    return Shares(words: words, group: number, shares: shares)
  }

  /// Adds a document, after all those before it.
  public mutating func add(_ document: Shares) {
    guard document.words > 0 else { return }
    let group = document.group ?? 0
    let size = isGrouped ? counts.sizes[group] : counts.size
    let part = Double(document.words) / Double(size.words)
    for share in document.shares {
      let step = step(of: share.cell, words: size.words)
      let rate = Double(share.count) / Double(document.words)
      let (first, last) = (places[group].words + share.first, places[group].words + share.last)
      sums[share.cell].excess += abs(Double(share.count) / total(of: share.cell) - part) - part
      sums[share.cell].rates += rate
      sums[share.cell].squaredRates += rate * rate
      sums[share.cell].range += 1
      sums[share.cell].reduced += share.reduced
      if sums[share.cell].first < 0 {
        sums[share.cell].first = first
      } else {
        sums[share.cell].reduced += min(Double(first - sums[share.cell].last), step)
      }
      sums[share.cell].last = last
      sums[share.cell].weight = Self.sum(sums[share.cell].weight, share.weight)
    }
    places[group].parts += 1
    places[group].words += document.words
    places[group].leastShare = min(places[group].leastShare, part)
  }

  /// Returns what is known of a term, or of a term in a group.
  func values(ofCell cell: Int) -> Values {
    let group = isGrouped ? counts.groupCells[cell].first : 0
    let (place, sums) = (places[group], sums[cell])
    guard sums.range > 0 else { return .absent }
    let parts = Double(place.parts)
    let deviation = max(0, 0.5 * (1 + sums.excess))
    let mean = sums.rates / parts
    let variance = max(0, sums.squaredRates / parts - mean * mean)
    let step = step(of: cell, words: place.words)
    let cycle = Double(sums.first + place.words - sums.last)
    let isPair = place.parts > 1
    return Values(
      deviation: Measured(deviation),
      normalizedDeviation: isPair
        ? Measured(deviation / (1 - place.leastShare)) : .undefined(.tooFewParts),
      juillandD: isPair
        ? Measured(max(0, 1 - variance.squareRoot() / mean / (parts - 1).squareRoot()))
        : .undefined(.tooFewParts),
      range: sums.range, averageReduced: Measured((sums.reduced + min(cycle, step)) / step),
      weight: weighting == nil ? .undefined(.absent) : sums.weight)
  }

  private func total(of cell: Int) -> Double {
    Double((isGrouped ? counts.cellsInGroups[cell] : counts.cells[cell]).count)
  }

  /// How far apart a term's places are if it is spread evenly.
  private func step(of cell: Int, words: Int) -> Double { Double(words) / total(of: cell) }

  private func share(
    of found: ArraySlice<(unit: Int, place: Int)>, inGroup group: Int?
  ) -> Shares.Share? {
    guard let first = found.first, let last = found.last,
      let cell = isGrouped
        ? group.flatMap({ counts.groupCells.find($0, first.unit) }) : first.unit
    else { return nil }
    let words = (group.map { counts.sizes[$0] } ?? counts.size).words
    let step = step(of: cell, words: words)
    let reduced = zip(found, found.dropFirst()).reduce(0.0) {
      $0 + min(Double($1.1.place - $1.0.place), step)
    }
    return Shares.Share(
      unit: first.unit, cell: cell, count: found.count, first: first.place, last: last.place,
      reduced: reduced)
  }

  private func weigh(_ shares: inout [Shares.Share], length: Int) {
    guard let weighting else { return }
    let weights = weighting.weights(
      of: shares.map {
        TermWeighting.Counts(
          term: $0.count, length: length, documents: counts.size.documents,
          holding: Int(counts.cells[$0.unit].documents))
      }, idf: idf.map { idf in shares.map { idf[counts.vocabulary.term($0.unit)] } })
    for (index, weight) in weights.enumerated() { shares[index].weight = weight }
  }

  private static func sum(_ left: Measured, _ right: Measured) -> Measured {
    guard let added = right.number else { return right }
    return left.number.map { Measured($0 + added) } ?? left
  }
}

extension TermSpread.Values {
  static let absent = TermSpread.Values(
    deviation: .undefined(.absent), normalizedDeviation: .undefined(.absent),
    juillandD: .undefined(.absent), range: 0, averageReduced: .undefined(.absent),
    weight: .undefined(.absent))
}

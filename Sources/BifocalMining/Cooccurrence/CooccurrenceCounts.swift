/// In how many units items occur together, with places that show it.
///
///     var counts = CooccurrenceCounts()
///     for article in articles { counts.add(units(of: article)) }
///     let network = counts.network(of: 50, minimumCount: 2, order: .logLikelihood)
///     network.edges[0].counts.joint  // 12
public struct CooccurrenceCounts: Sendable {
  /// A unit in which two items occur together.
  public struct Evidence: Sendable, Equatable {
    /// The id of the article.
    public let document: String
    /// The sentence or the paragraph, on one line; nothing for a whole article.
    public let text: String
  }

  private struct Pair: Sendable {
    var count = 0
    var documents = 0
    var lastDocument = -1
    var evidence: [Evidence] = []
  }

  private var numbers: [String: Int] = [:]
  private var items: [CooccurrenceUnits.Item] = []
  private var itemCounts: [Int] = []
  private var index = PairIndex()
  private var pairs: [Pair] = []
  private var documentCount = 0
  /// How many units were added.
  public private(set) var unitCount = 0

  /// How many units of evidence are kept for each pair: the first.
  private let evidenceCount: Int

  /// Makes an empty count.
  ///
  /// - Parameter evidence: How many units are kept as evidence for each pair.
  public init(evidence: Int = 3) { evidenceCount = evidence }

  /// Adds an article, after those before it.
  ///
  /// - Complexity: O(*u* · *k*²), where *u* is the number of units and *k* that of items in one.
  public mutating func add(_ units: CooccurrenceUnits) {
    for (unit, items) in units.items.sorted(by: { $0.key < $1.key }) {
      // Numbers depend on the order in which items are first seen, and a set has none.
      let present = items.sorted { $0.id < $1.id }.map { number(of: $0) }.sorted()
      for item in present { itemCounts[item] += 1 }
      var excerpt: String?
      for (place, first) in present.enumerated() {
        for second in present[(place + 1)...] {
          let pair = index.number(of: first, second)
          if pair == pairs.count { pairs.append(Pair()) }
          pairs[pair].count += 1
          if pairs[pair].lastDocument != documentCount {
            pairs[pair].lastDocument = documentCount
            pairs[pair].documents += 1
          }
          guard pairs[pair].evidence.count < evidenceCount else { continue }
          let text = excerpt ?? units.excerpt(of: unit)
          excerpt = text
          pairs[pair].evidence.append(Evidence(document: units.document, text: text))
        }
      }
    }
    documentCount += 1
    unitCount += units.count
  }

  /// Returns the most frequent items and the pairs of them.
  ///
  /// - Parameters:
  ///   - count: How many items at most, by the number of units that hold them.
  ///   - minimumCount: Pairs in fewer units are left out, and items without pairs.
  ///   - order: The measure by which pairs are ordered; the number of units for `nil`. Then the number
  ///     of units and the code points of ids break ties.
  /// - Returns: The network.
  /// - Complexity: O(*p* log *p*), where *p* is the number of pairs.
  public func network(
    of count: Int, minimumCount: Int, order: AssociationMeasure? = nil
  ) -> CooccurrenceNetwork {
    let ranked = items.indices.sorted {
      (itemCounts[$1], items[$0].id) < (itemCounts[$0], items[$1].id)
    }
    let kept = Set(ranked.prefix(count))
    var edges: [(first: Int, second: Int, pair: Int)] = []
    for pair in pairs.indices where pairs[pair].count >= minimumCount {
      var (first, second) = index[pair]
      guard kept.contains(first), kept.contains(second) else { continue }
      if items[second].id < items[first].id { swap(&first, &second) }
      edges.append((first, second, pair))
    }
    let tied = Set(edges.flatMap { [$0.first, $0.second] })
    let nodes = ranked.filter { tied.contains($0) }
    var places: [Int: Int] = [:]
    for (place, node) in nodes.enumerated() { places[node] = place }
    let measured = edges.compactMap { edge -> CooccurrenceNetwork.Edge? in
      guard let first = places[edge.first], let second = places[edge.second] else { return nil }
      let pair = pairs[edge.pair]
      let counts = PairCounts(
        joint: pair.count, first: itemCounts[edge.first], second: itemCounts[edge.second],
        total: unitCount)
      return CooccurrenceNetwork.Edge(
        first: first, second: second, counts: counts, documents: pair.documents,
        strength: order.map { $0.value(of: counts) } ?? .value(Double(pair.count)),
        evidence: pair.evidence)
    }
    return CooccurrenceNetwork(
      nodes: nodes.map { .init(item: items[$0], count: itemCounts[$0]) }, edges: measured,
      unitCount: unitCount)
  }

  private mutating func number(of item: CooccurrenceUnits.Item) -> Int {
    if let number = numbers[item.id] { return number }
    numbers[item.id] = items.count
    items.append(item)
    itemCounts.append(0)
    return items.count - 1
  }
}

/// Items that occur together, and how strongly.
public struct CooccurrenceNetwork: Sendable {
  /// An item and in how many units it occurs.
  public struct Node: Sendable, Equatable {
    /// The item.
    public let item: CooccurrenceUnits.Item
    /// The number of units.
    public let count: Int
  }

  /// Two items that occur together.
  public struct Edge: Sendable {
    /// The index of the node whose id comes first by code point.
    public let first: Int
    /// The index of the other.
    public let second: Int
    /// In how many units both and each occur.
    public let counts: PairCounts
    /// In how many articles they occur together.
    public let documents: Int
    /// The measure that pairs are ordered by.
    public let strength: Measured
    /// The first units in which they do.
    public let evidence: [CooccurrenceCounts.Evidence]
  }

  /// The items, the most frequent first.
  public let nodes: [Node]
  /// The pairs, in their order.
  public let edges: [Edge]
  /// How many units there are.
  public let unitCount: Int

  init(nodes: [Node], edges: [Edge], unitCount: Int) {
    self.nodes = nodes
    self.unitCount = unitCount
    func key(_ edge: Edge) -> (Double, Int) {
      (edge.strength.number ?? -.greatestFiniteMagnitude, edge.counts.joint)
    }
    func ids(_ edge: Edge) -> (String, String) {
      (nodes[edge.first].item.id, nodes[edge.second].item.id)
    }
    self.edges = edges.sorted {
      key($0) == key($1) ? ids($0) < ids($1) : key($1) < key($0)
    }
  }
}

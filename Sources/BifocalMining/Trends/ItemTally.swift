/// Counts the items of one article after the other, and numbers items as they are met.
struct ItemTally {
  private var numbers: [String: Int32] = [:]
  /// The item of a term, by the term's number; −1 for none.
  private var itemOfTerm: [Int32] = []
  /// The number of a run of terms that is one longer than another run, by that run and its last term.
  private var runs: [UInt64: Int32] = [:]
  /// The item of a run, by the run's number; −1 for none.
  private var itemOfRun: [Int32] = []
  private var counts: [Int32] = []
  private var touched: [Int32] = []
  private var newItems: [String] = []

  /// Returns the number of an item; a new one gets the next.
  mutating func number(of name: String) -> Int32 {
    if let number = numbers[name] { return number }
    let number = Int32(counts.count)
    numbers[name] = number
    counts.append(0)
    newItems.append(name)
    return number
  }

  /// Adds occurrences of an item.
  mutating func add(_ item: Int32, _ count: Int) {
    guard count > 0 else { return }
    if counts[Int(item)] == 0 { touched.append(item) }
    counts[Int(item)] += Int32(clamping: count)
  }

  /// Adds occurrences of an item by name.
  mutating func add(_ name: String, _ count: Int) {
    guard count > 0 else { return }
    add(number(of: name), count)
  }

  /// Adds an occurrence of a term.
  mutating func add(_ term: Int32, named names: [String]) {
    while itemOfTerm.count <= Int(term) { itemOfTerm.append(-1) }
    if itemOfTerm[Int(term)] < 0 { itemOfTerm[Int(term)] = number(of: names[Int(term)]) }
    add(itemOfTerm[Int(term)], 1)
  }

  /// Adds an occurrence of a run of terms.
  ///
  /// A run of *n* terms is found by that of its first *n* − 1 and the last term, so that no string is
  /// made of a run that was met before.
  mutating func add(run: ArraySlice<Int32>, named names: [String]) {
    var number = run.first ?? 0
    for (place, term) in run.dropFirst().enumerated() {
      // Runs and single terms have numbers of their own, so the length is part of the key.
      let key = UInt64(UInt32(bitPattern: number)) << 32 | UInt64(UInt32(bitPattern: term))
      let salted = key ^ UInt64(place) << 62
      if let known = runs[salted] {
        number = known
      } else {
        number = Int32(itemOfRun.count)
        runs[salted] = number
        itemOfRun.append(-1)
      }
    }
    if itemOfRun[Int(number)] < 0 {
      itemOfRun[Int(number)] = self.number(
        of: run.map { names[Int($0)] }.joined(separator: " "))
    }
    add(itemOfRun[Int(number)], 1)
  }

  /// Returns what was counted since the last time, by number, and begins anew.
  mutating func finished(words: Int) -> DocumentCounts {
    var result = DocumentCounts()
    result.entries = touched.sorted().map { .init(item: $0, count: counts[Int($0)]) }
    result.words = words
    result.newItems = newItems
    for item in touched { counts[Int(item)] = 0 }
    touched.removeAll(keepingCapacity: true)
    newItems = []
    return result
  }
}

/// The ranks of values, and how they are tied.
///
///     let ranks = Ranks(of: [3, 1, 4, 1])
///     ranks.average  // [3, 1.5, 4, 1.5]
///     ranks.dense    // [1, 0, 2, 0]
struct Ranks {
  /// For each value, the mean of the ranks that it and its equals have, from 1.
  let average: [Double]
  /// For each value, how many different values are less.
  let dense: [Int]
  /// How many values share each rank that several share.
  let ties: [Int]

  /// Ranks values.
  ///
  /// - Complexity: O(*n* log *n*).
  init(of values: [Double]) {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var average = [Double](repeating: 0, count: values.count)
    var dense = [Int](repeating: 0, count: values.count)
    var ties: [Int] = []
    var start = 0
    var rank = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      for place in start..<end {
        average[order[place]] = Double(start + end + 1) / 2
        dense[order[place]] = rank
      }
      if end - start > 1 { ties.append(end - start) }
      start = end
      rank += 1
    }
    self.average = average
    self.dense = dense
    self.ties = ties
  }
}

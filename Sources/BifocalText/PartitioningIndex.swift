extension RandomAccessCollection {
  /// Returns the first index whose element belongs to the second part of a partitioned collection.
  ///
  ///     [1, 3, 5].partitioningIndex { $0 >= 3 }  // 1
  ///
  /// - Complexity: O(log *n*).
  @inlinable
  package func partitioningIndex(where belongsToSecondPart: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongsToSecondPart(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

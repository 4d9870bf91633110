/// The order of many words by their symbols, the words being one after the other in one array.
///
///     let words = SortedWords(symbols: [2, 1, 1, 2, 1], starts: [0, 2, 3, 5])
///     words.order   // [1, 0, 2], of 1, 2 1 and 2 1
///     words.firsts  // [0, 1], where other words begin in that order
///
/// Four symbols at a time are packed into one number, because comparing numbers takes a fraction of
/// the time that comparing arrays does.
struct SortedWords: Sendable {
  /// The indices of the words in order; equal words are in that of their indices.
  private(set) var order: [Int32]
  /// Where in `order` the first of each run of equal words stands.
  private(set) var firsts: [Int32] = []

  private struct Entry {
    var key: UInt64
    let index: Int32
  }

  /// Sorts words.
  ///
  /// - Parameters:
  ///   - symbols: The symbols of all words; none is zero.
  ///   - starts: Where each word begins in `symbols`, and one more for the end.
  /// - Complexity: O(*m* + *w* log *w*) for *w* words of *m* symbols, if few begin with the same
  ///   sixteen symbols.
  init(symbols: [UInt16], starts: [Int32]) {
    let count = max(0, starts.count - 1)
    var entries = (0..<count).map { Entry(key: 0, index: Int32(truncatingIfNeeded: $0)) }
    var isFirst = [Bool](repeating: true, count: count)
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      var pending = [(range: 0..<count, depth: 0)]
      while let (range, depth) = pending.popLast() {
        for place in range {
          let index = unsafe Int(entries[place].index)
          unsafe entries[place].key = Self.key(
            symbols, from: Int(starts[index]) + depth, to: Int(starts[index + 1]))
        }
        unsafe entries[range].sort { ($0.key, $0.index) < ($1.key, $1.index) }
        var start = range.lowerBound
        while start < range.upperBound {
          let key = unsafe entries[start].key
          var end = start + 1
          while end < range.upperBound, unsafe entries[end].key == key { end += 1 }
          if end - start > 1 {
            if key & 0xFFFF == 0 {
              // The words ended: they are equal.
              for place in start + 1..<end { isFirst[place] = false }
            } else {
              pending.append((start..<end, depth + 4))
            }
          }
          start = end
        }
      }
    }
    order = entries.map(\.index)
    for place in isFirst.indices where isFirst[place] {
      firsts.append(Int32(truncatingIfNeeded: place))
    }
  }

  /// The next four symbols of a word as a number that sorts as they do; zero stands for none.
  @inline(__always)
  private static func key(_ symbols: [UInt16], from start: Int, to end: Int) -> UInt64 {
    var key: UInt64 = 0
    for place in start..<start + 4 {
      key = key << 16 | (place < end ? UInt64(symbols[place]) : 0)
    }
    return key
  }
}

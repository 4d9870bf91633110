/// The order of many words by their symbols, the words being one after the other in one array.
///
///     let words = SortedWords(symbols: [2, 1, 1, 2, 1], starts: [0, 2, 3, 5])
///     words.order   // [1, 0, 2], of 1, 2 1 and 2 1
///     words.firsts  // [0, 1], where other words begin in that order
///
/// Four symbols at a time are packed into one number, because sorting numbers takes a fraction of
/// the time that sorting arrays does.
struct SortedWords: Sendable {
  /// The indices of the words in order; equal words are in that of their indices.
  private(set) var order: [Int32]
  /// Where in `order` the first of each run of equal words stands.
  private(set) var firsts: [Int32] = []
  /// The first symbols of the words in order, four in a number, the first four of all words first.
  private var keys: [UInt64]

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
    self.init(count: max(0, starts.count - 1)) { word in
      Int(starts[word])..<Int(starts[word + 1])
    } symbol: {
      symbols[$0]
    }
  }

  /// Sorts words.
  ///
  /// - Parameters:
  ///   - count: The number of words.
  ///   - range: The places of the symbols of a word.
  ///   - symbol: The symbol at a place; none is zero.
  /// - Complexity: O(*m* + *w* log *w*) for *w* words of *m* symbols, if few begin with the same
  ///   sixteen symbols.
  @inline(__always)
  init(count: Int, range: (Int) -> Range<Int>, symbol: (Int) -> UInt16) {
    // The next four symbols of a word as a number that sorts as they do; zero stands for none.
    func key(_ word: Int32, depth: Int) -> UInt64 {
      let places = range(Int(word))
      var key: UInt64 = 0
      for place in places.lowerBound + depth..<places.lowerBound + depth + 4 {
        key = key << 16 | (place < places.upperBound ? UInt64(symbol(place)) : 0)
      }
      return key
    }
    var entries = (0..<Int32(truncatingIfNeeded: count)).map {
      Entry(key: key($0, depth: 0), index: $0)
    }
    Self.sort(&entries)
    var keys = [UInt64](repeating: 0, count: Self.keyCount * count)
    for place in entries.indices { keys[place] = entries[place].key }
    var isFirst = [Bool](repeating: true, count: count)
    unsafe entries.withUnsafeMutableBufferPointer { entries in
      var pending = [(range: 0..<count, depth: 0)]
      while let (range, depth) = pending.popLast() {
        if depth > 0 {
          for place in range {
            unsafe entries[place].key = key(entries[place].index, depth: depth)
          }
          unsafe entries[range].sort { ($0.key, $0.index) < ($1.key, $1.index) }
          if depth < 4 * Self.keyCount {
            for place in range { keys[depth / 4 * count + place] = unsafe entries[place].key }
          }
        }
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
    self.keys = keys
    firsts.reserveCapacity(count)
    for place in isFirst.indices where isFirst[place] {
      firsts.append(Int32(truncatingIfNeeded: place))
    }
  }

  /// How many keys of a word are held.
  private static let keyCount = 3

  /// The symbol of the word at a place of `order`, or zero behind its end; `nil` where it is too far
  /// from the beginning to be at hand.
  ///
  /// At least one other word must have the same symbols before it: only of those more than four are
  /// looked at.
  @inline(__always)
  func symbol(atPlace place: Int, depth: Int) -> UInt16? {
    guard depth < 4 * Self.keyCount else { return nil }
    let key = keys[depth / 4 * order.count + place]
    return UInt16(truncatingIfNeeded: key >> UInt64(48 - 16 * (depth % 4)))
  }

  /// Sorts by keys, and of equal keys by indices, in whose order the entries are.
  ///
  /// Many are sorted byte by byte, the lowest first (Knuth, "The Art of Computer Programming" 3,
  /// 5.2.5), which takes a fifth of the time that comparing them does.
  private static func sort(_ entries: inout [Entry]) {
    guard entries.count > 1000 else {
      entries.sort { ($0.key, $0.index) < ($1.key, $1.index) }
      return
    }
    var counts = [Int](repeating: 0, count: 8 * 256)
    for entry in entries {
      for byte in 0..<8 {
        counts[byte << 8 | Int(truncatingIfNeeded: entry.key >> UInt64(8 * byte)) & 0xFF] += 1
      }
    }
    var sorted = entries
    for byte in 0..<8 {
      var places = Array(counts[byte << 8..<(byte + 1) << 8])
      // Symbols are small numbers, so that many bytes are zero in all keys.
      guard !places.contains(entries.count) else { continue }
      var next = 0
      for value in places.indices { (places[value], next) = (next, next + places[value]) }
      for entry in entries {
        let value = Int(truncatingIfNeeded: entry.key >> UInt64(8 * byte)) & 0xFF
        sorted[places[value]] = entry
        places[value] += 1
      }
      swap(&entries, &sorted)
    }
  }
}

public import BifocalText

/// What is kept of a text to find copies of it: about a kilobyte, whatever its length.
///
///     let a = Fingerprint(of: first, folding: folding)
///     let b = Fingerprint(of: second, folding: folding)
///     a.similarity(to: b)  // 0.93
///
/// It holds the smallest hashes of the text's runs of five words (a bottom-k sketch), by which the
/// share of common runs is estimated, and the smallest in each of 128 bins, by which candidates are
/// found (one-permutation MinHash; P. Li, A. Owen and C.-H. Zhang, 2012). A text of at most 256
/// different runs is kept whole, and the share is exact.
public struct Fingerprint: Sendable, Equatable {
  /// How many of the smallest hashes are kept.
  static let sketchSize = 256
  /// How many bins there are, and how many of them a candidate must share in one row.
  static let binCount = 128
  static let rowLength = 4

  /// The smallest hashes of runs, sorted, each once.
  let sketch: [UInt32]

  /// Whether `sketch` holds every run of the text.
  let isWhole: Bool

  /// The number of words, and a hash of them all: equal for equal texts.
  let wordCount: Int
  let whole: UInt64

  /// Hashes of rows of bins; two texts that share one are candidates.
  private(set) var rows: [UInt64]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - folding: Makes Traditional and Simplified characters alike.
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(of text: String, folding: CharacterFolding) {
    let shingles = Shingles(of: text, folding: folding)
    wordCount = shingles.wordCount
    whole = shingles.whole
    (sketch, isWhole) = Self.sketch(of: shingles.hashes)
    rows = Self.rows(of: shingles.hashes)
  }

  /// The fingerprint without what only candidates are found by.
  var withoutRows: Fingerprint {
    var copy = self
    copy.rows = []
    return copy
  }

  /// Returns the share of runs of words that two texts have in common (Jaccard's index), from 0 to 1.
  ///
  /// It is an estimate for longer texts, with a standard error of at most 0.03.
  ///
  /// - Complexity: O(1).
  public func similarity(to other: Fingerprint) -> Double {
    if wordCount == other.wordCount, whole == other.whole, wordCount > 0 { return 1 }
    // Above the last hash of a sketch that was cut short, nothing is known.
    let limit = min(
      isWhole ? UInt32.max : sketch.last ?? 0, other.isWhole ? .max : other.sketch.last ?? 0)
    var (left, right, shared, all) = (0, 0, 0, 0)
    while true {
      let first = left < sketch.count ? sketch[left] : .max
      let second = right < other.sketch.count ? other.sketch[right] : .max
      let next = min(first, second)
      guard next <= limit, left < sketch.count || right < other.sketch.count else { break }
      all += 1
      if first == second { shared += 1 }
      if first == next { left += 1 }
      if second == next { right += 1 }
    }
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private static func sketch(of hashes: [UInt64]) -> (sketch: [UInt32], isWhole: Bool) {
    // Sorting is dear, so only those that are small enough are sorted. Runs that come again may
    // make them too few, and then the limit is raised.
    var share = hashes.count <= 2 * sketchSize ? 1 : 2 * Double(sketchSize) / Double(hashes.count)
    while true {
      let limit = share >= 1 ? UInt32.max : UInt32(share * Double(UInt32.max))
      var sketch: [UInt32] = []
      for hash in hashes where UInt32(truncatingIfNeeded: hash >> 32) <= limit {
        sketch.append(UInt32(truncatingIfNeeded: hash >> 32))
      }
      sketch.sort()
      var unique: [UInt32] = []
      for hash in sketch where hash != unique.last { unique.append(hash) }
      if unique.count > sketchSize { return (Array(unique.prefix(sketchSize)), false) }
      if share >= 1 { return (unique, true) }
      share *= 4
    }
  }

  private static func rows(of hashes: [UInt64]) -> [UInt64] {
    guard !hashes.isEmpty else { return [] }
    var bins = [UInt64](repeating: .max, count: binCount)
    for hash in hashes {
      let bin = Int(hash % UInt64(binCount))
      if hash < bins[bin] { bins[bin] = hash }
    }
    // An empty bin of a short text borrows from the next that is not, and says how far that is
    // (densification by rotation; A. Shrivastava and P. Li, 2014).
    let filled = bins
    for bin in bins.indices where filled[bin] == .max {
      var distance = 1
      while filled[(bin + distance) % binCount] == .max { distance += 1 }
      bins[bin] = Shingles.mixed(filled[(bin + distance) % binCount] &+ UInt64(distance))
    }
    return stride(from: 0, to: binCount, by: rowLength).map { start in
      bins[start..<start + rowLength].reduce(UInt64(start)) { Shingles.mixed($0 ^ $1) }
    }
  }
}

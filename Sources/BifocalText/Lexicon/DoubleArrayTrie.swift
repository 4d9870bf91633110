/// Maps words to numbers, and finds every word that begins at a place in a text.
///
///     let trie = DoubleArrayTrie([[1, 2], [1, 2, 3]])
///     trie.value(of: [1, 2, 3])  // 1
///
/// A state is an index; the child of state *s* by symbol *c* is `base[s] + c`, and it exists when
/// `check` there names *s* (Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989). Symbols are dense numbers, so the rare characters of a lexicon do not make
/// the arrays sparse.
struct DoubleArrayTrie: Sendable {
  /// The symbol of each code point below 2¹⁶ that occurs in a word; zero for all others.
  private var symbols: [UInt16]
  /// The symbols of code points beyond the Basic Multilingual Plane.
  private var rareSymbols: [UInt32: UInt16] = [:]
  private var base: [Int32]
  private var check: [Int32]
  /// The states that the code points below 2¹⁶ lead to from the root; zero, the root, for none.
  private var roots: [Int32] = []

  static let root: Int32 = 0
  private static let free: Int32 = -1

  /// Makes a trie in which each word has its index as value; of equal words the first one counts.
  ///
  /// - Complexity: O(*m* log *m*), where *m* is the number of characters in all words.
  init(_ words: [[UInt32]]) {
    var frequency: [UInt32: Int] = [:]
    for word in words { for scalar in word { frequency[scalar, default: 0] += 1 } }
    symbols = [UInt16](repeating: 0, count: 0x1_0000)
    // Frequent characters get small symbols, which packs the children of a state closely.
    let alphabet = frequency.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    for (index, entry) in alphabet.prefix(0xFFFE).enumerated() {
      if entry.key < 0x1_0000 {
        symbols[Int(entry.key)] = UInt16(index + 1)
      } else {
        rareSymbols[entry.key] = UInt16(index + 1)
      }
    }
    base = []
    check = []
    var builder = Builder(words: words.map { $0.map { symbol(of: $0) } })
    builder.build()
    base = builder.base
    check = builder.check
    roots = [Int32](repeating: 0, count: 0x1_0000)
    for (scalar, symbol) in symbols.enumerated() where symbol != 0 {
      roots[scalar] = child(of: Self.root, bySymbol: symbol) ?? 0
    }
  }

  /// The arrays without the checks of `Array`, for the loop over a text.
  ///
  /// Every index below is in bounds: symbols and roots have an entry for each 16-bit number, and a
  /// child's slot is compared with the length before it is read.
  @safe struct Handle {
    private let roots: UnsafeBufferPointer<Int32>
    private let symbols: UnsafeBufferPointer<UInt16>
    private let base: UnsafeBufferPointer<Int32>
    private let check: UnsafeBufferPointer<Int32>
    private let rareSymbols: [UInt32: UInt16]

    fileprivate init(
      roots: UnsafeBufferPointer<Int32>, symbols: UnsafeBufferPointer<UInt16>,
      base: UnsafeBufferPointer<Int32>, check: UnsafeBufferPointer<Int32>,
      rareSymbols: [UInt32: UInt16]
    ) {
      unsafe self.roots = roots
      unsafe self.symbols = symbols
      unsafe self.base = base
      unsafe self.check = check
      self.rareSymbols = rareSymbols
    }

    /// Returns the state that `scalar` leads to from the root; the root itself if none does.
    @inline(__always)
    func child(ofRootBy scalar: UInt32) -> Int32 {
      guard scalar < 0x1_0000 else { return child(of: DoubleArrayTrie.root, by: scalar) ?? 0 }
      return unsafe roots[Int(scalar)]
    }

    /// Returns the state that `scalar` leads to, if any word goes on that way.
    @inline(__always)
    func child(of state: Int32, by scalar: UInt32) -> Int32? {
      let symbol = scalar < 0x1_0000 ? unsafe symbols[Int(scalar)] : rareSymbols[scalar] ?? 0
      return symbol == 0 ? nil : child(of: state, bySymbol: symbol)
    }

    /// Returns the value of the word that ends at a state.
    @inline(__always)
    func value(at state: Int32) -> Int? {
      child(of: state, bySymbol: 0).map { Int(-(unsafe base[Int($0)]) - 1) }
    }

    @inline(__always)
    private func child(of state: Int32, bySymbol symbol: UInt16) -> Int32? {
      let next = Int(unsafe base[Int(state)]) + Int(symbol)
      return unsafe next < check.count && check[next] == state ? Int32(next) : nil
    }
  }

  /// Calls `body` with the arrays.
  func withHandle<Result>(_ body: (Handle) -> Result) -> Result {
    unsafe roots.withUnsafeBufferPointer { roots in
      unsafe symbols.withUnsafeBufferPointer { symbols in
        unsafe base.withUnsafeBufferPointer { base in
          unsafe check.withUnsafeBufferPointer { check in
            body(
              unsafe Handle(
                roots: roots, symbols: symbols, base: base, check: check,
                rareSymbols: rareSymbols))
          }
        }
      }
    }
  }

  /// Returns the value of a whole word.
  func value(of word: [UInt32]) -> Int? {
    withHandle { handle in
      var state = Self.root
      for scalar in word {
        guard let next = handle.child(of: state, by: scalar) else { return nil }
        state = next
      }
      return handle.value(at: state)
    }
  }

  private func symbol(of scalar: UInt32) -> UInt16 {
    scalar < 0x1_0000 ? symbols[Int(scalar)] : rareSymbols[scalar] ?? 0
  }

  private func child(of state: Int32, bySymbol symbol: UInt16) -> Int32? {
    let next = Int(base[Int(state)]) + Int(symbol)
    guard next < check.count, check[next] == state else { return nil }
    return Int32(next)
  }
}

extension DoubleArrayTrie {
  /// Lays out the two arrays from sorted words.
  private struct Builder {
    var base: [Int32] = [0]
    /// The root has a slot and no parent.
    var check: [Int32] = [-2]
    private let words: [[UInt16]]
    private let order: [Int]
    /// No slot below this one is free.
    private var firstFree = 1

    init(words: [[UInt16]]) {
      self.words = words
      order = words.indices.sorted { left, right in
        if words[left] == words[right] { return left < right }
        return words[left].lexicographicallyPrecedes(words[right])
      }
    }

    mutating func build() {
      var pending: [(state: Int32, words: Range<Int>, depth: Int)] = [(0, order.indices, 0)]
      while let (state, range, depth) = pending.popLast() {
        let children = children(of: range, at: depth)
        guard !children.isEmpty else { continue }
        let start = place(children.map { Int($0.symbol) })
        base[Int(state)] = Int32(start)
        for child in children {
          let slot = start + Int(child.symbol)
          check[slot] = state
          if child.symbol == 0 {
            base[slot] = Int32(-order[child.words.lowerBound] - 1)
          } else {
            pending.append((Int32(slot), child.words, depth + 1))
          }
        }
      }
    }

    /// The symbols that follow the common prefix of a range of words; zero is the end of a word.
    private func children(
      of range: Range<Int>, at depth: Int
    ) -> [(symbol: UInt16, words: Range<Int>)] {
      var children: [(symbol: UInt16, words: Range<Int>)] = []
      var start = range.lowerBound
      while start < range.upperBound {
        let symbol = self.symbol(ofWord: start, at: depth)
        var end = start + 1
        while end < range.upperBound, self.symbol(ofWord: end, at: depth) == symbol { end += 1 }
        children.append((symbol, start..<end))
        start = end
      }
      return children
    }

    private func symbol(ofWord index: Int, at depth: Int) -> UInt16 {
      let word = words[order[index]]
      return depth < word.count ? word[depth] : 0
    }

    /// Finds the lowest base at which all symbols fall on free slots, and takes those slots.
    private mutating func place(_ symbols: [Int]) -> Int {
      while firstFree < check.count, check[firstFree] != DoubleArrayTrie.free { firstFree += 1 }
      var start = max(1, firstFree - symbols[0])
      while !fits(symbols, at: start) { start += 1 }
      let end = start + symbols[symbols.count - 1] + 1
      if end > check.count {
        let missing = end - check.count
        check.append(contentsOf: repeatElement(DoubleArrayTrie.free, count: missing))
        base.append(contentsOf: repeatElement(0, count: missing))
      }
      return start
    }

    private func fits(_ symbols: [Int], at start: Int) -> Bool {
      symbols.allSatisfy { symbol in
        let slot = start + symbol
        return slot >= check.count || check[slot] == DoubleArrayTrie.free
      }
    }
  }
}

extension DoubleArrayTrie {
  /// The characters of words as small numbers, the frequent ones first, which packs the children of
  /// a state closely.
  struct Alphabet {
    private let scalars: [UInt32]
    /// The symbol of each code point below 2¹⁶ that occurs in a word; zero for all others.
    let symbols: [UInt16]
    let rareSymbols: [UInt32: UInt16]

    init(of phrases: FoldedPhrases) {
      var frequency = [Int32](repeating: 0, count: 0x1_0000)
      var rareFrequency: [UInt32: Int32] = [:]
      for phrase in phrases.indices {
        for place in phrases.range(of: phrase) {
          let scalar = phrases.scalars[place]
          if scalar < 0x1_0000 {
            frequency[Int(scalar)] += 1
          } else {
            rareFrequency[scalar, default: 0] += 1
          }
        }
      }
      var ranked: [(scalar: UInt32, frequency: Int32)] = []
      for (scalar, frequency) in frequency.enumerated() where frequency > 0 {
        ranked.append((UInt32(scalar), frequency))
      }
      for (scalar, frequency) in rareFrequency { ranked.append((scalar, frequency)) }
      ranked.sort { ($1.frequency, $0.scalar) < ($0.frequency, $1.scalar) }
      scalars = ranked.prefix(0xFFFE).map(\.scalar)
      var symbols = [UInt16](repeating: 0, count: 0x1_0000)
      var rareSymbols: [UInt32: UInt16] = [:]
      for (index, scalar) in scalars.enumerated() {
        let symbol = UInt16(index + 1)
        if scalar < 0x1_0000 {
          symbols[Int(scalar)] = symbol
        } else {
          rareSymbols[scalar] = symbol
        }
      }
      self.symbols = symbols
      self.rareSymbols = rareSymbols
    }

    /// The number of symbols.
    var count: Int { scalars.count }

    @inline(__always)
    func symbol(of scalar: UInt32) -> UInt16 {
      scalar < 0x1_0000 ? symbols[Int(scalar)] : rareSymbols[scalar] ?? 0
    }

    /// Sorts phrases by their symbols.
    func sorted(_ phrases: FoldedPhrases) -> SortedWords {
      unsafe phrases.scalars.withUnsafeBufferPointer { scalars in
        unsafe symbols.withUnsafeBufferPointer { symbols in
          SortedWords(count: phrases.count) {
            phrases.range(of: $0)
          } symbol: { place in
            let scalar = unsafe scalars[place]
            return scalar < 0x1_0000 ? unsafe symbols[Int(scalar)] : rareSymbols[scalar] ?? 0
          }
        }
      }
    }

    /// The states that the code points below 2¹⁶ lead to from the root.
    func roots(base: [Int32], check: [Int32]) -> [Int32] {
      var roots = [Int32](repeating: 0, count: 0x1_0000)
      for (index, scalar) in scalars.enumerated() where scalar < 0x1_0000 {
        let slot = Int(base[0]) + index + 1
        if slot < check.count, check[slot] == 0 {
          roots[Int(scalar)] = base[slot] < 0 ? base[slot] : Int32(slot)
        }
      }
      return roots
    }
  }

  /// Lays out the arrays from sorted words.
  struct Builder {
    var base: [Int32] = [0]
    /// The root has a slot and no parent.
    var check: [Int32] = [-2]
    /// For each word that a tail belongs to, its place in the order.
    var places: [Int32]
    private var map: SlotMap
    private let phrases: FoldedPhrases
    private let alphabet: Alphabet
    private let sorted: SortedWords

    struct Child {
      let symbol: UInt16
      let words: Range<Int>
    }

    init(_ phrases: FoldedPhrases, alphabet: Alphabet, sorted: SortedWords) {
      map = SlotMap(firstSlot: alphabet.count + 1)
      self.phrases = phrases
      self.alphabet = alphabet
      self.sorted = sorted
      places = [Int32](repeating: 0, count: phrases.count)
    }

    mutating func build() {
      var pending: [(state: Int32, words: Range<Int>, depth: Int)] = [
        (DoubleArrayTrie.root, sorted.firsts.indices, 0)
      ]
      var children: [Child] = []
      while let (state, range, depth) = pending.popLast() {
        findChildren(of: range, at: depth, in: &children)
        guard !children.isEmpty else { continue }
        let start = place(children)
        base[Int(state)] = Int32(truncatingIfNeeded: start)
        for child in children {
          let slot = start + Int(child.symbol)
          check[slot] = state
          if child.symbol == 0 {
            base[slot] = ~sorted.firsts[child.words.lowerBound]
          } else if child.words.count == 1 {
            base[slot] = ~tail(of: child.words.lowerBound, from: depth + 1)
          } else {
            pending.append((Int32(truncatingIfNeeded: slot), child.words, depth + 1))
          }
        }
      }
    }

    /// The place where what is left of a word stands.
    private mutating func tail(of word: Int, from depth: Int) -> Int32 {
      let first = sorted.firsts[word]
      let phrase = Int(sorted.order[Int(first)])
      places[phrase] = first
      return Int32(truncatingIfNeeded: phrases.range(of: phrase).lowerBound + depth)
    }

    /// Finds the symbols that follow the common prefix of a range of words; zero is the end of a
    /// word.
    private func findChildren(of range: Range<Int>, at depth: Int, in children: inout [Child]) {
      children.removeAll(keepingCapacity: true)
      var start = range.lowerBound
      while start < range.upperBound {
        let symbol = self.symbol(ofWord: start, at: depth)
        var end = start + 1
        while end < range.upperBound, self.symbol(ofWord: end, at: depth) == symbol { end += 1 }
        children.append(Child(symbol: symbol, words: start..<end))
        start = end
      }
    }

    @inline(__always)
    private func symbol(ofWord word: Int, at depth: Int) -> UInt16 {
      let first = Int(sorted.firsts[word])
      // Sorting leaves the phrases themselves all over the memory.
      if let symbol = sorted.symbol(atPlace: first, depth: depth) { return symbol }
      let places = phrases.range(of: Int(sorted.order[first]))
      let place = places.lowerBound + depth
      return place < places.upperBound ? alphabet.symbol(of: phrases.scalars[place]) : 0
    }

    /// Finds a base at which all children fall on free slots, and takes those slots.
    private mutating func place(_ children: [Child]) -> Int {
      let start =
        children.count == 1
        ? map.place(Int(children[0].symbol)) : map.place(children.map { Int($0.symbol) })
      let missing = start + Int(children[children.count - 1].symbol) + 1 - check.count
      if missing > 0 {
        check.append(contentsOf: repeatElement(DoubleArrayTrie.free, count: missing))
        base.append(contentsOf: repeatElement(0, count: missing))
      }
      return start
    }
  }
}

/// Maps words to numbers, and finds every word that begins at a place in a text.
///
///     let trie = DoubleArrayTrie([[1, 2], [1, 2, 3]])
///     trie.value(of: [1, 2, 3])  // 1
///
/// A state is an index; the child of state *s* by symbol *c* is `base[s] + c`, and it exists when
/// `check` there names *s* (Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989). Symbols are dense numbers, so the rare characters of a lexicon do not make
/// the arrays sparse. Where only one word goes on, what is left of it is a tail: a negative state is
/// a place in the tails, one's complement. Most of a large lexicon are tails.
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

  /// What is left of words where no other word goes the same way: characters, `end`, and a place.
  private var tails: [UInt32] = []
  /// The indices of the words in order, equal ones after each other.
  private let order: [Int32]
  /// Whether each word of `order` is equal to the one before it.
  private let isRepeated: [Bool]

  /// Not a character: the end of a tail.
  private static let end = UInt32.max

  /// Makes a trie in which each word has its index as value; of equal words the first one counts.
  init(_ words: [[UInt32]]) {
    var starts: [Int32] = [0]
    for word in words { starts.append((starts.last ?? 0) + Int32(word.count)) }
    self.init(Array(words.joined()), starts: starts)
  }

  /// Makes a trie of words that are one after the other.
  ///
  /// - Parameters:
  ///   - scalars: The characters of all words.
  ///   - starts: Where each word begins in `scalars`, and one more for the end.
  /// - Complexity: O(*m* + *w* log *w*) for *w* words of *m* characters.
  init(_ scalars: [UInt32], starts: [Int32]) {
    let alphabet = Self.alphabet(of: scalars)
    symbols = [UInt16](repeating: 0, count: 0x1_0000)
    for (index, scalar) in alphabet.enumerated() {
      if scalar < 0x1_0000 {
        symbols[Int(scalar)] = UInt16(index + 1)
      } else {
        rareSymbols[scalar] = UInt16(index + 1)
      }
    }
    let table = symbols
    let rare = rareSymbols
    let words = scalars.map { $0 < 0x1_0000 ? table[Int($0)] : rare[$0] ?? 0 }
    let sorted = SortedWords(symbols: words, starts: starts)
    order = sorted.order
    var isRepeated = [Bool](repeating: true, count: order.count)
    for first in sorted.firsts { isRepeated[Int(first)] = false }
    self.isRepeated = isRepeated
    var builder = Builder(
      words: words, scalars: scalars, starts: starts, sorted: sorted, symbolCount: alphabet.count)
    builder.build()
    base = builder.base
    check = builder.check
    tails = builder.tails
    roots = [Int32](repeating: 0, count: 0x1_0000)
    for (index, scalar) in alphabet.enumerated() where scalar < 0x1_0000 {
      let slot = Int(base[0]) + index + 1
      if slot < check.count, check[slot] == 0 {
        roots[Int(scalar)] = base[slot] < 0 ? base[slot] : Int32(slot)
      }
    }
  }

  /// All characters of words, the frequent ones first: they get small symbols, which packs the
  /// children of a state closely.
  private static func alphabet(of scalars: [UInt32]) -> [UInt32] {
    var frequency = [Int32](repeating: 0, count: 0x1_0000)
    var rareFrequency: [UInt32: Int32] = [:]
    for scalar in scalars {
      if scalar < 0x1_0000 {
        frequency[Int(scalar)] += 1
      } else {
        rareFrequency[scalar, default: 0] += 1
      }
    }
    var alphabet: [(scalar: UInt32, frequency: Int32)] = []
    for (scalar, frequency) in frequency.enumerated() where frequency > 0 {
      alphabet.append((UInt32(scalar), frequency))
    }
    for (scalar, frequency) in rareFrequency { alphabet.append((scalar, frequency)) }
    alphabet.sort { ($1.frequency, $0.scalar) < ($0.frequency, $1.scalar) }
    return alphabet.prefix(0xFFFE).map(\.scalar)
  }

  /// The arrays without the checks of `Array`, for the loop over a text.
  ///
  /// Every index below is in bounds: symbols and roots have an entry for each 16-bit number, a
  /// child's slot is compared with the length before it is read, and a tail ends with `end`.
  @safe struct Handle {
    private let roots: UnsafeBufferPointer<Int32>
    private let symbols: UnsafeBufferPointer<UInt16>
    private let base: UnsafeBufferPointer<Int32>
    private let check: UnsafeBufferPointer<Int32>
    private let tails: UnsafeBufferPointer<UInt32>
    private let order: UnsafeBufferPointer<Int32>
    private let isRepeated: UnsafeBufferPointer<Bool>
    private let rareSymbols: [UInt32: UInt16]

    fileprivate init(
      roots: UnsafeBufferPointer<Int32>, symbols: UnsafeBufferPointer<UInt16>,
      base: UnsafeBufferPointer<Int32>, check: UnsafeBufferPointer<Int32>,
      tails: UnsafeBufferPointer<UInt32>, order: UnsafeBufferPointer<Int32>,
      isRepeated: UnsafeBufferPointer<Bool>, rareSymbols: [UInt32: UInt16]
    ) {
      unsafe self.roots = roots
      unsafe self.symbols = symbols
      unsafe self.base = base
      unsafe self.check = check
      unsafe self.tails = tails
      unsafe self.order = order
      unsafe self.isRepeated = isRepeated
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
      guard state >= 0 else {
        // One less is one place further on in the tails.
        return unsafe tails[Int(~state)] == scalar ? state - 1 : nil
      }
      let symbol = scalar < 0x1_0000 ? unsafe symbols[Int(scalar)] : rareSymbols[scalar] ?? 0
      guard symbol != 0, let slot = slot(of: state, bySymbol: symbol) else { return nil }
      let tail = unsafe base[slot]
      return tail < 0 ? tail : Int32(truncatingIfNeeded: slot)
    }

    /// Returns the place of the word that ends at a state.
    @inline(__always)
    func place(at state: Int32) -> Int? {
      guard state >= 0 else {
        let tail = Int(~state)
        return unsafe tails[tail] == DoubleArrayTrie.end ? Int(tails[tail + 1]) : nil
      }
      return slot(of: state, bySymbol: 0).map { Int(~(unsafe base[$0])) }
    }

    /// The last of the words that are equal to one, as `place(at:)` gives the first of them.
    @inline(__always)
    func lastPlace(of place: Int) -> Int {
      let end = unsafe isRepeated.count
      var last = place
      while last &+ 1 < end, unsafe isRepeated[last &+ 1] { last &+= 1 }
      return last
    }

    /// The index of the word at a place.
    @inline(__always)
    func word(at place: Int) -> Int { Int(unsafe order[place]) }

    @inline(__always)
    private func slot(of state: Int32, bySymbol symbol: UInt16) -> Int? {
      let slot = Int(unsafe base[Int(state)]) + Int(symbol)
      return unsafe slot < check.count && check[slot] == state ? slot : nil
    }
  }

  /// Calls `body` with the arrays.
  func withHandle<Result>(_ body: (Handle) -> Result) -> Result {
    unsafe roots.withUnsafeBufferPointer { roots in
      unsafe symbols.withUnsafeBufferPointer { symbols in
        unsafe base.withUnsafeBufferPointer { base in
          unsafe check.withUnsafeBufferPointer { check in
            unsafe tails.withUnsafeBufferPointer { tails in
              unsafe order.withUnsafeBufferPointer { order in
                unsafe isRepeated.withUnsafeBufferPointer { isRepeated in
                  body(
                    unsafe Handle(
                      roots: roots, symbols: symbols, base: base, check: check, tails: tails,
                      order: order, isRepeated: isRepeated, rareSymbols: rareSymbols))
                }
              }
            }
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
      return handle.place(at: state).map { Int(order[$0]) }
    }
  }
}

extension DoubleArrayTrie {
  /// Lays out the arrays from sorted words.
  private struct Builder {
    var base: [Int32] = [0]
    /// The root has a slot and no parent.
    var check: [Int32] = [-2]
    var tails: [UInt32] = []
    private var map: SlotMap
    private let scalars: [UInt32]
    private let starts: [Int32]
    private let sorted: SortedWords
    /// The symbols of the words in order, each once: sorting leaves them all over the memory.
    private var symbols: [UInt16] = []
    private var symbolStarts: [Int32] = []

    private struct Child {
      let symbol: UInt16
      let words: Range<Int>
    }

    init(
      words: [UInt16], scalars: [UInt32], starts: [Int32], sorted: SortedWords, symbolCount: Int
    ) {
      map = SlotMap(firstSlot: symbolCount + 1)
      self.scalars = scalars
      self.starts = starts
      self.sorted = sorted
      tails.reserveCapacity(words.count)
      symbols.reserveCapacity(words.count)
      symbolStarts.reserveCapacity(sorted.firsts.count + 1)
      for first in sorted.firsts {
        let word = Int(sorted.order[Int(first)])
        symbolStarts.append(Int32(truncatingIfNeeded: symbols.count))
        symbols += words[Int(starts[word])..<Int(starts[word + 1])]
      }
      symbolStarts.append(Int32(truncatingIfNeeded: symbols.count))
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
            base[slot] = ~appendTail(of: child.words.lowerBound, from: depth + 1)
          } else {
            pending.append((Int32(truncatingIfNeeded: slot), child.words, depth + 1))
          }
        }
      }
    }

    /// Appends what is left of a word.
    private mutating func appendTail(of word: Int, from depth: Int) -> Int32 {
      let tail = Int32(truncatingIfNeeded: tails.count)
      let first = sorted.firsts[word]
      let index = Int(sorted.order[Int(first)])
      tails += scalars[Int(starts[index]) + depth..<Int(starts[index + 1])]
      tails.append(DoubleArrayTrie.end)
      tails.append(UInt32(truncatingIfNeeded: first))
      return tail
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

    private func symbol(ofWord word: Int, at depth: Int) -> UInt16 {
      let place = Int(symbolStarts[word]) + depth
      return place < Int(symbolStarts[word + 1]) ? symbols[place] : 0
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

/// Maps words to numbers, and finds every word that begins at a place in a text.
///
///     let trie = DoubleArrayTrie(FoldedPhrases([[1, 2], [1, 2, 3]]))
///     trie.value(of: [1, 2, 3])  // 1
///
/// A state is an index; the child of state *s* by symbol *c* is `base[s] + c`, and it exists when
/// `check` there names *s* (Aoe, "An efficient digital search algorithm by using a double-array
/// structure", 1989). Symbols are dense numbers, so the rare characters of a lexicon do not make
/// the arrays sparse. Where only one word goes on, what is left of it is a tail: a negative state is
/// a place in the phrases, one's complement. Most of a large lexicon are tails.
struct DoubleArrayTrie: Sendable {
  /// The symbol of each code point below 2¹⁶ that occurs in a word; zero for all others.
  private let symbols: [UInt16]
  /// The symbols of code points beyond the Basic Multilingual Plane.
  private let rareSymbols: [UInt32: UInt16]
  private let nodes: [Node]
  /// The states that the code points below 2¹⁶ lead to from the root; zero, the root, for none.
  private let roots: [Int32]

  static let root: Int32 = 0
  static let free: Int32 = -1

  /// The characters of all words, each with `FoldedPhrases.end` and its index behind them.
  private let tails: [UInt32]
  /// For each word that a tail belongs to, its place in `order`.
  private let places: [Int32]
  /// The indices of the words in order, equal ones after each other, all but the first of these as
  /// one's complements.
  private let order: [Int32]

  /// What the arrays hold for a state, in one place: they lie all over a large lexicon.
  fileprivate struct Node {
    /// Twice the base, and one more where a word ends.
    private let doubledBase: Int32
    /// The state that this one is a child of.
    let check: Int32

    init(base: Int32, check: Int32, endsWord: Bool) {
      doubledBase = base << 1 | (endsWord ? 1 : 0)
      self.check = check
    }

    /// Where the children begin; negative for the place of a tail or of a word, one's complement.
    @inline(__always) var base: Int32 { doubledBase >> 1 }

    /// Whether a word ends here, so that there is a child by symbol zero.
    @inline(__always) var endsWord: Bool { doubledBase & 1 == 1 }
  }

  /// Makes a trie in which each word has its index as value; of equal words the first one counts.
  ///
  /// - Complexity: O(*m* + *w* log *w*) for *w* words of *m* characters.
  init(_ phrases: FoldedPhrases) {
    let alphabet = Alphabet(of: phrases)
    symbols = alphabet.symbols
    rareSymbols = alphabet.rareSymbols
    let sorted = alphabet.sorted(phrases)
    var order = sorted.order.map { ~$0 }
    for first in sorted.firsts { order[Int(first)] = ~order[Int(first)] }
    self.order = order
    var builder = Builder(phrases, alphabet: alphabet, sorted: sorted)
    builder.build()
    nodes = Self.nodes(base: builder.base, check: builder.check)
    places = builder.places
    tails = phrases.scalars
    roots = alphabet.roots(base: builder.base, check: builder.check)
  }

  /// The two arrays in one.
  private static func nodes(base: [Int32], check: [Int32]) -> [Node] {
    base.indices.map { state in
      // The child by symbol zero of a state lies at its base.
      let end = Int(base[state])
      let endsWord = end >= 0 && end < check.count && Int(check[end]) == state
      return Node(base: base[state], check: check[state], endsWord: endsWord)
    }
  }

  /// The arrays without the checks of `Array`, for the loop over a text.
  ///
  /// Every index below is in bounds: symbols and roots have an entry for each 16-bit number, a
  /// child's slot is compared with the length before it is read, and a tail ends with `end`.
  @safe struct Handle {
    private let roots: UnsafeBufferPointer<Int32>
    private let symbols: UnsafeBufferPointer<UInt16>
    private let nodes: UnsafeBufferPointer<Node>
    private let tails: UnsafeBufferPointer<UInt32>
    private let places: UnsafeBufferPointer<Int32>
    private let order: UnsafeBufferPointer<Int32>
    private let rareSymbols: [UInt32: UInt16]

    fileprivate init(
      roots: UnsafeBufferPointer<Int32>, symbols: UnsafeBufferPointer<UInt16>,
      nodes: UnsafeBufferPointer<Node>, tails: UnsafeBufferPointer<UInt32>,
      places: UnsafeBufferPointer<Int32>, order: UnsafeBufferPointer<Int32>,
      rareSymbols: [UInt32: UInt16]
    ) {
      unsafe self.roots = roots
      unsafe self.symbols = symbols
      unsafe self.nodes = nodes
      unsafe self.tails = tails
      unsafe self.places = places
      unsafe self.order = order
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
      guard symbol != 0 else { return nil }
      let slot = unsafe Int(nodes[Int(state)].base) + Int(symbol)
      guard unsafe slot < nodes.count, unsafe nodes[slot].check == state else { return nil }
      let tail = unsafe nodes[slot].base
      return tail < 0 ? tail : Int32(truncatingIfNeeded: slot)
    }

    /// Returns the place of the word that ends at a state, of equal words that of the first.
    @inline(__always)
    func place(at state: Int32) -> Int? {
      guard state >= 0 else {
        let tail = Int(~state)
        guard unsafe tails[tail] == FoldedPhrases.end else { return nil }
        return unsafe Int(places[Int(tails[tail + 1])])
      }
      let node = unsafe nodes[Int(state)]
      return node.endsWord ? unsafe Int(~nodes[Int(node.base)].base) : nil
    }

    /// Returns the last place of the words that are equal to the one at a place.
    @inline(__always)
    func lastPlace(equalTo place: Int) -> Int {
      var last = place
      while unsafe last &+ 1 < order.count && order[last &+ 1] < 0 { last &+= 1 }
      return last
    }

    /// Returns the index of the word at a place.
    @inline(__always)
    func word(at place: Int) -> Int {
      let index = unsafe order[place]
      return Int(index < 0 ? ~index : index)
    }
  }

  /// Calls `body` with the arrays.
  func withHandle<Result>(_ body: (Handle) -> Result) -> Result {
    unsafe roots.withUnsafeBufferPointer { roots in
      unsafe symbols.withUnsafeBufferPointer { symbols in
        unsafe nodes.withUnsafeBufferPointer { nodes in
          unsafe tails.withUnsafeBufferPointer { tails in
            unsafe places.withUnsafeBufferPointer { places in
              unsafe order.withUnsafeBufferPointer { order in
                body(
                  unsafe Handle(
                    roots: roots, symbols: symbols, nodes: nodes, tails: tails, places: places,
                    order: order, rareSymbols: rareSymbols))
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
      return handle.place(at: state).map(handle.word)
    }
  }
}

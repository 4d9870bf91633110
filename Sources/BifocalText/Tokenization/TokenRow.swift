/// The tokens of a text so far, in which names that nobody knows become one token; see
/// `UnknownWords`.
@safe struct TokenRow {
  private let tokens: GrowingBuffer<Token>
  private let utf8: UnsafeBufferPointer<UInt8>
  private let unknown: UnknownWords
  /// The first token of a run that is a name if another one follows; negative when there is none.
  private var nameStart = -1

  init(
    _ tokens: GrowingBuffer<Token>, in utf8: UnsafeBufferPointer<UInt8>,
    joining unknown: UnknownWords
  ) {
    self.tokens = tokens
    unsafe self.utf8 = utf8
    self.unknown = unknown
  }

  /// Appends a piece or a part of one.
  mutating func append(_ range: Range<Int>, of piece: Token) {
    // What a word leaves of a piece without letters may be white space, or no longer.
    let kind = unsafe Token.Kind(status: piece.kind.status, of: range, in: utf8)
    append(Token(range: range, kind: kind))
    if kind == .ideographic, range.count == 3, nameStart < 0,
      unsafe unknown.isStrong(at: range.lowerBound, in: utf8)
    {
      openName()
    }
  }

  /// Appends pieces none of which is a character that opens a name.
  mutating func append(_ pieces: Slice<UnsafeBufferPointer<Token>>) {
    var rest = unsafe pieces
    while nameStart >= 0, let piece = unsafe rest.popFirst() { append(piece) }
    unsafe tokens.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
  }

  private mutating func append(_ token: Token) {
    if nameStart >= 0, unsafe unknown.part(token, in: utf8) == .none { closeName() }
    tokens.reserve(1)
    tokens.append(token)
  }

  /// Appends a word of the lexicon.
  mutating func append(word: Range<Int>, kind: Token.Kind? = nil) {
    closeName()
    let kind = unsafe kind ?? Tokenizer.kind(ofWord: word, in: utf8)
    tokens.reserve(1)
    tokens.append(Token(range: word, kind: kind, isLexiconWord: true))
  }

  /// Begins a name with the last token, and with those before it that belong to it.
  private mutating func openName() {
    nameStart = tokens.count - 1
    while nameStart > 0, unsafe unknown.part(tokens.view[nameStart - 1], in: utf8) != .none {
      nameStart -= 1
    }
  }

  /// Makes one token of a name.
  mutating func closeName() {
    guard nameStart >= 0 else { return }
    let first = nameStart
    nameStart = -1
    guard tokens.count - first > 1 else { return }
    let name =
      unsafe tokens.view[first].range.lowerBound..<tokens.view[tokens.count - 1].range.upperBound
    tokens.truncate(to: first)
    tokens.append(Token(range: name, kind: .ideographic))
  }
}

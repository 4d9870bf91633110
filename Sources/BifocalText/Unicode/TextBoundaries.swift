internal import CICU

/// Finds word or sentence boundaries with ICU.
///
///     let boundaries = try TextBoundaries(of: .word)
///     try boundaries.ends(in: "你好 world")  // [6, 7, 12]
///
/// Making a `TextBoundaries` is slow and using one is fast, so make one and keep it. It is not
/// `Sendable`: give each task its own.
@safe public final class TextBoundaries {
  /// What lies between two boundaries.
  public enum Unit: Sendable {
    /// A word, a number, a punctuation mark or white space.
    case word
    /// A sentence with the white space after it.
    case sentence
  }

  private let breaker: OpaquePointer

  /// Opens ICU's break iterator for `unit`.
  ///
  /// ICU 72 cuts Chinese words alike in every locale, so there is no locale to choose.
  ///
  /// - Throws: `ICUError` when ICU's data files are missing.
  public init(of unit: Unit) throws(ICUError) {
    let raw = unit == .word ? cicu_unit_word : cicu_unit_sentence
    var code: Int32 = 0
    let opened = unsafe cicu_breaker_open(Int32(raw.rawValue), "", &code)
    try ICUError.check(code, from: "ubrk_open")
    guard let opened = unsafe opened else { throw ICUError(function: "ubrk_open", code: 7) }
    unsafe breaker = opened
  }

  deinit { unsafe cicu_breaker_close(breaker) }

  /// Returns the UTF-8 offset of every boundary in `text` after offset zero.
  ///
  /// The last element equals `text.utf8.count`. An empty text has no elements.
  ///
  /// - Throws: `ICUError` when ICU refuses the text.
  /// - Complexity: O(*n*), where *n* is the number of UTF-8 bytes in `text`.
  public func ends(in text: String) throws(ICUError) -> [Int] {
    try pieces(in: Array(text.utf8)).map { Int($0.end) }
  }

  /// The state tables of the rules, in ICU's binary form.
  func binaryRules() throws(ICUError) -> [UInt8] { try unsafe Self.binaryRules(of: breaker) }

  /// The state tables of a break iterator's rules, in ICU's binary form.
  static func binaryRules(of breaker: OpaquePointer) throws(ICUError) -> [UInt8] {
    var code: Int32 = 0
    // Asked with no room, ICU answers with the size and U_BUFFER_OVERFLOW_ERROR.
    let count = unsafe cicu_breaker_rules(breaker, nil, 0, &code)
    var rules = [UInt8](repeating: 0, count: Int(count))
    let written = unsafe cicu_breaker_rules(breaker, &rules, count, &code)
    try ICUError.check(code, from: "ubrk_getBinaryRules")
    return Array(rules.prefix(Int(written)))
  }

  /// What ICU says of one piece of text: where it ends, and the rule status that ended it.
  struct Piece: Equatable {
    let end: Int32
    let status: Int32
  }

  /// Returns the pieces of a text given as UTF-8, in order.
  func pieces(in utf8: [UInt8]) throws(ICUError) -> [Piece] {
    guard !utf8.isEmpty else { return [] }
    var pieces: [Piece] = []
    pieces.reserveCapacity(utf8.count / 4)
    var code: Int32 = 0
    let capacity = 1024
    var ends = [Int32](repeating: 0, count: capacity)
    var statuses = [Int32](repeating: 0, count: capacity)
    unsafe utf8.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe cicu_breaker_set_text(breaker, start, Int64(bytes.count), &code)
      guard code <= 0 else { return }
      var found = capacity
      while found == capacity {
        found = Int(
          unsafe cicu_breaker_next(breaker, &ends, &statuses, Int32(capacity)))
        for index in 0..<found {
          pieces.append(Piece(end: ends[index], status: statuses[index]))
        }
      }
    }
    try ICUError.check(code, from: "ubrk_setUText")
    return pieces
  }
}

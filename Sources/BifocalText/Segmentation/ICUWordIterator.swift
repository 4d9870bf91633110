internal import CICU

/// ICU's own word break iterator over a part of a text, with the rules it was made of.
///
/// Not `Sendable`: ICU's iterator has a place in a text.
@safe final class ICUWordIterator {
  private let breaker: OpaquePointer
  private var ends = [Int32](repeating: 0, count: 256)
  private var statuses = [Int32](repeating: 0, count: 256)

  /// Opens the iterator of ICU's root locale.
  init() throws(ICUError) {
    var code: Int32 = 0
    let opened = unsafe cicu_breaker_open(Int32(cicu_unit_word.rawValue), "", &code)
    try ICUError.check(code, from: "ubrk_open")
    guard let opened = unsafe opened else { throw ICUError(function: "ubrk_open", code: 7) }
    unsafe breaker = opened
  }

  deinit { unsafe cicu_breaker_close(breaker) }

  /// The state tables of the rules, in ICU's binary form.
  func binaryRules() throws(ICUError) -> [UInt8] {
    try unsafe TextBoundaries.binaryRules(of: breaker)
  }

  /// Appends the pieces of `utf8[range]`, cut as if it were a text of its own.
  func appendPieces(
    of range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>,
    to pieces: GrowingBuffer<Token>
  ) throws(ICUError) {
    guard !range.isEmpty, let start = utf8.baseAddress else { return }
    var code: Int32 = 0
    unsafe cicu_breaker_set_text(breaker, start + range.lowerBound, Int64(range.count), &code)
    try ICUError.check(code, from: "ubrk_setUText")
    var pieceStart = range.lowerBound
    var found = ends.count
    while found == ends.count {
      found = Int(unsafe cicu_breaker_next(breaker, &ends, &statuses, Int32(ends.count)))
      pieces.reserve(found)
      for index in 0..<found {
        let piece = pieceStart..<range.lowerBound + Int(ends[index])
        pieces.append(
          Token(range: piece, kind: unsafe .init(status: statuses[index], of: piece, in: utf8)))
        pieceStart = piece.upperBound
      }
    }
  }
}

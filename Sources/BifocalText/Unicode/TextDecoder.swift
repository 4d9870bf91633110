internal import CICU

/// Converts text in one of ICU's encodings to UTF-8, piece by piece.
///
///     let decoder = try TextDecoder(encoding: "GBK")
///     var utf8: [UInt8] = []
///     try decoder.decode([0xC6, 0xD5][...], isLast: true, into: &utf8)  // 普
///
/// A decoder keeps what a piece leaves unfinished, and so belongs to one text and one task.
@safe public final class TextDecoder {
  /// A sequence of bytes that is no character.
  public struct Fault: Sendable, Equatable {
    /// The number of bytes before it since the decoder was made.
    public let offset: Int
  }

  /// ICU's own name for the encoding, such as `gb18030`.
  public let name: String

  private let decoder: OpaquePointer
  private var offset = 0
  private var buffer = [UInt8](repeating: 0, count: Int(CICU_DECODER_OUTPUT))

  /// Makes a decoder.
  ///
  /// - Parameter encoding: Any name that ICU knows; case and punctuation do not matter.
  /// - Throws: `ICUError` when ICU knows no such encoding.
  public init(encoding: String) throws(ICUError) {
    var status: Int32 = 0
    let opened = unsafe cicu_decoder_open(encoding, &status)
    try ICUError.check(status, from: "ucnv_open")
    guard let opened = unsafe opened else { throw ICUError(function: "ucnv_open", code: status) }
    unsafe decoder = opened
    name = unsafe String(cString: cicu_decoder_name(opened))
  }

  deinit { unsafe cicu_decoder_close(decoder) }

  /// Appends the next piece of a text in UTF-8; what is no character is U+FFFD.
  ///
  /// - Parameters:
  ///   - bytes: The next bytes of the text.
  ///   - isLast: Whether the text ends with them.
  ///   - utf8: What the text is appended to.
  /// - Returns: The sequences that are no characters, in their order.
  /// - Throws: `ICUError` when ICU itself fails.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  @discardableResult
  public func decode(
    _ bytes: ArraySlice<UInt8>, isLast: Bool, into utf8: inout [UInt8]
  ) throws(ICUError) -> [Fault] {
    var faults: [Fault] = []
    var rest = bytes
    while true {
      let count = Int32(min(rest.count, 1 << 20))
      let isEnd = isLast && Int(count) == rest.count
      // ICU wants an address even when there is nothing at it.
      let piece = rest.isEmpty ? [0] : rest
      var (consumed, invalid, isFull, status): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
      let written = unsafe piece.withUnsafeBufferPointer { source in
        unsafe buffer.withUnsafeMutableBufferPointer { output -> Int32 in
          guard let start = source.baseAddress, let target = output.baseAddress else { return 0 }
          return unsafe cicu_decoder_next(
            decoder, start, count, isEnd ? 1 : 0, &consumed, target, &invalid, &isFull, &status)
        }
      }
      try ICUError.check(status, from: "ucnv_toUnicode")
      utf8 += buffer[..<Int(written)]
      offset += Int(consumed)
      rest = rest.dropFirst(Int(consumed))
      if invalid > 0 {
        faults.append(Fault(offset: offset - Int(invalid)))
        utf8 += [0xEF, 0xBF, 0xBD]
      } else if rest.isEmpty, isFull == 0 {
        return faults
      }
    }
  }
}

extension TextDecoder {
  /// The names of all encodings that ICU converts from, each with its other names.
  public static var names: [String] {
    var names: [String] = []
    for index in 0..<cicu_encoding_count() {
      let name = unsafe cicu_encoding_name(index)
      for alias in 0..<(unsafe cicu_encoding_alias_count(name)) {
        names.append(unsafe String(cString: cicu_encoding_alias(name, alias)))
      }
    }
    return names
  }
}

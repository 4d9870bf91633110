internal import CICU

/// Finds the places of a regular expression in texts, with ICU.
///
///     let expression = try TextExpression("去[俄苏]化")
///     try expression.ranges(in: "谈不上去俄化")  // [9..<18], in UTF-8 offsets
///
/// ICU's own syntax: `\p{Han}`, `\b`, `(?i)` and so on. Making one is slow and using one is fast; it is
/// not `Sendable`: give each task its own.
@safe public final class TextExpression {
  private let pattern: String
  private let regex: OpaquePointer

  /// Compiles an expression.
  ///
  /// - Parameters:
  ///   - pattern: The expression.
  ///   - ignoringCase: Whether upper and lower case are the same.
  /// - Throws: `TextExpressionError` when it does not compile.
  public init(_ pattern: String, ignoringCase: Bool = false) throws(TextExpressionError) {
    var (column, status): (Int32, Int32) = (0, 0)
    let bytes = Array(pattern.utf8)
    let opened = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe bytes.baseAddress.flatMap { start in
        unsafe cicu_regex_open(start, Int64(bytes.count), ignoringCase ? 1 : 0, &column, &status)
      }
    }
    guard let opened = unsafe opened else {
      throw TextExpressionError(status, in: pattern, column: max(1, Int(column)))
    }
    self.pattern = pattern
    unsafe regex = opened
  }

  deinit { unsafe cicu_regex_close(regex) }

  /// Returns where the expression matches, in UTF-8 offsets; matches of nothing are left out.
  ///
  /// - Throws: `TextExpressionError` when ICU gives up, as it does when an expression such as `(a*)*b`
  ///   would take for ever.
  public func ranges(in text: String) throws(TextExpressionError) -> [Range<Int>] {
    var text = text
    return try text.withUTF8 { bytes in
      Result { () throws(TextExpressionError) in unsafe try ranges(in: bytes) }
    }.get()
  }

  private func ranges(in bytes: UnsafeBufferPointer<UInt8>) throws(TextExpressionError) -> [Range<
    Int
  >] {
    guard let address = bytes.baseAddress else { return [] }
    var status: Int32 = 0
    unsafe cicu_regex_set_text(regex, address, Int64(bytes.count), &status)
    try check(status)
    var ranges: [Range<Int>] = []
    var (start, end): (Int64, Int64) = (0, 0)
    while unsafe cicu_regex_next(regex, &start, &end, &status) != 0 {
      if start < end { ranges.append(Int(start)..<Int(end)) }
    }
    try check(status)
    return ranges
  }

  private func check(_ status: Int32) throws(TextExpressionError) {
    guard status <= 0 else { throw TextExpressionError(status, in: pattern) }
  }
}

internal import CICU

/// An order of texts: that of a Chinese dictionary, or by code point.
///
///     let order = try TextOrder(.pinyin)
///     ["中", "阿", "俄"].sorted { order.key(of: $0) < order.key(of: $1) }  // ["阿", "俄", "中"]
///
/// It is not `Sendable`: give each task its own.
@safe public final class TextOrder {
  /// By what texts are ordered.
  public enum Collation: String, Sendable, CaseIterable {
    /// Chinese by its sound in Mandarin.
    case pinyin
    /// Chinese by the number of strokes.
    case stroke
    /// By code point.
    case codepoint
  }

  /// What a text is ordered by.
  public struct Key: Sendable, Hashable, Comparable {
    private let bytes: [UInt8]

    fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// A text that comes earlier is less.
    public static func < (left: Key, right: Key) -> Bool {
      left.bytes.lexicographicallyPrecedes(right.bytes)
    }
  }

  private let collator: OpaquePointer?

  /// Opens an order.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  public init(_ collation: Collation) throws(ICUError) {
    guard collation != .codepoint else {
      unsafe collator = nil
      return
    }
    var status: Int32 = 0
    let opened = unsafe cicu_collator_open("zh-u-co-\(collation.rawValue)", &status)
    try ICUError.check(status, from: "ucol_open")
    unsafe collator = opened
  }

  deinit {
    if let collator = unsafe collator { unsafe cicu_collator_close(collator) }
  }

  /// Returns what a text is ordered by; code points break ties.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public func key(of text: String) -> Key {
    var utf8 = Array(text.utf8)
    // UTF-8 orders as code points do.
    guard let collator = unsafe collator, !utf8.isEmpty else { return Key(utf8) }
    var key = [UInt8](repeating: 0, count: 4 * utf8.count + 16)
    var status: Int32 = 0
    var size = unsafe cicu_collator_key(
      collator, &utf8, Int32(utf8.count), &key, Int32(key.count), &status)
    if Int(size) > key.count {
      key = [UInt8](repeating: 0, count: Int(size))
      size = unsafe cicu_collator_key(
        collator, &utf8, Int32(utf8.count), &key, Int32(key.count), &status)
    }
    return Key(key.prefix(Int(size)) + utf8)
  }
}

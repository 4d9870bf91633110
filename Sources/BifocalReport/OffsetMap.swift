internal import BifocalText

/// The unit that positions in a text are counted in.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode scalar values, as Python and R count.
  case scalar
  /// Bytes of UTF-8, as Rust, Go and files count.
  case utf8
  /// UTF-16 code units, as JavaScript and Java count.
  case utf16
}

extension TextLength {
  /// The length in one of the units.
  func length(in unit: OffsetUnit) -> Int {
    switch unit {
    case .scalar: scalars
    case .utf8: utf8
    case .utf16: utf16
    }
  }
}

/// Turns the library's UTF-8 offsets into another unit.
///
///     let map = OffsetMap(of: "普京 and 𠮷", unit: .utf16)
///     map[6]   // 2
///     map[15]  // 9, the end: 𠮷 takes two units
public struct OffsetMap: Sendable {
  /// The text.
  let text: ArraySlice<UInt8>
  private let unit: OffsetUnit
  /// The offset in the unit at every `stride` bytes.
  private let marks: [Int]
  private static let stride = 64

  /// Makes a map for one text.
  ///
  /// - Complexity: O(*n*), where *n* is the length of `text`.
  public init(of text: String, unit: OffsetUnit) {
    self.unit = unit
    let utf8 = Array(text.utf8)
    self.text = utf8[...]
    guard unit != .utf8 else {
      marks = []
      return
    }
    var count = 0
    marks = unsafe utf8.withUnsafeBufferPointer { bytes in
      Swift.stride(from: 0, to: bytes.count, by: Self.stride).map { start in
        let end = min(start + Self.stride, bytes.count)
        defer { unsafe count += Self.units(in: bytes[start..<end], unit) }
        return count
      }
    }
  }

  /// Returns the position of a UTF-8 offset in the unit.
  public subscript(offset: Int) -> Int {
    guard unit != .utf8, !marks.isEmpty else { return offset }
    let mark = min(offset / Self.stride, marks.count - 1)
    return unsafe text.withUnsafeBufferPointer { bytes in
      unsafe marks[mark] + Self.units(in: bytes[mark * Self.stride..<offset], unit)
    }
  }

  /// The length of the text in bytes.
  var length: Int { text.count }

  /// Whether a character begins at a UTF-8 offset, or the text ends there.
  func isBorder(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }

  /// How many units a part of a text takes, of at most `stride` bytes: none begins in the middle of a
  /// character.
  private static func units(
    in bytes: Slice<UnsafeBufferPointer<UInt8>>, _ unit: OffsetUnit
  ) -> Int {
    // Without branches, and in numbers as small as the bytes, many are counted at a time.
    let bytes = unsafe UnsafeBufferPointer(rebasing: bytes)
    var count: UInt8 = 0
    for place in 0..<bytes.count { count &+= unsafe bytes[place] & 0xC0 == 0x80 ? 0 : 1 }
    guard unit == .utf16 else { return Int(count) }
    for place in 0..<bytes.count { count &+= unsafe bytes[place] >= 0xF0 ? 1 : 0 }
    return Int(count)
  }
}

/// The hash of bytes that Fowler, Noll and Vo describe (FNV-1a, 64 bits).
///
///     FNV1a.hash(of: "a".utf8)  // 0xAF63_DC4C_8601_EC8C
///
/// Unlike `Hasher` it is the same in every run and on every machine, so that it may stand in a file.
/// It does not withstand who looks for two inputs of one hash.
package enum FNV1a {
  /// The hash of no bytes.
  @inlinable package static var empty: UInt64 { 0xCBF2_9CE4_8422_2325 }

  /// Returns the hash of what has `hash`, with one more byte behind it; a wider number is taken whole.
  @inlinable @inline(__always)
  package static func adding(_ value: some UnsignedInteger, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: value)) &* 0x100_0000_01B3
  }

  /// Returns the hash of bytes, behind others whose hash is known.
  ///
  /// - Complexity: O(*n*).
  @inlinable package static func hash(
    of bytes: some Sequence<UInt8>, after hash: UInt64 = empty
  ) -> UInt64 {
    bytes.reduce(hash) { adding($1, to: $0) }
  }
}

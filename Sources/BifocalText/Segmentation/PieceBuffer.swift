/// A growing row of pieces whose memory is kept from one text to the next.
///
/// `Array.append` checks on each call that nobody else holds the array and that there is room. Here
/// the caller asks for room once for many pieces, and appends without a check in release builds.
@safe final class PieceBuffer {
  private(set) var count = 0
  private var storage: UnsafeMutablePointer<TextBoundaries.Piece>
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = capacity
    unsafe storage = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// The pieces so far, as an array of their own.
  var pieces: [TextBoundaries.Piece] {
    unsafe Array(UnsafeBufferPointer(start: storage, count: count))
  }

  /// Makes room for `more` pieces.
  @inline(__always)
  func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Appends a piece for which room was reserved.
  @inline(__always)
  func append(_ piece: TextBoundaries.Piece) {
    assert(count < capacity)
    unsafe storage[count] = piece
    count += 1
  }

  /// Drops the pieces after the first `count`.
  func truncate(to count: Int) { self.count = min(self.count, count) }

  @inline(never)
  private func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<TextBoundaries.Piece>.allocate(capacity: larger)
    unsafe new.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = new
    capacity = larger
  }
}

/// A growing row of elements whose memory is kept from one text to the next.
///
/// `Array.append` checks on each call that nobody else holds the array and that there is room. Here
/// the caller asks for room once for many elements, and appends without a check in release builds.
/// Elements are plain data: nothing is done when one is dropped.
@safe final class GrowingBuffer<Element: BitwiseCopyable> {
  private(set) var count = 0
  private var storage: UnsafeMutablePointer<Element>
  private var capacity: Int

  init(capacity: Int = 1024) {
    self.capacity = capacity
    unsafe storage = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe storage.deallocate() }

  /// The elements so far, as an array of their own.
  var elements: [Element] { unsafe Array(view) }

  /// The elements so far, in place: good until the next call that changes the buffer.
  @inline(__always)
  var view: UnsafeBufferPointer<Element> {
    unsafe UnsafeBufferPointer(start: storage, count: count)
  }

  /// Makes room for `more` elements.
  @inline(__always)
  func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Appends an element for which room was reserved.
  @inline(__always)
  func append(_ element: Element) {
    assert(count < capacity)
    unsafe storage[count] = element
    count += 1
  }

  /// Appends elements that lie elsewhere.
  @inline(__always)
  func append(contentsOf elements: UnsafeBufferPointer<Element>) {
    guard let first = elements.baseAddress else { return }
    reserve(elements.count)
    unsafe (storage + count).update(from: first, count: elements.count)
    count += elements.count
  }

  /// Drops the elements after the first `count`.
  @inline(__always)
  func truncate(to count: Int) { self.count = min(self.count, count) }

  @inline(never)
  private func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe new.update(from: storage, count: count)
    unsafe storage.deallocate()
    unsafe storage = new
    capacity = larger
  }
}

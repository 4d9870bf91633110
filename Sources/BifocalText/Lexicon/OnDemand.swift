internal import Synchronization

/// A value that is made when it is first asked for, once for all threads.
///
///     let trie = OnDemand { DoubleArrayTrie(phrases) }
///     trie.value  // made here
///
/// Large lexicons take long to compile, and a tagger never asks for what a tokenizer needs of them.
final class OnDemand<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value; who asks while another thread makes it waits for that.
  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}

import Glibc
import Synchronization

/// What happens on Ctrl-C and its like: an unfinished file is removed, and the process dies of the
/// signal, as its parent expects.
enum Interruption {
  /// The address of the path to remove, or zero.
  ///
  /// It is a C string, for a signal handler may not allocate, and never freed, for a handler might
  /// be reading it.
  private static let unfinished = Atomic<UInt>(0)

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Installs the handlers, and lets a broken pipe be an error of `write` instead of a signal.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for number in signals {
      signal(number) { number in
        let address = Interruption.unfinished.load(ordering: .acquiring)
        if let path = unsafe UnsafePointer<CChar>(bitPattern: address) { unsafe unlink(path) }
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Has the file at `path`, which need not exist yet, removed if a signal ends the process.
  ///
  /// One path is remembered, since a command has one output.
  static func removesOnExit(_ path: String) {
    let address = unsafe UInt(bitPattern: strdup(path))
    unfinished.store(address, ordering: .releasing)
  }

  /// Forgets the path.
  static func keepsAll() { unfinished.store(0, ordering: .releasing) }
}

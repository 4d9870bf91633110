import Synchronization

@testable import bifocal

/// A clock that goes on by one tick at each reading, so that a test can tell what it shows.
final class TickingClock: Sendable {
  private let tick: Duration
  private let readings = Atomic<Int>(0)

  init(tick: Duration) { self.tick = tick }

  /// How often it was read.
  var count: Int { readings.load(ordering: .relaxed) }

  func callAsFunction() -> Duration {
    tick * readings.wrappingAdd(1, ordering: .relaxed).newValue
  }
}

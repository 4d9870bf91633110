@testable import BifocalText
import Synchronization
import Testing

@Suite struct OnDemandTests {
  @Test("a value is made when it is asked for, once for all tasks")
  func once() async {
    let calls = Mutex(0)
    let value = OnDemand {
      calls.withLock { $0 += 1 }
      return "made"
    }
    #expect(calls.withLock { $0 } == 0)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<8 { group.addTask { value.value } }
      for await value in group { #expect(value == "made") }
    }
    #expect(calls.withLock { $0 } == 1)
  }
}

@testable import BifocalText
import Testing

@Suite struct GrowingBufferTests {
  @Test("elements stay when the buffer grows, and go when it is cut back")
  func grows() {
    let buffer = GrowingBuffer<Int>(capacity: 1)
    for number in 0..<1000 {
      buffer.reserve(1)
      buffer.append(number)
    }
    #expect(buffer.elements == Array(0..<1000))
    buffer.truncate(to: 3)
    buffer.truncate(to: 9)
    #expect(buffer.elements == [0, 1, 2])
  }
}

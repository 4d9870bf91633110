import BifocalText
import Testing

@Suite struct PartitioningIndexTests {
  @Test("is what a search from the front finds", arguments: 0...9)
  func agrees(count: Int) {
    let numbers = Array(0..<count)
    for bound in -1...count {
      #expect(
        numbers.partitioningIndex { $0 >= bound } == numbers.firstIndex { $0 >= bound } ?? count)
    }
  }
}

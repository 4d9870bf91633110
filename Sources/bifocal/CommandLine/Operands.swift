/// What a command takes besides options.
///
///     Operands("WORD [PATH…]", count: 1..., completion: .file)
struct Operands: Sendable {
  /// How they are shown in a usage line; empty when there are none.
  let usage: String
  /// How many there may be.
  let count: ClosedRange<Int>
  /// What a shell may offer for them.
  let completion: Completion

  /// Describes operands of which there are at least as many as `count` begins with.
  init(_ usage: String, count: PartialRangeFrom<Int>, completion: Completion = .nothing) {
    self.init(usage, count: count.lowerBound...Int.max, completion: completion)
  }

  /// Describes operands of which there are as many as `count` allows.
  init(_ usage: String, count: ClosedRange<Int>, completion: Completion = .nothing) {
    self.usage = usage
    self.count = count
    self.completion = completion
  }

  /// No operands.
  static let none = Operands("", count: 0...0)

  /// Any number of files and folders; `-` is standard input.
  static let paths = Operands("[PATH…]", count: 0..., completion: .file)

  /// Throws unless `operands` are as many as they should be.
  func check(_ operands: [String]) throws(UsageError) {
    guard operands.count >= count.lowerBound else { throw .missingOperand(usage: usage) }
    guard operands.count <= count.upperBound else {
      throw .unexpectedOperand(operands[count.upperBound])
    }
  }
}

/// What is followed over time: an item, a sum of items, or a computation with their rates.
///
///     let expression = try TrendExpression("(去俄化+derussification)/俄罗斯")
///     expression.sums.map(\.name)  // ["去俄化+derussification", "俄罗斯"]
///
/// Signs and their order are those of arithmetic. An operand is a word or phrase, an actor `@RUS`, a
/// theme `#energy`, a theme of one status `#energy:denied`, an actor in a sentence with a theme
/// `@RUS&#energy`, or a number. Quotation marks hold signs together that would be signs: "C++". A hyphen
/// within a Latin word belongs to it.
public struct TrendExpression: Sendable, Hashable, CustomStringConvertible {
  /// Items that count as one.
  public struct Sum: Sendable, Hashable {
    /// The items, in the order written.
    public let items: [TrendItem]
    /// The items with plus signs.
    public var name: String { items.map(\.description).joined(separator: "+") }
  }

  /// A sign of arithmetic.
  enum Sign: Character, Sendable, CaseIterable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"

    var precedence: Int { self == .plus || self == .minus ? 1 : 2 }
  }

  /// A part of an expression.
  indirect enum Node: Sendable, Hashable {
    case sum(Sum)
    case number(Double)
    case computed(Sign, Node, Node)

    /// Two parts with a sign between; items with a plus sign become one sum, which is counted as one.
    static func joined(_ sign: Sign, _ left: Node, _ right: Node) -> Node {
      if sign == .plus, case .sum(let first) = left, case .sum(let second) = right {
        return .sum(Sum(items: first.items + second.items.filter { !first.items.contains($0) }))
      }
      return .computed(sign, left, right)
    }

    var sums: [Sum] {
      switch self {
      case .sum(let sum): [sum]
      case .number: []
      case .computed(_, let left, let right): left.sums + right.sums
      }
    }
  }

  let root: Node

  /// The expression as it was written.
  public let description: String

  init(_ root: Node, description: String) {
    self.root = root
    self.description = description
  }

  /// One item.
  public init(_ item: TrendItem) {
    self.init(.sum(Sum(items: [item])), description: item.description)
  }

  /// The sums that must be counted, each once.
  public var sums: [Sum] {
    var seen: Set<Sum> = []
    return root.sums.filter { seen.insert($0).inserted }
  }

  /// The sum, if there is nothing to compute.
  public var sum: Sum? {
    if case .sum(let sum) = root { return sum }
    return nil
  }

  /// The two sums, if one is divided by another that has no item in common with it.
  public var ratio: (target: Sum, reference: Sum)? {
    guard case .computed(.over, .sum(let target), .sum(let reference)) = root,
      Set(target.items).isDisjoint(with: reference.items)
    else { return nil }
    return (target, reference)
  }

  /// Returns the value for given values of the sums; nothing where one is missing or something is
  /// divided by zero.
  func value(_ values: [Sum: Double]) -> Double? { Self.value(of: root, values) }

  private static func value(of node: Node, _ values: [Sum: Double]) -> Double? {
    switch node {
    case .number(let number): return number
    case .sum(let sum): return values[sum]
    case .computed(let sign, let left, let right):
      guard let first = value(of: left, values), let second = value(of: right, values) else {
        return nil
      }
      switch sign {
      case .plus: return first + second
      case .minus: return first - second
      case .times: return first * second
      case .over: return second == 0 ? nil : first / second
      }
    }
  }
}

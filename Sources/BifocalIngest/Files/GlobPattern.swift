/// A file name pattern as shells write them: `*`, `?` and `[a-z]`, or `[!a-z]` for all others.
///
///     GlobPattern("00?_*.txt").matches("003_09f2.txt")  // true
struct GlobPattern {
  private enum Element {
    case one(Unicode.Scalar)
    case any
    case anySequence
    case range([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let elements: [Element]

  /// Whether `name` holds a character that has a meaning in a pattern.
  static func isPattern(_ name: some StringProtocol) -> Bool {
    name.utf8.contains { [UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "[")].contains($0) }
  }

  /// Reads a pattern; a bracket that is not closed stands for itself.
  init(_ pattern: some StringProtocol) {
    var elements: [Element] = []
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "*": elements.append(.anySequence)
      case "?": elements.append(.any)
      case "[":
        if let (set, end) = Self.bracket(in: scalars, from: index) {
          elements.append(set)
          index = end
        } else {
          elements.append(.one("["))
        }
      default: elements.append(.one(scalars[index]))
      }
      index += 1
    }
    self.elements = elements
  }

  /// Whether the whole of `name` has the form of the pattern.
  ///
  /// As in a shell, a leading dot is matched by a dot only.
  ///
  /// - Complexity: O(*n* · *m*), where *n* and *m* are the lengths of name and pattern.
  func matches(_ name: some StringProtocol) -> Bool {
    let scalars = Array(name.unicodeScalars)
    if scalars.first == "." {
      guard case .one(".")? = elements.first else { return false }
    }
    var element = 0
    var position = 0
    var retry: (element: Int, position: Int)?
    while position < scalars.count {
      if element < elements.count, case .anySequence = elements[element] {
        retry = (element, position)
        element += 1
      } else if element < elements.count, accepts(elements[element], scalars[position]) {
        element += 1
        position += 1
      } else if let (star, start) = retry {
        // The last star takes one character more.
        retry = (star, start + 1)
        element = star + 1
        position = start + 1
      } else {
        return false
      }
    }
    return elements[element...].allSatisfy { if case .anySequence = $0 { true } else { false } }
  }

  private func accepts(_ element: Element, _ scalar: Unicode.Scalar) -> Bool {
    switch element {
    case .one(let expected): scalar == expected
    case .any: true
    case .anySequence: false
    case .range(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }

  private static func bracket(
    in scalars: [Unicode.Scalar], from start: Int
  ) -> (Element, end: Int)? {
    var index = start + 1
    let isNegated = index < scalars.count && (scalars[index] == "!" || scalars[index] == "^")
    if isNegated { index += 1 }
    let first = index
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while index < scalars.count {
      if scalars[index] == "]", index > first {
        return (.range(ranges, isNegated: isNegated), index)
      }
      if index + 2 < scalars.count, scalars[index + 1] == "-", scalars[index + 2] != "]",
        scalars[index] <= scalars[index + 2]
      {
        ranges.append(scalars[index]...scalars[index + 2])
        index += 3
      } else {
        ranges.append(scalars[index]...scalars[index])
        index += 1
      }
    }
    return nil
  }
}

/// A mention that was missed, found where there is none, or found as something else.
public struct EntityError: Sendable, Hashable {
  /// In what way it is wrong.
  public enum Fault: String, Sendable, CaseIterable {
    /// Nothing was found there.
    case missed
    /// There is nothing to be found there.
    case spurious = "false"
    /// It was found with other ends.
    case ends
    /// It was found as another kind of actor.
    case kind
    /// It was found as another actor.
    case id
  }

  /// In what way it is wrong.
  public let fault: Fault
  /// What the gold standard has, if anything.
  public let wanted: EntityAnnotation?
  /// What was found, if anything.
  public let found: EntityAnnotation?

  /// Where the error is, in UTF-8 offsets: that of the gold standard, if it has anything.
  public var range: Range<Int> { wanted?.range ?? found?.range ?? 0..<0 }

  /// Returns the errors of a text, in its order, each mention in one of them.
  ///
  /// - Parameters:
  ///   - wanted: The gold standard, without overlaps.
  ///   - found: What was found, without overlaps.
  /// - Returns: The errors; none when all is as it should be.
  /// - Complexity: O(*n* log *n*) in the number of mentions.
  public static func errors(
    wanted: [EntityAnnotation], found: [EntityAnnotation]
  ) -> [EntityError] {
    let wanted = wanted.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var open = found.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
    var errors: [EntityError] = []
    for mention in wanted {
      while let next = open.first, next.range.upperBound <= mention.range.lowerBound {
        errors.append(EntityError(fault: .spurious, wanted: nil, found: next))
        open.removeFirst()
      }
      guard let next = open.first, next.range.lowerBound < mention.range.upperBound else {
        errors.append(EntityError(fault: .missed, wanted: mention, found: nil))
        continue
      }
      // One that reaches into the mention after this one is judged there as well.
      if next.range.upperBound <= mention.range.upperBound { open.removeFirst() }
      if let fault = fault(of: next, for: mention) {
        errors.append(EntityError(fault: fault, wanted: mention, found: next))
      }
    }
    return errors
      + open.filter { rest in !wanted.contains { $0.range.overlaps(rest.range) } }
      .map { EntityError(fault: .spurious, wanted: nil, found: $0) }
  }

  private static func fault(of found: EntityAnnotation, for wanted: EntityAnnotation) -> Fault? {
    if found.range != wanted.range { return .ends }
    if found.kind != wanted.kind { return .kind }
    let isRight = wanted.ids.isEmpty || !Set(wanted.ids).isDisjoint(with: found.ids)
    return isRight ? nil : .id
  }
}

internal import BifocalText

/// Names who held an office when an article was written: 哈萨克斯坦总统 is Nursultan Nazarbayev in 2018
/// and Kassym-Jomart Tokayev in 2022.
///
/// The office must stand beside its state, and its holder must not be named right after it. Where the
/// date of the article leaves several holders, none is named.
struct OfficeResolver: Sendable {
  /// An office that is named at a place.
  struct Holder {
    let range: Range<Int>
    let person: String
  }

  private let matcher: PhraseMatcher
  /// The office of each phrase of the matcher.
  private let offices: [String]
  private let roles: [String: [Role]]

  /// Compiles the names of offices and the roles.
  ///
  /// - Throws: `ICUError` when ICU's data is missing.
  init(names: [(office: String, name: String)], roles: [Role]) throws(ICUError) {
    matcher = try PhraseMatcher(names.map(\.name))
    offices = names.map(\.office)
    self.roles = Dictionary(grouping: roles, by: \.office)
  }

  /// Returns the offices of an article whose holder is known.
  ///
  /// - Parameters:
  ///   - article: The article with the names of the lexicons.
  ///   - date: When it was written.
  ///   - isPerson: Whether the name of a person begins at a position.
  /// - Returns: The offices with their holders, in order.
  /// - Complexity: O(*n*).
  func holders(in article: Article, on date: PartialDate, isPerson: (Int) -> Bool) -> [Holder] {
    matcher.matches(in: article.text).leftmostLongest().compactMap { match in
      guard let state = state(beside: match.range, in: article),
        let person = holder(of: "\(state):\(offices[match.phrase])", on: date)
      else { return nil }
      var next = match.range.upperBound
      while next < article.text.count, article.text.scalars[next] == 0x20 { next += 1 }
      return isPerson(next) ? nil : Holder(range: match.range, person: person)
    }
  }

  /// The state that an office belongs to: 哈萨克斯坦总统, Kazakhstan's president, president of Kazakhstan.
  private func state(beside range: Range<Int>, in article: Article) -> String? {
    let before = article.names.last { $0.range.upperBound <= range.lowerBound }
    if let before, before.kind == .polity || before.kind == .organisation,
      Self.gaps.contains(Array(article.text.scalars[before.range.upperBound..<range.lowerBound]))
    {
      return article.id(of: before)
    }
    let after = article.names.first { $0.range.lowerBound >= range.upperBound }
    if let after, after.kind == .polity || after.kind == .organisation,
      Self.ofs.contains(Array(article.text.scalars[range.upperBound..<after.range.lowerBound]))
    {
      return article.id(of: after)
    }
    return nil
  }

  /// Nothing, a space, and "'s ".
  private static let gaps: Set<[UInt32]> = [[], [0x20], [0x27, 0x73, 0x20]]
  /// " of " and " of the ".
  private static let ofs: Set<[UInt32]> = [
    [0x20, 0x6F, 0x66, 0x20], [0x20, 0x6F, 0x66, 0x20, 0x74, 0x68, 0x65, 0x20],
  ]

  /// The one who held an office at a date, when there is only one.
  ///
  /// On the very day of a change the successor holds it.
  func holder(of office: String, on date: PartialDate) -> String? {
    let day = date.days
    let holders = (roles[office] ?? []).filter { role in
      role.from.days.lowerBound <= day.upperBound
        && (role.to.map { $0.days.upperBound >= day.lowerBound } ?? true)
    }
    guard let last = holders.max(by: { $0.from.days.lowerBound < $1.from.days.lowerBound }) else {
      return nil
    }
    return holders.count == 1 || day.count == 1 && last.from.days == day ? last.person : nil
  }
}

extension PartialDate {
  /// The days that a date may mean, as numbers that grow with time.
  fileprivate var days: ClosedRange<Int> {
    let first = year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
    return first...max(first, year * 10_000 + (month ?? 12) * 100 + (day ?? 31))
  }
}

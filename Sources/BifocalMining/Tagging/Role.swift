public import BifocalText

/// An office that a person held for a time.
public struct Role: Sendable, Hashable {
  /// The columns of the file of roles.
  public static let columns = ["id", "office", "from", "to"]

  /// The id of the person.
  public let person: String
  /// The office: the id of a body or state, a colon, and the office's name.
  public let office: String
  /// When the person took it.
  public let from: PartialDate
  /// When the person left it; `nil` for one who holds it.
  public let to: PartialDate?

  /// Reads tables of roles and checks them against each other.
  ///
  /// Two people cannot hold one office at a time: the later one must begin in the year, month or day
  /// in which the earlier one ended, as far as both are known, or after it.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - actors: The people that a role may name.
  ///   - faults: Receives what is wrong; the rows concerned are left out.
  /// - Returns: The roles, in the order of the tables.
  static func roles(
    from tables: [LexiconTable], actors: ActorLexicon, faults: inout [LexiconError.Fault]
  ) -> [Role] {
    var roles: [(role: Role, row: LexiconTable.Row)] = []
    for row in tables.flatMap(\.rows) {
      let before = faults.count
      if actors[String(row["id"])]?.kind != .person {
        faults.append(row.fault("id", "\"\(row["id"])\" is no person of the lexicon"))
      }
      if row["office"].split(separator: ":").count != 2 {
        faults.append(
          row.fault("office", "\"\(row["office"])\"; expected ACTOR:office, as KAZ:president"))
      }
      let from = date(row, "from", faults: &faults)
      let to = row["to"].isEmpty ? nil : date(row, "to", faults: &faults)
      if let from, let to, to < from {
        faults.append(row.fault("to", "\(to) is before \(from)"))
      }
      guard faults.count == before, let from else { continue }
      let role = Role(person: String(row["id"]), office: String(row["office"]), from: from, to: to)
      roles.append((role, row))
    }
    checkOverlaps(roles, faults: &faults)
    return roles.map(\.role)
  }

  private static func date(
    _ row: LexiconTable.Row, _ column: String, faults: inout [LexiconError.Fault]
  ) -> PartialDate? {
    if let date = PartialDate(row[column]) { return date }
    faults.append(
      row.fault(column, "\"\(row[column])\" is no date; expected 2019-03-20, 2019-03 or 2019"))
    return nil
  }

  private static func checkOverlaps(
    _ roles: [(role: Role, row: LexiconTable.Row)], faults: inout [LexiconError.Fault]
  ) {
    for (_, holders) in Dictionary(grouping: roles, by: \.role.office).sorted(by: {
      $0.key < $1.key
    }) {
      let ordered = holders.sorted {
        ($0.role.from.description, $0.row.line) < ($1.role.from.description, $1.row.line)
      }
      for (earlier, later) in zip(ordered, ordered.dropFirst()) {
        guard let end = earlier.role.to else {
          faults.append(
            later.row.fault("from", "\(earlier.role.person) still holds \(earlier.role.office)"))
          continue
        }
        if later.role.from < end {
          faults.append(
            later.row.fault(
              "from", "\(earlier.role.person) holds \(earlier.role.office) until \(end)"))
        }
      }
    }
  }
}

extension PartialDate {
  /// Whether a date is before another, as far as both are known: 2019 is not before 2019-03.
  fileprivate static func < (left: PartialDate, right: PartialDate) -> Bool {
    if left.year != right.year { return left.year < right.year }
    guard let first = left.month, let second = right.month else { return false }
    if first != second { return first < second }
    guard let firstDay = left.day, let secondDay = right.day else { return false }
    return firstDay < secondDay
  }
}

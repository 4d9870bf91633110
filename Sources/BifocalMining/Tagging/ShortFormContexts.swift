public import BifocalText

/// Where a one-character name of a state may stand: 俄方, 访塔, 俄乌冲突, and never 其中 or 美丽.
public struct ShortFormContexts: Sendable {
  /// The columns of the file of contexts.
  public static let columns = ["text", "role"]

  /// What a text beside the character says.
  public enum Role: String, Sendable, CaseIterable {
    /// The character itself may stand alone as a word: 俄仍是….
    case alone
    /// After any such character: 方 in 中方.
    case after
    /// After a character that may stand alone: 境内 in 塔境内.
    case afterAlone = "after-alone"
    /// Before any such character: 访 in 访日.
    case before
    /// Before a character that may stand alone: 与 in 与俄.
    case beforeAlone = "before-alone"
    /// After two or more of them: 两国 in 俄哈两国.
    case head
    /// A text with such a character that names no state: 加以, 很美.
    case trap

    /// A number below that of the roles.
    fileprivate var index: Int {
      switch self {
      case .alone: 0
      case .after: 1
      case .afterAlone: 2
      case .before: 3
      case .beforeAlone: 4
      case .head: 5
      case .trap: 6
      }
    }
  }

  /// What texts say, each role a bit.
  private struct Roles: OptionSet, Sendable {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    init(_ role: Role) { rawValue = 1 << UInt8(truncatingIfNeeded: role.index) }
  }

  /// The roles of texts, by keys that need no copy of the characters.
  private var roles = KeyTable<Roles>(absent: [])
  /// The number of characters of the longest text of each role.
  private var longest = [Int](repeating: 0, count: Role.allCases.count)

  /// Reads the file of contexts.
  public init(
    table: LexiconTable, folding: CharacterFolding, faults: inout [LexiconError.Fault]
  ) {
    for row in table.rows {
      guard let role = Role(rawValue: String(row["role"])) else {
        let roles = Role.allCases.map(\.rawValue).joined(separator: ", ")
        faults.append(
          row.fault("role", "unknown role \"\(row["role"])\"; expected one of \(roles)"))
        continue
      }
      let scalars = folding.folded(row["text"]).unicodeScalars.map(\.value)
      guard !scalars.isEmpty else {
        faults.append(row.fault("text", "empty; expected a word"))
        continue
      }
      roles[NameLists.key(scalars, 0..<scalars.count)].formUnion(Roles(role))
      longest[role.index] = max(longest[role.index], scalars.count)
    }
  }

  /// Whether the character at a position may stand alone.
  func standsAlone(_ position: Int, in scalars: [UInt32]) -> Bool {
    isText(position..<position + 1, .alone, in: scalars)
  }

  private func isText(_ range: Range<Int>, _ role: Role, in scalars: [UInt32]) -> Bool {
    roles[NameLists.key(scalars, range)].contains(Roles(role))
  }

  /// The length of the longest text of a role that begins at a position; zero when none does.
  func lengthAfter(_ position: Int, _ role: Role, in scalars: [UInt32]) -> Int {
    let room = min(longest[role.index], scalars.count - position)
    var key = NameLists.Key()
    var found = 0
    for length in 0..<room {
      key.append(scalars[position + length])
      if roles[key.value].contains(Roles(role)) { found = length + 1 }
    }
    return found
  }

  /// The length of the longest text of a role that ends at a position; zero when none does.
  func lengthBefore(_ position: Int, _ role: Role, in scalars: [UInt32]) -> Int {
    var length = min(longest[role.index], position)
    while length > 0, !isText(position - length..<position, role, in: scalars) { length -= 1 }
    return length
  }

  /// Whether a trap covers any of a range of positions; with `within`, one that begins there.
  func isTrapped(_ range: Range<Int>, within: Bool = false, in scalars: [UInt32]) -> Bool {
    let longest = longest[Role.trap.index]
    guard longest > 0 else { return false }
    let trap = Roles(.trap)
    let first = within ? range.lowerBound : max(0, range.lowerBound - longest + 1)
    for start in first..<range.upperBound {
      var key = NameLists.Key()
      for end in start..<min(start + max(2, longest), scalars.count) {
        key.append(scalars[end])
        if end > start, end >= range.lowerBound, roles[key.value].contains(trap) { return true }
      }
    }
    return false
  }
}

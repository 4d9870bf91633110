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
  }

  /// The texts of each role, by keys that need no copy of the characters.
  private var texts: [Role: Set<UInt64>] = [:]
  private var longest: [Role: Int] = [:]

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
      texts[role, default: []].insert(NameLists.key(scalars, 0..<scalars.count))
      longest[role] = max(longest[role] ?? 0, scalars.count)
    }
  }

  /// Whether a character may stand alone.
  func standsAlone(_ scalar: UInt32) -> Bool {
    texts[.alone]?.contains(NameLists.key([scalar], 0..<1)) ?? false
  }

  /// The length of the longest text of a role that begins at a position; zero when none does.
  func lengthAfter(_ position: Int, _ role: Role, in scalars: [UInt32]) -> Int {
    guard let texts = texts[role], let longest = longest[role] else { return 0 }
    let room = min(longest, scalars.count - position)
    return stride(from: room, to: 0, by: -1).first {
      texts.contains(NameLists.key(scalars, position..<position + $0))
    } ?? 0
  }

  /// The length of the longest text of a role that ends at a position; zero when none does.
  func lengthBefore(_ position: Int, _ role: Role, in scalars: [UInt32]) -> Int {
    guard let texts = texts[role], let longest = longest[role] else { return 0 }
    return stride(from: min(longest, position), to: 0, by: -1).first {
      texts.contains(NameLists.key(scalars, position - $0..<position))
    } ?? 0
  }

  /// Whether a trap covers any of a range of positions.
  func isTrapped(_ range: Range<Int>, in scalars: [UInt32]) -> Bool {
    guard let traps = texts[.trap], let longest = longest[.trap] else { return false }
    for start in max(0, range.lowerBound - longest + 1)..<range.upperBound {
      for length in 2...max(2, longest) where start + length <= scalars.count {
        guard start + length > range.lowerBound else { continue }
        if traps.contains(NameLists.key(scalars, start..<start + length)) { return true }
      }
    }
    return false
  }
}

/// Ships, trains and spacecraft called after a person or a place, which are no actors: 莫斯科号, 辽宁舰.
enum Vessels {
  /// Whether what ends at a position is the name of a vessel.
  ///
  /// - Parameters:
  ///   - end: The end of a name.
  ///   - scalars: The folded text.
  /// - Returns: Whether 号 or 舰 follows; not where these begin another word, as in 中国号召 and 俄罗斯舰队.
  static func isName(endingAt end: Int, in scalars: [UInt32]) -> Bool {
    guard end < scalars.count else { return false }
    let next = end + 1 < scalars.count ? scalars[end + 1] : 0
    switch scalars[end] {
    case number: return !wordsOfNumber.contains(next)
    case ship: return !wordsOfShip.contains(next)
    default: return false
    }
  }

  private static let number: UInt32 = 0x53F7
  private static let ship: UInt32 = 0x8230
  /// 召, 称, 令, 码, 角 and 外 behind 号.
  private static let wordsOfNumber: [UInt32] = [0x53EC, 0x79F0, 0x4EE4, 0x7801, 0x89D2, 0x5916]
  /// 队, 艇, 船, 载, 只 and 炮 behind 舰.
  private static let wordsOfShip: [UInt32] = [0x961F, 0x8247, 0x8239, 0x8F7D, 0x53EA, 0x70AE]
}

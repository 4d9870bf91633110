/// Whether a name goes on as another word, and is none: 中国外交部 in 中国外交部长, 高雄市 in 高雄市长.
enum LongerWord {
  /// Whether what ends at a position, and looks like a body, is the beginning of an office or of a word
  /// with 部门 or 军: 外交部|长, 国安|部门, 俄|军演.
  ///
  /// - Parameters:
  ///   - end: The end of the name.
  ///   - scalars: The folded text.
  /// - Returns: Whether it is part of a longer word.
  static func takesBody(endingAt end: Int, in scalars: [UInt32]) -> Bool {
    guard end < scalars.count else { return false }
    return switch (scalars[end - 1], scalars[end]) {
    case (_, chief): isOffice(at: end, in: scalars)
    case (0x90E8, 0x95E8): true
    case (0x519B, 0x6F14): !contains(end + 1, in: scalars, wordsOfExercise)
    case (0x519B, let next): wordsOfArmy.contains(next)
    default: false
    }
  }

  /// Whether what ends at a position, and looks like a place or a person, is the beginning of an office or
  /// the name of a vessel: 高雄市|长, 莫斯科|号.
  static func takesPlace(endingAt end: Int, in scalars: [UInt32]) -> Bool {
    guard end < scalars.count else { return false }
    return divisions.contains(scalars[end - 1]) && isOffice(at: end, in: scalars)
      || Vessels.isName(endingAt: end, in: scalars)
  }

  private static func isOffice(at end: Int, in scalars: [UInt32]) -> Bool {
    scalars[end] == chief && !contains(end + 1, in: scalars, wordsOfLong)
  }

  private static func contains(_ position: Int, in scalars: [UInt32], _ words: [UInt32]) -> Bool {
    position < scalars.count && words.contains(scalars[position])
  }

  /// 长, who heads a body or a division.
  private static let chief: UInt32 = 0x957F
  /// 期, 久, 远, 年 and 达 behind 长, which is then no chief: 外交部|长期.
  private static let wordsOfLong: [UInt32] = [0x671F, 0x4E45, 0x8FDC, 0x5E74, 0x8FBE]
  /// 省, 市, 州, 县 and 区.
  private static let divisions: [UInt32] = [0x7701, 0x5E02, 0x5DDE, 0x53BF, 0x533A]
  /// 售, 费, 事, 工 and 政 behind 军.
  private static let wordsOfArmy: [UInt32] = [0x552E, 0x8D39, 0x4E8B, 0x5DE5, 0x653F]
  /// 习, 练 and 出 behind 演, which then begins a word: 俄军|演习.
  private static let wordsOfExercise: [UInt32] = [0x4E60, 0x7EC3, 0x51FA]
}

internal import BifocalText

/// Tells GB18030 from Big5 by the text that the bytes would be.
///
/// ICU's own detector takes eight Chinese characters in GB18030 for Arabic in IBM420. So only these
/// two are candidates: the bytes must be valid in one of them, there must be enough of them, and
/// the commonest characters of Chinese must be as common as they are in every Chinese text. In a
/// wrong encoding they hardly occur.
enum EncodingGuess {
  /// Fewer characters than this are not guessed.
  static let minimumCharacters = 24

  /// The least share of the commonest characters; it is about four in ten in running text, and two
  /// in a hundred where bytes are misread.
  static let minimumShare = 0.12

  /// Returns the encoding of a sample that is not UTF-8, or nothing when it cannot be told.
  ///
  /// - Parameters:
  ///   - sample: The start of the text, from the first byte that is not ASCII.
  ///   - isWhole: Whether the text ends with the sample.
  /// - Returns: GB18030 or Big5.
  /// - Complexity: O(*n*), where *n* is the length of `sample`.
  static func encoding(of sample: ArraySlice<UInt8>, isWhole: Bool) -> TextEncoding? {
    let shares = [TextEncoding.gb18030, .big5].compactMap { encoding in
      share(of: sample, in: encoding, isWhole: isWhole).map { (encoding, $0) }
    }
    guard let best = shares.max(by: { $0.1 < $1.1 }), best.1 >= minimumShare else { return nil }
    let other = shares.first { $0.0 != best.0 }?.1 ?? 0
    return best.1 >= 2 * other ? best.0 : nil
  }

  /// Whether a sample is without fault in an encoding.
  static func isValid(
    _ sample: ArraySlice<UInt8>, in encoding: TextEncoding, isWhole: Bool
  ) -> Bool {
    decoded(sample, in: encoding, isWhole: isWhole) != nil
  }

  private static func decoded(
    _ sample: ArraySlice<UInt8>, in encoding: TextEncoding, isWhole: Bool
  ) -> [UInt8]? {
    var utf8: [UInt8] = []
    do {
      let decoder = try encoding.decoder()
      guard try decoder.decode(sample, isLast: isWhole, into: &utf8).isEmpty else { return nil }
    } catch {
      // An encoding that ICU cannot open is no candidate.
      return nil
    }
    return utf8
  }

  /// The share of the commonest characters among those that are not ASCII.
  private static func share(
    of sample: ArraySlice<UInt8>, in encoding: TextEncoding, isWhole: Bool
  ) -> Double? {
    guard let utf8 = decoded(sample, in: encoding, isWhole: isWhole) else { return nil }
    var (all, frequent) = (0, 0)
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars where !scalar.isASCII {
      all += 1
      if common.contains(scalar) { frequent += 1 }
    }
    return all >= minimumCharacters ? Double(frequent) / Double(all) : nil
  }

  /// The commonest characters of Chinese in both scripts, and the commonest marks.
  private static let common: Set<Unicode.Scalar> = Set(
    """
    的一是不了在人有我他这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡\
    用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實\
    日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文\
    体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解\
    ，。、“”「」：；（）《》？！
    """.unicodeScalars)
}

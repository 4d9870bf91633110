/// Something in ICU's rules or dictionary that this library cannot read.
struct UnreadableWordData: Error, Equatable {
  let reason: String
}

/// What words are cut by: ICU's rules and its dictionary of Chinese, read once and shared.
struct WordData: Sendable {
  let rules: WordRules
  let dictionary: ICUDictionary
  let alphabet: HanAlphabet

  /// The data of the ICU in use, or why it cannot be used.
  ///
  /// Before it is used at all, a short text is cut by it, and the result must be ICU's.
  static let shared = Result { () throws(UnreadableWordData) in try checked(on: sample) }

  /// Reads the data and compares what it makes of a text with what ICU does.
  static func checked(on sample: String) throws(UnreadableWordData) -> WordData {
    do {
      let icu = try ICUWordIterator()
      let dictionary = try ICUDictionary()
      let data = WordData(
        rules: try WordRules(binary: try icu.binaryRules()), dictionary: dictionary,
        alphabet: try HanAlphabet(dictionary))
      let machine = WordMachine(data, icu: icu)
      let expected = WordCut()
      let actual = WordCut()
      let utf8 = Array(sample.utf8)
      try unsafe utf8.withUnsafeBufferPointer { bytes in
        // ICU first: it reads some marks as kana only after it has opened its own dictionary.
        unsafe try icu.appendPieces(of: bytes.indices, in: bytes, to: expected.pieces)
        unsafe try machine.appendPieces(of: bytes, to: actual)
      }
      guard actual.pieces.elements == expected.pieces.elements else {
        throw UnreadableWordData(reason: "a test text was not cut as ICU cuts it")
      }
      return data
    } catch let error as UnreadableWordData {
      throw error
    } catch {
      throw UnreadableWordData(reason: "\(error)")
    }
  }

  /// A text in which every rule is at work.
  private static let sample = """
    漢字かな 2022年7月8日，哈萨克斯坦总统托卡耶夫说：“普京都不信。”二〇二二人人 a.b@c.de's o'clock 3,000.5 x_y
    $5 10:30 a:b ＡＢＣ１２３ カタカナー한국어 中́文 e\u{301}\u{200D}x 👨‍👩‍👧🇨🇳🇰 שלום"a" ½a\r\n\u{2028} \u{3000} \t々々
    """
}

/// Stems of English words by Porter's second algorithm ("Porter 2", Snowball's `english`).
///
///     EnglishStemmer.stem("sanctions")  // "sanction"
///     EnglishStemmer.stem("happily")    // "happili"
///
/// Words are in lower case; what is no English word comes back as it is, or nearly so.
public enum EnglishStemmer {
  /// Returns the stem of a word in lower case.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the word.
  public static func stem(_ word: String) -> String {
    guard word.utf8.count > 2 else { return word }
    if let stem = exceptions[word] { return stem }
    var stem = WordStem(word)
    stem.dropPossessive()
    stem.dropPlural()
    stem.dropPast()
    stem.changeFinalY()
    stem.shortenDoubleSuffix()
    stem.shortenSuffix()
    stem.dropSuffix()
    stem.dropFinal()
    return stem.text
  }

  /// Words that no rule treats well, after Porter.
  private static let exceptions = [
    "skis": "ski", "skies": "sky", "sky": "sky", "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "news": "news",
    "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
  ]
}

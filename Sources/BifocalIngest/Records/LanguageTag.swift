internal import BifocalText

/// A BCP 47 language tag, read as far as Bifocal distinguishes languages.
///
///     LanguageTag("zh-TW")?.language  // .traditionalChinese
///     LanguageTag("zh")?.language     // nil: Chinese, but which script is for the text to tell
///     LanguageTag("Chinese!")         // nil: not a tag
struct LanguageTag: Equatable {
  /// The language, or nothing when the tag leaves open what the text can tell.
  let language: Language?

  /// Reads a tag such as `en`, `zh-Hans` or `zh_CN`; nothing when `tag` has not the form of one.
  init?(_ tag: some StringProtocol) {
    let parts = tag.lowercased().split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      parts.dropFirst().allSatisfy({ part in
        (1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      })
    else { return nil }
    let subtags = Set(parts.dropFirst())
    switch primary {
    case "en", "eng": language = .english
    case "zh", "zho", "chi", "cmn":
      if !subtags.isDisjoint(with: ["hant", "tw", "hk", "mo"]), !subtags.contains("hans") {
        language = .traditionalChinese
      } else if !subtags.isDisjoint(with: ["hans", "cn", "sg"]) {
        language = .simplifiedChinese
      } else {
        language = nil
      }
    default: language = .undetermined
    }
  }
}

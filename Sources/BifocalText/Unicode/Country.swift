internal import CICU

/// A country or territory as ICU's locale data names it.
///
///     try Country.all().first { $0.code == "KAZ" }?.name(in: .simplifiedChinese)  // "哈萨克斯坦"
public struct Country: Sendable, Hashable {
  /// The language and region whose name is asked for, as ICU spells them.
  public enum NameLocale: String, Sendable, CaseIterable {
    /// English.
    case english = "en"
    /// Mainland China.
    case simplifiedChinese = "zh_Hans"
    /// Taiwan.
    case traditionalChinese = "zh_Hant_TW"
    /// Hong Kong.
    case hongKong = "zh_Hant_HK"
  }

  /// ISO 3166-1 alpha-3, such as `KAZ`.
  public let code: String

  private let names: [NameLocale: String]

  /// Returns the display name in a locale.
  public func name(in locale: NameLocale) -> String { names[locale, default: ""] }

  /// Returns all countries and territories of ISO 3166-1 that ICU knows, by code.
  ///
  /// - Throws: `ICUError` when ICU's region names are missing.
  public static func all() throws(ICUError) -> [Country] {
    var countries: [Country] = []
    let codes = unsafe cicu_countries()
    var index = 0
    while let alpha2 = unsafe codes[index] {
      index += 1
      let code = unsafe String(cString: cicu_country_alpha3(alpha2))
      guard !code.isEmpty else { continue }
      var names: [NameLocale: String] = [:]
      for locale in NameLocale.allCases {
        var status: Int32 = 0
        var utf8 = [UInt8](repeating: 0, count: 512)
        let count = unsafe cicu_country_name(alpha2, locale.rawValue, &utf8, 512, &status)
        try ICUError.check(status, from: "uloc_getDisplayCountry")
        names[locale] = String(decoding: utf8.prefix(Int(count)), as: UTF8.self)
      }
      countries.append(Country(code: code, names: names))
    }
    return countries.sorted { $0.code < $1.code }
  }
}

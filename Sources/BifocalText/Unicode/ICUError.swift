internal import CICU

/// An ICU call that failed.
public struct ICUError: Error, Equatable, CustomStringConvertible {
  /// The ICU function that failed, such as `"ubrk_open"`.
  public let function: String

  /// ICU's `UErrorCode`.
  public let code: Int32

  /// The function and ICU's own name for the failure.
  public var description: String {
    "ICU: \(function) failed with \(unsafe String(cString: cicu_error_name(code)))"
  }

  static func check(_ code: Int32, from function: String) throws(ICUError) {
    guard code <= 0 else { throw ICUError(function: function, code: code) }
  }
}

/// The versions of ICU and Unicode that text is cut and folded by.
public enum ICUVersion {
  /// ICU's own version, such as `"72.1"`.
  public static var icu: String { unsafe String(cString: cicu_version()) }

  /// The version of Unicode that ICU follows, such as `"15.0"`.
  public static var unicode: String { unsafe String(cString: cicu_unicode_version()) }
}

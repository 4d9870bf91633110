internal import BifocalText

/// An encoding that text can be read in.
///
///     TextEncoding("gbk")?.name     // "GB18030"
///     TextEncoding("latin1")?.name  // "windows-1252"
///     TextEncoding("klingon")       // nil
public struct TextEncoding: Sendable, Hashable {
  /// The name as errors and messages print it.
  public let name: String

  /// Finds an encoding by any name that ICU knows for it; nothing when there is none.
  ///
  /// As on the web, a name stands for the larger encoding that pages under that name are written
  /// in: GB2312 and GBK for GB18030, Latin-1 and ASCII for Windows-1252.
  public init?(_ name: String) {
    let trimmed = name.trimmedASCII()
    if let known = Self.webNames[trimmed.lowercased()] {
      self.name = known
      return
    }
    do {
      _ = try TextDecoder(encoding: String(trimmed))
    } catch {
      return nil
    }
    self.name = String(trimmed)
  }

  private init(known name: String) { self.name = name }

  static let utf8 = TextEncoding(known: "UTF-8")
  static let gb18030 = TextEncoding(known: "GB18030")
  static let big5 = TextEncoding(known: "Big5")

  /// The names of all encodings, in their alphabetical order.
  public static var names: [String] {
    Set(TextDecoder.names + webNames.keys).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A decoder for a text in this encoding.
  func decoder() throws(ICUError) -> TextDecoder { try TextDecoder(encoding: name) }

  private static let webNames: [String: String] = {
    let names = [
      "UTF-8": "utf-8 utf8 unicode-1-1-utf-8",
      "GB18030": "gb18030 gbk gb2312 gb_2312-80 gb2312-80 x-gbk cp936 ms936 windows-936 euc-cn",
      "Big5": "big5 big-5 big5-tw cp950 ms950 windows-950 x-x-big5 cn-big5",
      "windows-1252":
        "windows-1252 cp1252 latin1 latin-1 l1 iso-8859-1 iso8859-1 iso_8859-1 us-ascii ascii",
    ]
    return names.reduce(into: [:]) { table, entry in
      for name in entry.value.split(separator: " ") { table[String(name)] = entry.key }
    }
  }()
}

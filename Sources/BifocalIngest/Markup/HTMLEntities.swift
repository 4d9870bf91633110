/// Reads the references by which HTML and Markdown write single characters.
///
///     HTMLEntities.reference(startOf: Array("&eacute;t&#233;".utf8)[...])
///     // (scalar: "é", length: 8)
enum HTMLEntities {
  /// Reads the reference that starts `bytes`, which start with `&`; nothing when there is none.
  ///
  /// - Returns: The character, and the number of bytes that the reference takes.
  /// - Complexity: O(1), as references are short.
  static func reference(
    startOf bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let body = bytes.dropFirst().prefix(12)
    guard body.first != UInt8(ascii: "#") else { return number(in: body.dropFirst()) }
    let name = body.prefix {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
    }
    let text = String(decoding: name, as: UTF8.self)
    guard let value = values[text] else { return nil }
    let isClosed = body.dropFirst(name.count).first == UInt8(ascii: ";")
    // Without its semicolon a name may be part of an address: `?a=1&copy=2`.
    guard isClosed || ["nbsp", "amp", "lt", "gt", "quot"].contains(text) else { return nil }
    return (value, 1 + name.count + (isClosed ? 1 : 0))
  }

  /// Returns `bytes` as a string, with its references resolved.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let (scalar, length) = reference(startOf: rest) {
        result += Array(String(scalar).utf8)
        rest = rest.dropFirst(length)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func number(
    in bytes: ArraySlice<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let isHex = bytes.first == UInt8(ascii: "x") || bytes.first == UInt8(ascii: "X")
    let digits = bytes.dropFirst(isHex ? 1 : 0).prefix { byte in
      (0x30...0x39).contains(byte) || isHex && (0x61...0x66).contains(byte | 0x20)
    }
    guard !digits.isEmpty else { return nil }
    // A number that is too large for any character is no character either.
    let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
    let value = number ?? .max
    let isClosed = bytes.dropFirst(digits.count + (isHex ? 1 : 0)).first == UInt8(ascii: ";")
    let length = 2 + (isHex ? 1 : 0) + digits.count + (isClosed ? 1 : 0)
    // As browsers do: what would be a control character is meant in Windows' code page 1252.
    let index = Int(value) - 0x80
    let code = windows1252.indices.contains(index) ? windows1252[index] : value
    return (code == 0 ? "\u{FFFD}" : Unicode.Scalar(code) ?? "\u{FFFD}", length)
  }

  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]

  /// The names of HTML 4, and `apos`; those of U+00A0 to U+00FF stand in their order.
  private static let values: [String: Unicode.Scalar] = {
    var values: [String: Unicode.Scalar] = [:]
    let latin1 = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn \
      sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave \
      Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
      ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN \
      szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute \
      icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml \
      yacute thorn yuml
      """
    for (offset, name) in latin1.split(separator: " ").enumerated() {
      values[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
    }
    let others: [(String, Unicode.Scalar)] = [
      ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"), ("ensp", "\u{2002}"),
      ("emsp", "\u{2003}"), ("thinsp", "\u{2009}"), ("zwnj", "\u{200C}"), ("zwj", "\u{200D}"),
      ("lrm", "\u{200E}"), ("rlm", "\u{200F}"), ("ndash", "–"), ("mdash", "—"), ("lsquo", "‘"),
      ("rsquo", "’"), ("sbquo", "‚"), ("ldquo", "“"), ("rdquo", "”"), ("bdquo", "„"),
      ("dagger", "†"), ("Dagger", "‡"), ("bull", "•"), ("hellip", "…"), ("permil", "‰"),
      ("prime", "′"), ("Prime", "″"), ("lsaquo", "‹"), ("rsaquo", "›"), ("oline", "‾"),
      ("frasl", "⁄"), ("euro", "€"), ("trade", "™"), ("larr", "←"), ("uarr", "↑"), ("rarr", "→"),
      ("darr", "↓"), ("harr", "↔"), ("minus", "−"), ("infin", "∞"), ("ne", "≠"), ("le", "≤"),
      ("ge", "≥"), ("asymp", "≈"), ("sum", "∑"), ("radic", "√"), ("OElig", "Œ"), ("oelig", "œ"),
      ("Scaron", "Š"), ("scaron", "š"), ("Yuml", "Ÿ"), ("fnof", "ƒ"), ("circ", "ˆ"), ("tilde", "˜"),
      ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"),
      ("lambda", "λ"), ("mu", "μ"), ("pi", "π"), ("sigma", "σ"), ("tau", "τ"), ("phi", "φ"),
      ("omega", "ω"), ("Delta", "Δ"), ("Sigma", "Σ"), ("Omega", "Ω"), ("loz", "◊"), ("hearts", "♥"),
    ]
    for (name, scalar) in others { values[name] = scalar }
    return values
  }()
}

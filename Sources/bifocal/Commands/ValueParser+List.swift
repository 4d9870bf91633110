extension ValueParser {
  /// Cases of an enum by raw value, with commas between them; the metavar is `CLASS,…` unless another
  /// is given.
  ///
  ///     ValueParser.list(of: TokenClass.self).value(of: "words,numbers", for: "keep")
  ///     // [.words, .numbers]
  static func list<Element>(
    of type: Element.Type, metavar: String = "CLASS"
  ) -> ValueParser
  where
    Value == [Element], Element: RawRepresentable<String> & CaseIterable & Sendable
  {
    let names = Element.allCases.map(\.rawValue)
    return ValueParser(
      metavar: "\(metavar),…",
      expectation: "a comma-separated list of \(names.joined(separator: ", "))",
      completion: .words(names), text: { $0.map(\.rawValue).joined(separator: ",") }
    ) { text in
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let elements = parts.compactMap { Element(rawValue: String($0)) }
      return elements.count == parts.count ? elements : nil
    }
  }
}

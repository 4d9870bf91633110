/// A number of things, as people write it.
///
///     CountedNoun.text(1, "article")   // "1 article"
///     CountedNoun.text(12, "article")  // "12 articles"
enum CountedNoun {
  /// Returns a number and a noun that takes an *s* in the plural.
  static func text(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

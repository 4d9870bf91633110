internal import BifocalText

extension Article {
  /// A date of this confidence does not depend on what the text tells: no address has it.
  private static let certain = 0.9

  /// Chooses the date of publication among what the file, its address, its name and its text say.
  ///
  /// - Parameters:
  ///   - name: The name of the file; nothing for standard input.
  ///   - address: Where the article was found, if that is known.
  ///   - today: Nothing is published after this day.
  /// - Returns: The date and what tells it, or nothing.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  func publication(name: String?, address: String?, today: PartialDate?) -> DateCandidate? {
    var candidates = fields.dates
    if candidates.isEmpty, let date = fields.date {
      candidates.append(
        DateCandidate(date, .metaElement, text: date.description, confidence: 0.8))
    }
    if let address, let found = AddressDate(address) {
      candidates.append(
        DateCandidate(
          found.date, .address, text: address,
          confidence: found.date.precision == .day ? 0.7 : 0.4))
    }
    if let name, let found = AddressDate(name) {
      candidates.append(
        DateCandidate(
          found.date, .fileName, text: name,
          confidence: found.date.precision == .day ? 0.68 : 0.4))
    }
    let clearest = candidates.max { $0.evidence.confidence < $1.evidence.confidence }
    let ranking = DateRanking(today: today)
    if let clearest, clearest.evidence.confidence >= Self.certain,
      let best = ranking.publication(of: candidates), best.date == clearest.date
    {
      return best
    }
    let dates = TextDates(text, reference: clearest?.date, today: today)
    // What a page shows was weighed with its markup already.
    if fields.dates.allSatisfy({ $0.evidence.confidence < 0.5 }) { candidates += dates.candidates }
    let checked = DateRanking(today: today, events: dates.events)
    if let best = checked.publication(of: candidates) { return best }
    return dates.latestMonth.map {
      DateCandidate($0, .event, text: $0.description, confidence: 0.3)
    }
  }
}

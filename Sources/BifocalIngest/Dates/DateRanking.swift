internal import BifocalText

/// Chooses the date of publication among candidates.
///
/// The candidate of the highest confidence wins, and others that agree with it add to it. A date
/// after `today` is no candidate; nor is one in an address when the text tells of later events. Of
/// two that agree the more precise is taken.
struct DateRanking {
  /// Nothing is published after this day.
  var today: PartialDate?

  /// What the text tells of as past.
  var events: [PartialDate] = []

  /// What each further kind of place adds that tells the same day.
  private static let agreement = 0.06

  /// How much the day of a change says about that of the publication.
  private static let changeWeight = 0.5

  /// Returns the date of publication, with the day of the last change in its evidence.
  ///
  /// - Returns: Nothing when no candidate is left.
  /// - Complexity: O(*n*²), where *n* is the number of candidates, which are few.
  func publication(of candidates: [DateCandidate]) -> DateCandidate? {
    let possible = candidates.filter(isPossible)
    let published = possible.filter { !$0.isModification }
    let modified = possible.filter(\.isModification).map(\.date).max {
      $0.dayNumber < $1.dayNumber
    }
    // Better the day of the last change than a guess.
    let changes = possible.filter(\.isModification).map { change in
      var change = change
      change.evidence.confidence *= Self.changeWeight
      return change
    }
    guard var best = best(of: published + changes) else { return nil }
    if let modified, !best.date.isAfter(modified) || best.isModification {
      best.evidence.modified = modified
    }
    return best
  }

  private func isPossible(_ candidate: DateCandidate) -> Bool {
    if let today, candidate.date.isAfter(today) { return false }
    switch candidate.evidence.origin {
    case .address, .fileName, .picture:
      return !events.contains { $0.dayNumber > candidate.date.lastDayNumber + 1 }
    default: return true
    }
  }

  private func best(of candidates: [DateCandidate]) -> DateCandidate? {
    var best: DateCandidate?
    for candidate in candidates {
      let weighed = weighed(candidate, among: candidates)
      if let current = best, current.evidence.confidence >= weighed.evidence.confidence { continue }
      best = weighed
    }
    guard let best else { return nil }
    guard best.date.precision < .day else { return printed(candidates, for: best) }
    // A month of an address, and a day in the same month at the head of the text.
    let finer = candidates.filter {
      $0.date.precision > best.date.precision && $0.date.agrees(with: best.date)
    }
    guard var chosen = finer.max(by: { $0.evidence.confidence < $1.evidence.confidence }) else {
      return best
    }
    chosen.evidence.confidence = min(best.evidence.confidence, chosen.evidence.confidence + 0.1)
    return chosen
  }

  /// What the page prints, when the chosen time is given in universal time, and the page means the
  /// same moment by the day before or after: an article's date is what its publisher printed.
  private func printed(_ candidates: [DateCandidate], for best: DateCandidate) -> DateCandidate {
    guard let hour = Self.universalHour(best.evidence.text) else { return best }
    let day = best.date.dayNumber + (hour < 12 ? -1 : 1)
    let shown = candidates.filter {
      switch $0.evidence.origin {
      case .dateElement, .label, .text, .address, .dateline, .timeElement: break
      default: return false
      }
      return $0.date.precision == .day && !$0.isModification && $0.evidence.confidence >= 0.55
    }
    let clearest = shown.max { $0.evidence.confidence < $1.evidence.confidence }
    guard let local = clearest, local.date.dayNumber == day else { return best }
    var chosen = best
    chosen.date = local.date
    return chosen
  }

  /// The hour of a time such as `2022-07-08T03:15:00Z`; nothing when it is not in universal time.
  private static func universalHour(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20,
      text.hasSuffix("Z") || text.hasSuffix("+00:00") || text.hasSuffix("+0000")
    else { return nil }
    return Int(String(decoding: bytes[11..<13], as: UTF8.self))
  }

  private func weighed(
    _ candidate: DateCandidate, among candidates: [DateCandidate]
  ) -> DateCandidate {
    let others = candidates.filter {
      $0.date == candidate.date && $0.evidence.origin != candidate.evidence.origin
    }
    let origins = Set(others.map(\.evidence.origin)).count
    var weighed = candidate
    let raised = candidate.evidence.confidence + Self.agreement * Double(origins)
    weighed.evidence.confidence = max(candidate.evidence.confidence, min(raised, 0.99))
    return weighed
  }
}

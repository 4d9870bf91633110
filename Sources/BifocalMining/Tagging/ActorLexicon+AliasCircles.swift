internal import BifocalText

extension ActorLexicon {
  /// Returns a fault for each circle of actors of which each bears the proper name of the next as an
  /// alias: then no text can tell which of them is meant.
  ///
  /// - Complexity: O(*s*), where *s* is the number of names that several actors bear.
  func aliasCircles(folding: CharacterFolding) -> [LexiconError.Fault] {
    let next = properNamesBorne(folding: folding)
    var faults: [LexiconError.Fault] = []
    var done: Set<Int> = []
    for start in next.keys.sorted() where !done.contains(start) {
      guard let circle = circle(from: start, next: next) else { continue }
      done.formUnion(circle)
      let ids = (circle + [start]).map { actors[$0].id }.joined(separator: " → ")
      let origin = origin(of: start)
      faults.append(
        LexiconError.Fault(
          file: origin.file, line: origin.line,
          column: (Self.columns.firstIndex(of: "aliases-en") ?? 0) + 1,
          message: "aliases go in a circle, \(ids); expected each proper name to be of one actor"))
    }
    return faults
  }

  /// For each actor those whose proper names it bears.
  private func properNamesBorne(folding: CharacterFolding) -> [Int: Set<Int>] {
    var next: [Int: Set<Int>] = [:]
    for name in names.sharedIndices.map({ names[$0] }) {
      let folded = folding.folded(name.text)
      let owners = name.actors.filter { index in
        let actor = actors[index]
        return [actor.english, actor.simplifiedChinese, actor.traditionalChinese]
          .contains { folding.folded($0) == folded }
      }
      // Two of one name, as the two Georgias, are no circle of aliases.
      guard owners.count == 1, let owner = owners.first else { continue }
      for bearer in name.actors where bearer != owner { next[bearer, default: []].insert(owner) }
    }
    return next
  }

  /// The shortest way from an actor back to itself.
  private func circle(from start: Int, next: [Int: Set<Int>]) -> [Int]? {
    var ways = [[start]]
    var seen: Set<Int> = []
    while !ways.isEmpty {
      var longer: [[Int]] = []
      for way in ways {
        for actor in (next[way.last ?? start] ?? []).sorted() {
          if actor == start { return way }
          if seen.insert(actor).inserted { longer.append(way + [actor]) }
        }
      }
      ways = longer
    }
    return nil
  }
}

internal import BifocalText

/// An article as rules for names look at it: characters, cuts, and the names of the lexicons in it.
struct NameText {
  let lists: NameLists
  let text: FoldedText
  let scalars: [UInt32]
  /// For each position, whether a word begins there; one more for the end.
  let isCut: [Bool]
  /// The sentences, one after the other.
  let sentences: [Range<Int>]
  /// The names of the lexicons and of the gazetteer, in order and without overlaps.
  let known: [Article.Name]
  /// For each position, the index in `known` of the name that covers it, or -1.
  let cover: [Int32]
  /// Whether there is any Han character.
  let hasHan: Bool
  /// Where a word begins with a character that may be a surname or the first one of a longer surname.
  let surnames: [Int]
  /// Where a word ends in a character that the name of a place or of an organisation ends in.
  let nameEnds: [Int]
  /// Where brackets open.
  let brackets: [Int]
  /// Where Chinese quotation marks and title marks open.
  let quotes: [Int]
  /// Where a word or a name begins with a character that foreign names are written with.
  let foreign: [Int]
  /// Where letters and digits that are no Han characters begin.
  let latin: [Int]

  /// Prepares an article.
  ///
  /// - Complexity: O(*n*).
  init(_ article: Article, gazetteer: [Range<Int>], lists: NameLists) {
    self.lists = lists
    text = article.text
    sentences = article.sentences
    let scalars = article.text.scalars
    self.scalars = scalars
    var known = article.names
    if !gazetteer.isEmpty {
      known += gazetteer.lazy.map {
        Article.Name(
          range: $0, kind: Self.placeKind(of: $0, in: scalars, lists: lists),
          rule: .gazetteer)
      }
      known.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    for index in known.indices where Self.isModifier(known[index], in: article, lists: lists) {
      known[index].isModifier = true
    }
    self.known = known
    var cover = [Int32](repeating: -1, count: scalars.count)
    for (index, name) in known.enumerated() {
      for position in name.range { cover[position] = Int32(index) }
    }
    self.cover = cover
    let isCut = article.breaks.isCut
    var hasHan = false
    var surnames: [Int] = []
    var nameEnds: [Int] = []
    var brackets: [Int] = []
    var quotes: [Int] = []
    var foreign: [Int] = []
    var latin: [Int] = []
    // Rules look at few places of a text; one pass finds them all.
    var mayEnd = false
    var wasLetter = false
    for position in scalars.indices {
      let scalar = scalars[position]
      let isBoundary = isCut[position]
      if mayEnd {
        if isBoundary { nameEnds.append(position - 1) }
        mayEnd = false
      }
      guard scalar >= 0x2E80 else {
        let isLetter = LatinWords.isLetter(scalar)
        if isLetter, !wasLetter { latin.append(position) }
        wasLetter = isLetter
        if scalar == 0x28 { brackets.append(position) }
        if scalar == 0x201C { quotes.append(position) }
        continue
      }
      wasLetter = false
      hasHan = true
      let uses = lists.uses(of: scalar)
      // Most characters are no part of any name.
      guard uses != .han else { continue }
      mayEnd = !uses.isDisjoint(with: [.placeEnd, .organisationEnd])
      if isBoundary, !uses.isDisjoint(with: [.surname, .longSurname]) { surnames.append(position) }
      if scalar == 0x300A || scalar == 0x300C { quotes.append(position) }
      if !uses.isDisjoint(with: [.strong, .weak]), isBoundary || cover[position] >= 0 {
        foreign.append(position)
      }
    }
    if mayEnd { nameEnds.append(scalars.count - 1) }
    self.isCut = isCut
    self.hasHan = hasHan
    self.surnames = surnames
    self.nameEnds = nameEnds
    self.brackets = brackets
    self.quotes = quotes
    self.foreign = foreign
    self.latin = latin
  }

  var count: Int { scalars.count }

  func uses(_ position: Int) -> NameLists.Uses { lists.uses(of: scalars[position]) }

  func isHan(_ position: Int) -> Bool {
    position >= 0 && position < count && uses(position).contains(.han)
  }

  func roles(_ range: Range<Int>) -> NameRoles { lists.roles(of: scalars, range) }

  /// Where the word that ends at a position begins.
  func wordStart(before position: Int) -> Int {
    var start = position - 1
    while start > 0, !isCut[start] { start -= 1 }
    return start
  }

  /// Where the word that begins at a position ends.
  func wordEnd(from position: Int) -> Int {
    var end = position + 1
    while end < count, !isCut[end] { end += 1 }
    return end
  }

  /// What the words are that begin at a position and are cut off on their far side, taken together.
  func rolesOfWords(from position: Int) -> NameRoles {
    guard isHan(position) else { return [] }
    var roles: NameRoles = []
    var key = NameLists.Key()
    let limit = min(count, position + lists.longestBeginning(with: scalars[position]))
    for next in position..<limit {
      guard uses(next).contains(.han) else { break }
      key.append(scalars[next])
      if isCut[next + 1] { roles.formUnion(lists.roles(of: key)) }
    }
    return roles
  }

  /// What the words are that end at a position and are cut off on their far side, taken together.
  func rolesOfWords(endingAt position: Int) -> NameRoles {
    guard isHan(position - 1) else { return [] }
    var roles: NameRoles = []
    let limit = max(0, position - lists.longestEnding(in: scalars[position - 1]))
    for start in (limit..<position).reversed() {
      guard uses(start).contains(.han) else { break }
      if isCut[start] { roles.formUnion(self.roles(start..<position)) }
    }
    return roles
  }

  /// Whether a word of one of these roles, cut off on its far side, begins at a position.
  func hasWord(from position: Int, _ wanted: NameRoles) -> Bool {
    !rolesOfWords(from: position).isDisjoint(with: wanted)
  }

  /// Whether a word of one of these roles, cut off on its far side, ends at a position.
  func hasWord(endingAt position: Int, _ wanted: NameRoles) -> Bool {
    !rolesOfWords(endingAt: position).isDisjoint(with: wanted)
  }

  /// Whether a place has a government, by how its name ends or begins: 州, Oblast, and any that does not end
  /// as a river or a hill does.
  func placeKind(of range: Range<Int>) -> Actor.Kind {
    Self.placeKind(of: range, in: scalars, lists: lists)
  }

  private static func placeKind(
    of range: Range<Int>, in scalars: [UInt32], lists: NameLists
  ) -> Actor.Kind {
    var ends: [NameRoles] = []
    if scalars[range.upperBound - 1] >= 0x2E80 {
      for length in 1...min(4, range.count) {
        ends.append(lists.roles(of: scalars, range.upperBound - length..<range.upperBound))
      }
    } else {
      let space: UInt32 = 0x20
      let words = scalars[range].split(separator: space)
      ends = [words.last, words.first].compactMap { word in
        word.map { lists.roles(of: scalars, $0.startIndex..<$0.endIndex) }
      }
    }
    if ends.contains(where: { $0.contains(.governed) }) { return .polity }
    return ends.contains { !$0.isDisjoint(with: [.place, .weakPlace]) } ? .location : .polity
  }

  /// Whether the name of a place is only a part of that of an event, a time zone or a people, none of
  /// which acts: 北京冬奥会, Moscow time, 香港人.
  private static func isModifier(
    _ name: Article.Name, in article: Article, lists: NameLists
  ) -> Bool {
    guard name.kind == .polity || name.kind == .location, name.rule != .short else { return false }
    let scalars = article.text.scalars
    var end = name.range.upperBound
    var key = NameLists.Key()
    if end < scalars.count, scalars[end] == 0x20 {
      let start = end + 1
      end = start
      while end < scalars.count, LatinWords.isLetter(scalars[end]) {
        key.append(scalars[end])
        end += 1
      }
      return end > start && lists.roles(of: key).contains(.event)
    }
    if end < scalars.count, scalars[end] == 0x4EBA || scalars[end] == 0x65CF {  // 人, 族
      return article.breaks.isCut[end + 1]
    }
    guard end < scalars.count else { return false }
    let limit = min(scalars.count, end + lists.longestBeginning(with: scalars[end]))
    while end < limit, scalars[end] >= 0x2E80 {
      key.append(scalars[end])
      if lists.roles(of: key).contains(.event) { return true }
      end += 1
    }
    return false
  }

  /// The name of the lexicon that ends at a position.
  func known(endingAt position: Int) -> Article.Name? {
    guard position > 0, cover[position - 1] >= 0 else { return nil }
    let name = known[Int(cover[position - 1])]
    return name.range.upperBound == position ? name : nil
  }

  /// Whether any name of the lexicon lies in a range.
  func hasKnown(in range: Range<Int>) -> Bool { range.contains { cover[$0] >= 0 } }
}

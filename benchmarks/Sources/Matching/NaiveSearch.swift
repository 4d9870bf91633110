/// The number of places where a name stands between borders, found by looking up every stretch.
func naiveCount(of names: [String], in text: String) -> Int {
  let set = Set(names.map { $0.unicodeScalars.map(\.value) })
  let longest = set.map(\.count).max() ?? 0
  let scalars = text.unicodeScalars.map(\.value)
  func isLetter(_ place: Int) -> Bool {
    scalars.indices.contains(place) && scalars[place] < 0x80 && scalars[place] != 0x20
  }
  func isBorder(_ place: Int) -> Bool { !(isLetter(place - 1) && isLetter(place)) }
  var count = 0
  for start in scalars.indices where isBorder(start) {
    for end in start + 1..<min(scalars.count, start + longest) + 1
    where isBorder(end) && set.contains(Array(scalars[start..<end])) {
      count += 1
    }
  }
  return count
}

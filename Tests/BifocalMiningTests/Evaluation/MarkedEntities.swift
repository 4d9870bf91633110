import BifocalMining

/// Reads `"[PER vladimir-putin 普京]访[GPE CHN|beijing 北京]"`: a type, ids parted by `|` or `-` for
/// none, and the name; the brackets are no part of the text.
func markedEntities(_ marked: String) -> [EntityAnnotation] {
  var entities: [EntityAnnotation] = []
  var length = 0
  var rest = marked[...]
  while let open = rest.firstIndex(of: "["), let close = rest.firstIndex(of: "]") {
    length += rest[..<open].utf8.count
    let parts = rest[rest.index(after: open)..<close].split(separator: " ", maxSplits: 2)
    let ids = parts[1] == "-" ? [] : parts[1].split(separator: "|").map(String.init)
    let end = length + parts[2].utf8.count
    entities.append(
      EntityAnnotation(
        range: length..<end, kind: Actor.Kind(rawValue: String(parts[0])) ?? .location, ids: ids))
    length = end
    rest = rest[rest.index(after: close)...]
  }
  return entities
}

/// The text of what `markedEntities` reads.
func plainText(_ marked: String) -> String {
  marked.replacing(/\[\S+ \S+ ([^\]]*)\]/) { $0.1 }
}

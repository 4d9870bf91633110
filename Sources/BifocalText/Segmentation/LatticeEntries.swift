/// What `LatticeWords` are made of, in any order and with repetitions.
struct LatticeEntries: Sendable {
  /// The characters of all entries, one entry after the other.
  private(set) var units: [UInt16] = []
  /// Where each entry begins in `units`, and one more for the end.
  private(set) var starts: [Int32] = [0]
  /// The costs of those that are words.
  private(set) var costs: [Int?] = []
  /// What each marks.
  private(set) var marks: [LatticeWords.Marks] = []

  /// The number of entries.
  var count: Int { costs.count }

  /// Appends a word or a mark.
  ///
  /// - Parameters:
  ///   - scalars: One or more characters of the Basic Multilingual Plane.
  ///   - cost: What it costs, if it is a word.
  ///   - marks: What it marks.
  mutating func append(
    _ scalars: ArraySlice<UInt32>, cost: Int? = nil, marks: LatticeWords.Marks = []
  ) {
    for scalar in scalars { units.append(UInt16(truncatingIfNeeded: scalar)) }
    starts.append(Int32(truncatingIfNeeded: units.count))
    costs.append(cost)
    self.marks.append(marks)
  }

  /// Appends an entry of others.
  mutating func append(_ others: LatticeEntries, _ entry: Int) {
    units += others.units(of: entry)
    starts.append(Int32(truncatingIfNeeded: units.count))
    costs.append(others.costs[entry])
    marks.append(others.marks[entry])
  }

  /// The characters of an entry.
  func units(of entry: Int) -> ArraySlice<UInt16> {
    units[Int(starts[entry])..<Int(starts[entry + 1])]
  }

  /// All entries in UTF-8, one a line; for Han characters only.
  var lines: [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(units.count * 3 + count)
    for entry in 0..<count {
      if entry > 0 { lines.append(UInt8(ascii: "\n")) }
      for unit in units(of: entry) {
        lines.append(0xE0 | UInt8(unit >> 12))
        lines.append(0x80 | UInt8(unit >> 6 & 0x3F))
        lines.append(0x80 | UInt8(unit & 0x3F))
      }
    }
    return lines
  }
}

internal import CICU

/// ICU's dictionary of Chinese and Japanese words with their costs, read where ICU keeps it.
///
/// The file is mapped into memory and stays there, so opening it costs nothing. It is a trie of
/// UTF-16 units in ICU's own form, which `unicode/ucharstrie.h` describes: a word's nodes are
/// reached from its first unit on, and a node says whether a word ends there and at what cost.
@safe struct ICUDictionary: @unchecked Sendable {
  // Sendable because nothing writes to the mapped file and ICU never unmaps it.
  private let units: UnsafeBufferPointer<UInt16>

  /// A place in the trie.
  struct Node: Equatable {
    fileprivate var position: Int
    /// How many units of a stretch without branches are still to come.
    fileprivate var stretch = 0
  }

  /// A unit that goes on from a node, and what it leads to.
  struct Child: Equatable {
    let unit: UInt16
    /// The cost of the word that ends here, if one does.
    let cost: Int?
    /// Where longer words go on, if there are any.
    let next: Node?
  }

  /// Opens the dictionary that ICU cuts Chinese by.
  init() throws(UnreadableWordData) {
    var code: Int32 = 0
    guard let start = unsafe cicu_dictionary_open("cjdict", &code), code <= 0 else {
      throw UnreadableWordData(reason: "ICU has no dictionary of Chinese")
    }
    let header = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: Int32.self)
    let offset = Int(unsafe header[0])
    let size = Int(unsafe header[3])
    // Type 1 is a trie of UTF-16 units, and flag 8 says that its words have values.
    guard unsafe header[4] == 9, offset >= 32, offset % 2 == 0, size > offset else {
      throw UnreadableWordData(reason: "ICU's dictionary of Chinese has an unknown form")
    }
    let trie = unsafe UnsafeRawPointer(start + offset).assumingMemoryBound(to: UInt16.self)
    unsafe units = UnsafeBufferPointer(start: trie, count: (size - offset) / 2)
  }

  /// The node that all words start from.
  static let root = Node(position: 0)

  /// Returns every unit that goes on from a node, in order.
  ///
  /// - Throws: `UnreadableWordData` when the trie points outside itself.
  func children(of node: Node) throws(UnreadableWordData) -> [Child] {
    var position = node.position
    guard node.stretch == 0 else {
      return [try child(at: position, stretch: node.stretch - 1)]
    }
    var lead = try unit(at: position)
    position += 1
    guard lead < Self.isFinal else { return [] }
    if lead >= Self.firstValue {
      // The cost of the word that ends at this node stands before its children.
      if lead >= Self.firstTwoUnitNodeValue { position += lead < Self.threeUnitNodeValue ? 1 : 2 }
      lead &= Self.firstValue - 1
    }
    guard lead < Self.firstStretch else {
      return [try child(at: position, stretch: lead - Self.firstStretch)]
    }
    if lead == 0 {
      lead = try unit(at: position)
      position += 1
    }
    var children: [Child] = []
    try append(branches: lead + 1, at: position, to: &children)
    return children
  }
}

// The numbers are those of `ucharstrie.h`, which promises not to change the form.
extension ICUDictionary {
  /// Leads from here on stand before that many units, less one, without a branch.
  private static let firstStretch = 0x30
  /// Leads from here on hold the cost of a word beside the kind of the node.
  private static let firstValue = 0x40
  private static let firstTwoUnitNodeValue = 0x4040
  private static let threeUnitNodeValue = 0x7FC0
  /// Marks a lead that holds nothing but the cost of a word.
  private static let isFinal = 0x8000
  private static let firstTwoUnitValue = 0x4000
  private static let threeUnitValue = 0x7FFF
  private static let firstTwoUnitJump = 0xFC00
  private static let threeUnitJump = 0xFFFF
  /// Up to this many branches stand in a row; more are split in halves.
  private static let longestRow = 5

  private func unit(at position: Int) throws(UnreadableWordData) -> Int {
    guard unsafe units.indices.contains(position) else {
      throw UnreadableWordData(reason: "ICU's dictionary of Chinese points outside itself")
    }
    return Int(unsafe UInt16(littleEndian: units[position]))
  }

  private func pair(at position: Int) throws(UnreadableWordData) -> Int {
    try unit(at: position) << 16 | unit(at: position + 1)
  }

  /// The child by the unit at `position`, after which `stretch` more units follow.
  private func child(at position: Int, stretch: Int) throws(UnreadableWordData) -> Child {
    let unit = UInt16(try unit(at: position))
    guard stretch == 0 else {
      return Child(unit: unit, cost: nil, next: Node(position: position + 1, stretch: stretch))
    }
    return try child(unit, node: position + 1)
  }

  /// The child by `unit` whose node stands at `position`.
  private func child(_ unit: UInt16, node position: Int) throws(UnreadableWordData) -> Child {
    let lead = try self.unit(at: position)
    if lead >= Self.isFinal {
      let cost = try number(lead - Self.isFinal, at: position + 1).number
      return Child(unit: unit, cost: cost, next: nil)
    }
    let node = Node(position: position)
    guard lead >= Self.firstValue else { return Child(unit: unit, cost: nil, next: node) }
    let cost =
      if lead < Self.firstTwoUnitNodeValue {
        lead >> 6 - 1
      } else if lead < Self.threeUnitNodeValue {
        (lead & 0x7FC0 - Self.firstTwoUnitNodeValue) << 10 | (try self.unit(at: position + 1))
      } else {
        try pair(at: position + 1)
      }
    return Child(unit: unit, cost: cost, next: node)
  }

  /// Reads a number of one to three units whose first unit was read, and where it ends.
  private func number(_ lead: Int, at position: Int) throws(UnreadableWordData) -> (
    number: Int, end: Int
  ) {
    if lead < Self.firstTwoUnitValue { return (lead, position) }
    if lead < Self.threeUnitValue {
      return ((lead - Self.firstTwoUnitValue) << 16 | (try unit(at: position)), position + 1)
    }
    return (try pair(at: position), position + 2)
  }

  private func append(
    branches: Int, at start: Int, to children: inout [Child]
  ) throws(UnreadableWordData) {
    var position = start
    if branches > Self.longestRow {
      // The first unit of the upper half, then a jump to the lower half.
      let (lower, end) = try jump(at: position + 1)
      try append(branches: branches / 2, at: lower, to: &children)
      try append(branches: branches - branches / 2, at: end, to: &children)
      return
    }
    for _ in 1..<branches {
      let unit = UInt16(try unit(at: position))
      let lead = try self.unit(at: position + 1)
      let (number, end) = try number(lead & ~Self.isFinal, at: position + 2)
      if lead >= Self.isFinal {
        children.append(Child(unit: unit, cost: number, next: nil))
      } else {
        children.append(try child(unit, node: end + number))
      }
      position = end
    }
    children.append(try child(at: position, stretch: 0))
  }

  private func jump(at position: Int) throws(UnreadableWordData) -> (target: Int, end: Int) {
    let lead = try unit(at: position)
    if lead < Self.firstTwoUnitJump { return (position + 1 + lead, position + 1) }
    if lead < Self.threeUnitJump {
      let distance = (lead - Self.firstTwoUnitJump) << 16 | (try unit(at: position + 1))
      return (position + 2 + distance, position + 2)
    }
    return (position + 3 + (try pair(at: position + 1)), position + 3)
  }
}

public import BifocalText

/// How often each term occurs, in how many documents, and how it is written most often; all together
/// and in groups.
///
///     var counts = TermCounts(filter: filter)
///     counts.add(tokens, of: "俄羅斯與俄罗斯，俄罗斯", in: "2022")
///     counts.ranked().first          // 俄罗斯: 3 times in 1 document
///     counts.ranked(in: "2022")      // the terms of the group alone
///
/// A term is a folded word or, by the shape, a run of them. Counts of parts add up to the counts of the
/// whole; see `merge`. Memory grows with the number of different terms, and of terms in groups.
public struct TermCounts: Sendable {
  /// The counts of one term.
  public struct Entry: Sendable, Equatable {
    /// The folded form that is counted; words of a run have spaces between them.
    public let term: String
    /// The commonest way it is written in the texts.
    public let surface: String
    /// How often it occurs.
    public let count: Int
    /// In how many documents it occurs.
    public let documents: Int
  }

  /// What counts in a group are measured against.
  public struct Size: Sendable, Equatable {
    /// How many documents there are.
    public fileprivate(set) var documents = 0
    /// How many tokens in them are words or numbers, counted as terms or not.
    public fileprivate(set) var words = 0
  }

  /// The languages that terms are counted in unless others are asked for: those that have stop words
  /// and a dictionary here.
  public static let languages: Set<Language> = [.simplifiedChinese, .traditionalChinese, .english]

  /// A count of one unit, which is a term or a run of terms.
  struct Cell: Sendable, Equatable, BitwiseCopyable {
    var count = 0
    var documents: Int32 = 0
    /// The last document it occurs in, and how often it does there.
    fileprivate var lastDocument: Int32 = -1
    fileprivate var inDocument: Int32 = 0
  }

  let shape: NGramShape
  private(set) var vocabulary: TermVocabulary
  private(set) var runs = NGramIndex()
  private(set) var cells: [Cell] = []
  /// Numbers the groups and units that occur together.
  private(set) var groupCells = PairIndex()
  private(set) var cellsInGroups: [Cell] = []
  private var groupNumbers: [String: Int] = [:]
  private(set) var labels: [String] = []
  private(set) var sizes: [Size] = []
  /// All documents together.
  public private(set) var size = Size()

  /// Makes an empty count.
  public init(filter: TermFilter, shape: NGramShape = .words) {
    self.shape = shape
    vocabulary = TermVocabulary(filter: filter)
  }

  /// Takes the counts of a file.
  init(_ reader: CountsReader) throws(ICUError) {
    shape = reader.shape
    vocabulary = try TermVocabulary(terms: reader.vocabulary, spellings: reader.spellings)
    let units =
      shape == .words
      ? Array(reader.vocabulary.indices) : reader.runs.map { runs.number(ofRun: $0) }
    func added(_ numbers: ArraySlice<Int>, to cell: Cell) -> Cell {
      var cell = cell
      cell.count += numbers[numbers.startIndex]
      cell.documents += Int32(clamping: numbers[numbers.startIndex + 1])
      return cell
    }
    cells = Array(repeating: Cell(), count: (units.max() ?? -1) + 1)
    for line in reader.units {
      cells[units[line[0]]] = added(line[1...], to: cells[units[line[0]]])
    }
    for (label, numbers) in reader.groups {
      sizes[number(ofGroup: label)] = Size(documents: numbers[0], words: numbers[1])
    }
    for line in reader.cells {
      let index = cell(units[line[1]], inGroup: number(ofGroup: reader.groups[line[0]].label))
      cellsInGroups[index] = added(line[2...], to: cellsInGroups[index])
    }
    size = Size(documents: reader.size.documents, words: reader.size.words)
  }

  /// The number of documents that were added.
  public var documentCount: Int { size.documents }

  /// The number of tokens in them that are words or numbers, counted as terms or not.
  public var wordCount: Int { size.words }

  /// Adds a document.
  ///
  /// - Parameters:
  ///   - tokens: Its tokens, or those that are to be counted, in order.
  ///   - text: Its text.
  ///   - group: The group that it is counted in besides.
  /// - Complexity: O(*n*), where *n* is the length of all tokens.
  public mutating func add(_ tokens: [Token], of text: String, in group: String? = nil) {
    let sequence = vocabulary.read(tokens, of: text)
    let document = Int32(size.documents)
    var touched: [Int] = []
    let units = shape == .words ? sequence : runs.read(sequence, shape)
    let unitCount = shape == .words ? vocabulary.count : runs.count
    while cells.count < unitCount { cells.append(Cell()) }
    for place in units where place >= 0 {
      let unit = Int(place)
      var cell = cells[unit]
      // No branch depends on the cell, so that nobody waits for one before asking for the next.
      let isNew: Int32 = cell.lastDocument == document ? 0 : 1
      cell.count += 1
      cell.documents += isNew
      cell.inDocument = (cell.inDocument & (isNew - 1)) + 1
      cell.lastDocument = document
      cells[unit] = cell
      if group != nil, isNew == 1 { touched.append(unit) }
    }
    let words = sequence.count { $0 >= TermPlace.skipped }
    size.documents += 1
    size.words += words
    guard let group else { return }
    let number = number(ofGroup: group)
    sizes[number].documents += 1
    sizes[number].words += words
    for unit in touched {
      let index = cell(unit, inGroup: number)
      cellsInGroups[index].count += Int(cells[unit].inDocument)
      cellsInGroups[index].documents += 1
    }
  }

  /// Adds the counts of other documents.
  ///
  /// - Precondition: Both have the same shape.
  /// - Complexity: O(*n*), where *n* is the length of all spellings, runs and cells of the other counts.
  public mutating func merge(_ other: TermCounts) {
    precondition(shape == other.shape, "runs of different shapes do not add up")
    let terms = vocabulary.merge(other.vocabulary)
    let units = shape == .words ? terms : runs.merge(other.runs, terms: terms)
    for (unit, cell) in zip(units, other.cells) {
      while unit >= cells.count { cells.append(Cell()) }
      cells[unit].count += cell.count
      cells[unit].documents += cell.documents
    }
    let groups = other.labels.map { number(ofGroup: $0) }
    for (group, size) in zip(groups, other.sizes) {
      sizes[group].documents += size.documents
      sizes[group].words += size.words
    }
    for (index, added) in other.cellsInGroups.enumerated() {
      let (group, unit) = other.groupCells[index]
      let here = cell(units[unit], inGroup: groups[group])
      cellsInGroups[here].count += added.count
      cellsInGroups[here].documents += added.documents
    }
    size.documents += other.size.documents
    size.words += other.size.words
  }

  func knownGroup(_ label: String) -> Int? { groupNumbers[label] }

  private mutating func number(ofGroup label: String) -> Int {
    if let number = groupNumbers[label] { return number }
    groupNumbers[label] = labels.count
    labels.append(label)
    sizes.append(Size())
    return labels.count - 1
  }

  private mutating func cell(_ unit: Int, inGroup group: Int) -> Int {
    let index = groupCells.number(of: group, unit)
    if index == cellsInGroups.count { cellsInGroups.append(Cell()) }
    return index
  }
}

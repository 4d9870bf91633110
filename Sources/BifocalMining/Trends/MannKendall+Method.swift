extension MannKendall {
  /// What is done about values that are like their neighbours, which makes a trend seem surer than it
  /// is, or like those of the same season, which hides one.
  ///
  ///     MannKendall([1, 9, 2, 10, 3, 11]).tau                               // 0.6
  ///     MannKendall([1, 9, 2, 10, 3, 11], method: .seasonal(period: 2)).tau  // 1
  public enum Method: Sendable, Hashable {
    /// Values are taken to be independent (Mann 1945, Kendall 1975).
    case original
    /// The variance grows by the significant correlations of the ranks of what is left when Sen's
    /// slope is taken away (Hamed and Rao 1998).
    case hamedRao
    /// Sen's slope is taken away, then what a value has of the one before it, and the slope is put back
    /// before the test: trend-free pre-whitening (Yue, Pilon, Phinney and Cavadias 2002).
    case preWhitening
    /// The variance grows by all correlations of what is left when Sen's slope is taken away (Yue and
    /// Wang 2004). With a strong trend it becomes far too small; it is here to compare with others.
    case yueWang
    /// Values are compared only with those a whole number of periods away, such as one January with
    /// another, and S and its variance are those of all seasons together (Hirsch, Slack and Smith 1982).
    case seasonal(period: Int)

    /// The number of bins after which seasons come again; nothing where there are no seasons.
    public var period: Int? {
      if case .seasonal(let period) = self { return period }
      return nil
    }
  }
}

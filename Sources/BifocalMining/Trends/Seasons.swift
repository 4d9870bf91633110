/// The values of each season of a series: of all Januaries, of all Februaries and so on.
///
///     Seasons(of: [3, 1, 4, 1, 5], period: 2).series.map(\.values)  // [[3, 4, 5], [1, 1]]
struct Seasons {
  /// The values of one season, and their times in periods.
  struct Series {
    var values: [Double] = []
    var times: [Double] = []
  }

  /// One series for each season that has values.
  let series: [Series]

  /// Parts a series.
  ///
  /// - Parameters:
  ///   - values: The values.
  ///   - times: The numbers of their bins, in order; bins without a value are left out.
  ///   - period: After how many bins seasons come again.
  init(of values: [Double], at times: [Int], period: Int) {
    precondition(period > 0, "seasons come again after one bin or more")
    var series = [Series](repeating: Series(), count: period)
    for (value, time) in zip(values, times) {
      series[time % period].values.append(value)
      series[time % period].times.append(Double(time / period))
    }
    self.series = series.filter { !$0.values.isEmpty }
  }
}

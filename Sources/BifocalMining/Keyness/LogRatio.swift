internal import Glibc

/// How many times as often a term occurs in the target, as a power of two.
enum LogRatio {
  /// With a half added to every count (Walter), which shrinks what rests on few occurrences.
  static func walter(_ table: ContingencyTable) -> Double {
    log2((table.a + 0.5) / (table.n1 + 0.5)) - log2((table.b + 0.5) / (table.n2 + 0.5))
  }

  /// With a half in place of 0 (Hardie 2014).
  static func hardie(_ table: ContingencyTable) -> Double {
    let target = table.target == 0 ? 0.5 : table.a
    let reference = table.reference == 0 ? 0.5 : table.b
    return log2((target / table.n1) / (reference / table.n2))
  }

  /// The bound of the confidence interval that is nearer to 0, or 0 if the interval covers it
  /// (Evert 2022, "Measuring keyness").
  ///
  /// The share of the target in all occurrences is a binomial proportion; its exact bounds are
  /// quantiles of the beta distribution.
  static func conservative(_ table: ContingencyTable, alpha: Double) -> Double {
    guard !table.isNegative else { return -conservative(table.swapped, alpha: alpha) }
    guard table.a > 0 else { return 0 }
    let even = table.n1 / table.total
    let bound = IncompleteBeta(table.a, table.b + 1)
    let target = log(alpha / 2)
    // At the even share the tail tells already whether the interval reaches down to it.
    guard bound.logTail(at: even) < target else { return 0 }
    let share = bound.quantile(logTail: target, from: even, to: 1)
    return log2(table.n2 / table.n1 * share / (1 - share))
  }
}

internal import Glibc

/// A measure of how much more often a term occurs in a target than in a reference.
///
///     let table = ContingencyTable(120, of: 500_000, against: 45, of: 1_500_000)
///     KeynessMeasure.logRatio.value(of: table)  // .value(2.990056)
///     KeynessMeasure.g2.formula                 // "2Σ O·ln(O/E) over four cells; …"
///
/// Raw values are the names of columns. Signed measures are negative for what the target lacks.
public enum KeynessMeasure: String, Sendable, CaseIterable {
  /// The confidence bound of Log Ratio that is nearer to 0 (Evert 2022).
  case conservativeLogRatio = "LRC"
  /// Log Ratio with a half added to each count (Walter; R's corpora).
  case logRatio = "LogRatio"
  /// Log Ratio with a half in place of 0 (Hardie 2014).
  case hardieLogRatio = "LogRatioHardie"
  /// Log-likelihood of four cells (Dunning 1993).
  case g2 = "G2"
  /// Log-likelihood of two cells (Rayson and Garside 2000).
  case twoTermG2 = "G2two"
  /// Pearson's χ².
  case chiSquare = "chi2"
  /// Pearson's χ² with Yates's correction.
  case yatesChiSquare = "chi2Yates"
  /// Pearson's χ², corrected where quanteda does.
  case quantedaChiSquare = "chi2quanteda"
  /// Pointwise mutual information, as quanteda has it.
  case pmi = "PMI"
  /// Simple maths (Kilgarriff 2009).
  case simpleMaths = "SimpleMaths"
  /// %DIFF (Gabrielatos and Marchi 2012).
  case percentDifference = "PctDiff"
  /// The odds ratio of the sample.
  case oddsRatio = "OddsRatio"
  /// The Bayes factor's approximation of the difference (Wilson 2013).
  case bic = "BIC"
  /// The difference coefficient (Hofland and Johansson 1982).
  case differenceCoefficient = "DiffCoefficient"
  /// log₁₀ of the chance of such a G².
  case log10P = "log10p"
  /// The chance of such a G².
  case p = "p"

  /// What is computed, as one line.
  public var formula: String {
    switch self {
    case .conservativeLogRatio:
      "log2 of the bound nearer 1 of the ratio of rates, Clopper-Pearson at 1-alpha/m; 0 if it covers 1"
    case .logRatio: "log2((a+.5)/(n1+.5)) - log2((b+.5)/(n2+.5))"
    case .hardieLogRatio: "log2((a/n1)/(b/n2)), .5 in place of 0"
    case .g2: "2Σ O·ln(O/E) over four cells; negative if a < E"
    case .twoTermG2: "2(a·ln(a/E1)+b·ln(b/E2)); negative if a < E1"
    case .chiSquare: "N(ad-bc)²/((a+b)(c+d)n1·n2); negative if a < E"
    case .yatesChiSquare: "chi2 with |O-E| less min(.5, |O-E|); negative if a < E"
    case .quantedaChiSquare: "chi2, as chi2Yates if some E < 5 and |ad-bc| >= N/2"
    case .pmi: "ln(a/E)"
    case .simpleMaths: "(10⁶a/n1+k)/(10⁶b/n2+k)"
    case .percentDifference: "100(a/n1-b/n2)/(b/n2)"
    case .oddsRatio: "ad/bc"
    case .bic: "|G2| - ln N"
    case .differenceCoefficient: "(a/n1-b/n2)/(a/n1+b/n2)"
    case .log10P: "log10 of the upper tail of χ² with 1 degree of freedom at |G2|"
    case .p: "the upper tail of χ² with 1 degree of freedom at |G2|"
    }
  }

  /// The numbers that some measures need besides the counts.
  public struct Settings: Sendable, Hashable {
    /// The error rate of bounds, over all terms together.
    public var alpha: Double
    /// The number of terms that are looked at together.
    public var family: Int
    /// *k* of simple maths, in occurrences in a million.
    public var smoothing: Double

    /// Makes settings; bounds are at 95 % for one term alone.
    public init(alpha: Double = 0.05, family: Int = 1, smoothing: Double = 1) {
      self.alpha = alpha
      self.family = family
      self.smoothing = smoothing
    }
  }

  /// Returns the measure of a table.
  ///
  /// - Returns: A finite value, or why there is none.
  /// - Complexity: O(1); `conservativeLogRatio` takes some dozens of steps.
  public func value(
    of table: ContingencyTable, settings: Settings = Settings()
  ) -> Measured {
    if let fault = table.fault { return .undefined(fault) }
    let (rate, otherRate) = (table.a / table.n1, table.b / table.n2)
    switch self {
    case .conservativeLogRatio:
      return Measured(
        LogRatio.conservative(table, alpha: settings.alpha / Double(max(1, settings.family))))
    case .logRatio: return Measured(LogRatio.walter(table))
    case .hardieLogRatio: return Measured(LogRatio.hardie(table))
    case .g2: return table.logLikelihood
    case .twoTermG2: return table.twoTermLogLikelihood
    case .chiSquare: return table.chiSquare()
    case .yatesChiSquare: return table.chiSquare(isCorrected: true)
    case .quantedaChiSquare: return table.quantedaChiSquare
    case .pmi:
      return table.target == 0
        ? .undefined(.absentInTarget) : Measured(log(table.a / table.expected))
    case .simpleMaths:
      guard otherRate > 0 || settings.smoothing > 0 else { return .undefined(.absentInReference) }
      return Measured(
        (1e6 * rate + settings.smoothing) / (1e6 * otherRate + settings.smoothing))
    case .percentDifference:
      guard otherRate > 0 else { return .undefined(.absentInReference) }
      return Measured(100 * (rate - otherRate) / otherRate)
    case .oddsRatio:
      guard table.b > 0 else { return .undefined(.absentInReference) }
      guard table.c > 0 else { return .undefined(.nothingElse) }
      return Measured(table.a * table.d / (table.b * table.c))
    case .bic:
      return Self.mapped(table.logLikelihood) { abs($0) - log(table.total) }
    case .differenceCoefficient:
      return Measured((rate - otherRate) / (rate + otherRate))
    case .log10P:
      return Self.mapped(table.logLikelihood) { ChiSquareTail.log10(abs($0)) }
    case .p:
      guard let power = Self.log10P.value(of: table).number, power > -300 else {
        return .undefined(.outOfRange)
      }
      return Measured(pow(10, power))
    }
  }

  private static func mapped(_ measured: Measured, _ change: (Double) -> Double) -> Measured {
    measured.number.map { Measured(change($0)) } ?? measured
  }
}

public import BifocalMining
internal import BifocalText

/// Proposed rules as a file of rules, which an analyst edits.
public struct ThemeProposalReport: Sendable {
  private let proposals: [ThemeProposal]
  private let theme: String
  private let articles: Int
  private let others: Int

  /// Makes a report.
  ///
  /// - Parameters:
  ///   - proposals: The rules, in the order to print.
  ///   - theme: The id of the theme.
  ///   - articles: How many articles about the theme were read.
  ///   - others: How many others.
  public init(_ proposals: [ThemeProposal], theme: String, articles: Int, others: Int) {
    self.proposals = proposals
    self.theme = theme
    self.articles = articles
    self.others = others
  }

  /// The lines of the file: above each rule a comment says what speaks for it.
  public var text: String {
    var text = "# proposed for \(theme) out of \(articles) articles about it and \(others) others\n"
    text += ThemeLexicon.ruleColumns.joined(separator: "\t") + "\n"
    for proposal in proposals {
      let keyness = DecimalText.fixed(proposal.keyness, places: 1)
      text += "# in \(proposal.positiveDocuments) of \(articles) and in "
      text += "\(proposal.negativeDocuments) of \(others); LRC \(keyness)\n"
      let weight = String(Int(proposal.weight))
      text += [theme, proposal.language, proposal.pattern, weight].joined(separator: "\t") + "\n"
    }
    return text
  }
}

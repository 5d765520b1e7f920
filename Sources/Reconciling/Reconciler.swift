package import Extracting
package import Records
package import Rules
package import Sports

/// Holds everything that was told against everything, and makes the record of what stands.
package struct Reconciler: Sendable {
  private let model: Model
  private let lexicon: Lexicon
  private let matcher: Matcher

  package init(_ model: Model, _ lexicon: Lexicon, _ matcher: Matcher) {
    self.model = model
    self.lexicon = lexicon
    self.matcher = matcher
  }

  /// The constraints in the order in which they are applied.
  private static let constraints: [any Constraint.Type] = [
    SportOfArticle.self,
    MatchesFromScores.self,
    RunningScores.self,
    ComingMatch.self,
    StatedTeams.self,
    PrimaryMatch.self,
    MatchFromTeams.self,
    Opponent.self,
    ScoreOfPrimary.self,
    MatchFacts.self,
    StatedFacts.self,
    CompetitionOfMatch.self,
    HomeSide.self,
    References.self,
    Sides.self,
    HomeSide.self,
    References.self,
    Sides.self,
    Clock.self,
    Merging.self,
    Cancelling.self,
    PrintedLists.self,
    SideOfEvents.self,
    UnnamedResult.self,
    OutcomeFromEvents.self,
    ScoreLadder.self,
    Overflow.self,
    ScoreFromEvents.self,
    KindOfArticle.self,
  ]

  package func reconcile(_ told: ExtractedText, article: Article, id: String) -> Record {
    var ledger = Ledger(told, article.metadata, model, lexicon, matcher)
    for constraint in Reconciler.constraints { constraint.init().apply(to: &ledger) }
    if !ledger.isOfSport {
      // Another sport's matches are not told by this one's rules.
      ledger.matches = []
      ledger.events = []
    }
    return RecordMaker(ledger).record(article, id: id)
  }
}

/// One thing that must hold of a record. It concludes what it can and writes down why.
protocol Constraint: SendableMetatype {
  init()
  func apply(to ledger: inout Ledger)
}

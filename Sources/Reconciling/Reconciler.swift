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
    OncePerRound.self,
    RunningScores.self,
    KindOfArticle.self,
    PrintedTeams.self,
    ComingMatch.self,
    StatedTeams.self,
    PrimaryMatch.self,
    MatchFromTeams.self,
    MatchesOfPassages.self,
    Opponent.self,
    EarlierMeeting.self,
    ScoreOfPrimary.self,
    PartsOfPrimary.self,
    SecondLeg.self,
    MatchFacts.self,
    StatedFacts.self,
    SheetsOfTeams.self,
    CompetitionOfMatch.self,
    StageOfMatch.self,
    HomeSide.self,
    References.self,
    Sides.self,
    HomeSide.self,
    References.self,
    Sides.self,
    DescribedTeams.self,
    Clock.self,
    Merging.self,
    LentMinutes.self,
    Cancelling.self,
    Yielding.self,
    OtherResults.self,
    ResultOfPerson.self,
    OpponentBefore.self,
    PrintedLists.self,
    SideOfEvents.self,
    TakingPart.self,
    TimesOfCauses.self,
    UnnamedResult.self,
    OutcomeFromEvents.self,
    FinalScore.self,
    ScoreLadder.self,
    SidesFromScoring.self,
    Sequels.self,
    Overflow.self,
    ScoreFromEvents.self,
    CourseOfScore.self,
    LongerMatch.self,
    FirstLeg.self,
    KindOfArticle.self,
    KindByMatches.self,
    TeamsBeyond.self,
    SideOfCoach.self,
    SquadsOfCountries.self,
    Company.self,
    ClubOfArticle.self,
  ]

  package func reconcile(_ told: ExtractedText, article: Article, id: String) -> Record {
    var ledger = Ledger(told, article.metadata, model, lexicon, matcher)
    for constraint in Reconciler.constraints { constraint.init().apply(to: &ledger) }
    return maker(ledger).record(article, id: id)
  }

  /// The record, and what each constraint concluded on the way to it.
  package func account(_ told: ExtractedText, article: Article, id: String) -> (record: Record, account: Account) {
    var ledger = Ledger(told, article.metadata, model, lexicon, matcher)
    var steps: [AccountMaker.Step] = [("", "", ledger)]
    for constraint in Reconciler.constraints {
      constraint.init().apply(to: &ledger)
      steps.append((constraint.name, constraint.principle, ledger))
    }
    let maker = maker(ledger)
    return (maker.record(article, id: id), AccountMaker.account(of: steps, maker))
  }

  private func maker(_ ledger: Ledger) -> RecordMaker {
    var ledger = ledger
    if !ledger.isOfSport {
      // Another sport's matches are not told by this one's rules.
      ledger.matches = []
      ledger.events = []
    }
    return RecordMaker(ledger)
  }
}

/// One thing that must hold of a record. It concludes what it can and writes down why.
protocol Constraint: SendableMetatype {
  init()
  func apply(to ledger: inout Ledger)
  /// What it holds to, as the reason for what it drops.
  static var principle: String { get }
}

extension Constraint {
  static var principle: String { "" }

  /// `score-ladder` for `ScoreLadder`.
  static var name: String {
    String(describing: self).reduce(into: "") { name, letter in
      if letter.isUppercase, !name.isEmpty { name += "-" }
      name += letter.lowercased()
    }
  }
}

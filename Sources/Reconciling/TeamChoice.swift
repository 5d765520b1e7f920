internal import Extracting
internal import Records
internal import Resolving

/// Which teams a person is of: one club and one national side at most, what is stated before what follows.
struct TeamChoice {
  private let ledger: Ledger
  private let roles: RoleChoice

  init(_ ledger: Ledger, _ roles: RoleChoice) {
    self.ledger = ledger
    self.roles = roles
  }

  /// What concludes somebody's team from others'.
  private static let inferring = [ClubOfArticle.name, Company.name, SideOfCoach.name]

  func teams(of person: Int) -> [Chosen<Int>] {
    let role = roles.role(of: person)
    guard role.isOnSide else { return [] }
    let side = ledger.toldSide(of: person)
    var stated: [Chosen<Int>] = []
    let facts = ledger.entities[person].facts
    for fact in facts {
      guard case .team(let team) = fact.value else { continue }
      // `Everton midfielder Kane has joined Chelsea`; a player stays his country's.
      let mayHaveGone = role == .coach || ledger.isNational(team) != true
      if mayHaveGone, facts.contains(where: { $0.value == .formerTeam(team) && $0.tokens == fact.tokens }) { continue }
      let basis: Evidence.Basis = Self.inferring.contains(fact.rule) ? .derived : .stated
      stated.append(Chosen(team, by: fact.rule, at: fact.tokens, basis))
    }
    if let side, !(role == .coach && isBeyond(person, stated, side)) {
      stated.append(Chosen(side.team, by: side.rule, at: side.tokens, .derived))
    }
    guard stated.count > 1 else { return stated }
    let kinds = [true, false].map { isNational in stated.filter { (ledger.isNational($0.value) ?? false) == isNational }
    }
    return kinds.compactMap { best(of: $0) }
  }

  /// A coach has one team: who is said to be another's, or where both sides of the match have theirs, is on none of its sides,
  /// unless more than a place beside a name shows it: an assistant may be told of beside his coach.
  private func isBeyond(_ person: Int, _ stated: [Chosen<Int>], _ side: Ledger.Side) -> Bool {
    let playing = ledger.playing
    if !stated.isEmpty { return !stated.contains { playing.contains($0.value) } }
    guard playing.count == 2, side.weight < Weights.surelyCoaches else { return false }
    let others = ledger.entities.indices.filter { $0 != person && ledger.roles($0).contains(.coach) }
    return playing.isSubset(of: others.flatMap(ledger.statedTeams))
  }

  /// The team that is stated most often; the side that he is on in the match counts as one statement more.
  private func best(of choices: [Chosen<Int>]) -> Chosen<Int>? {
    var counts: [Int: Int] = [:]
    for choice in choices { counts[choice.value, default: 0] += choice.basis == .stated ? 2 : 1 }
    let most = counts.values.max()
    return choices.first { counts[$0.value] == most }
  }
}

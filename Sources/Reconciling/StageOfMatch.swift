internal import Extracting
internal import Records

/// The stage of a competition that a match is of: told of it, or the one before that which its winner comes to, or the one
/// that the other matches of a round are of.
///
/// Which stage comes before which is said by the sport's model.
struct StageOfMatch: Constraint {
  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    let day = OtherDay(ledger)
    for fact in ledger.told.facts.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
      switch fact.field {
      case "stage" where primaries.count > 1 || !isOfOther(fact, primaries.first, day, ledger):
        add(fact, primaries, &ledger) { stage, _ in stage }
      case "next-stage":
        // Who is still to meet does so in that very stage.
        add(fact, primaries, &ledger) { [ledger] stage, match in
          match.isComing ? stage : StageOfMatch.before(stage, match, ledger)
        }
      default: break
      }
    }
    fillRound(primaries, &ledger)
    for number in primaries where ledger.matches[number].stage == nil { fillOnly(number, &ledger) }
  }

  /// What is decided in one match has no other stage: `won the Super Cup`.
  private func fillOnly(_ number: Int, _ ledger: inout Ledger) {
    let match = ledger.matches[number]
    guard let order = StageOfMatch.orders(of: match.competition, ledger).first, order.count == 1,
      var evidence = match.evidence.last(where: { $0.field == "competition" })
    else { return }
    evidence.field = "stage"
    evidence.rule = "only-stage"
    evidence.basis = .derived
    ledger.matches[number].stage = order[0]
    ledger.matches[number].evidence.append(evidence)
  }

  /// Whether the words around say that another match was of that stage: `last season's final`, `lost to Leeds in the group
  /// stage`.
  private func isOfOther(_ fact: MatchTelling, _ number: Int?, _ day: OtherDay, _ ledger: Ledger) -> Bool {
    guard let match = number.map({ ledger.matches[$0] }), !match.isComing else { return false }
    let start = fact.tokens.lowerBound
    return day.isRecalled(fact.sentence, near: start - StageOfMatch.near..<fact.tokens.upperBound)
      || ledger.namesOther(than: match, in: start - StageOfMatch.near..<start, of: fact.sentence)
  }

  /// How many words before a stage tell whose it is.
  private static let near = 5

  /// Within how many sentences of its result a match's stage is told; what comes next, or came before, stands further on.
  private static let opening = 5

  /// Gives the match that a fact is told of the stage that follows from what the fact says.
  private func add(
    _ fact: MatchTelling, _ primaries: [Int], _ ledger: inout Ledger, stage: (String, MatchDraft) -> String?
  ) {
    guard let number = primaries.last(where: { ledger.matches[$0].sentence <= fact.sentence }) ?? primaries.first,
      let value = fact.value
    else { return }
    let match = ledger.matches[number]
    guard match.stage == nil,
      fact.sentence - match.sentence < StageOfMatch.opening || ledger.model.lastingStages.contains(value),
      !isOfOtherCompetition(fact.sentence, match, ledger),
      let stage = stage(StageOfMatch.canonical(value), match),
      stage != StageOfMatch.last || !isLeague(match.competition, ledger)
        || StageOfMatch.orders(of: match.competition, ledger).contains(where: { $0.contains(stage) })
    else { return }
    ledger.matches[number].stage = stage
    ledger.matches[number].evidence.append(
      Evidence(
        ledger.text.span(fact.tokens), field: "stage", rule: ledger.ruleName(fact.rule),
        basis: fact.field == "stage" ? .stated : .derived))
  }

  /// `Third Round`, `semi-finals` as `third-round`, `semi-final`.
  private static func canonical(_ stage: String) -> String {
    let words = stage.lowercased().split(separator: " ").joined(separator: "-")
    return words.hasSuffix("s") ? String(words.dropLast()) : words
  }

  /// Whether a sentence names competitions, and the match's is none of them.
  private func isOfOtherCompetition(_ sentence: Int, _ match: MatchDraft, _ ledger: Ledger) -> Bool {
    guard let own = match.competition else { return false }
    let named = ledger.entities(in: sentence, of: .competition)
    return !named.isEmpty && !named.contains { $0 == own || ledger.longerName(of: $0) == own }
  }

  /// The stage whose winners come to another one.
  private static func before(_ stage: String, _ match: MatchDraft, _ ledger: Ledger) -> String? {
    let others = ledger.model.stages.filter(\.competitions.isEmpty).map(\.names)
    for order in orders(of: match.competition, ledger) + others {
      if let place = order.firstIndex(of: stage) { return place > 0 ? order[place - 1] : nil }
    }
    return nil
  }

  /// The orders of stages that a competition has to itself.
  private static func orders(of competition: Int?, _ ledger: Ledger) -> [[String]] {
    let entry = competition.flatMap { ledger.entities[$0].entry }
    guard let key = entry.flatMap({ ledger.lexicon.names.key(of: $0) }) else { return [] }
    return ledger.model.stages.filter { $0.competitions.contains(key) }.map(\.names)
  }

  /// The matches of a cup's round are of one stage where one is told of any of them, and of most that have one.
  private func fillRound(_ primaries: [Int], _ ledger: inout Ledger) {
    let told = Dictionary(grouping: primaries.filter { ledger.matches[$0].stage != nil }) { ledger.matches[$0].stage }
    guard let most = told.values.max(by: { $0.count < $1.count }), let first = most.first,
      most.count < primaries.count, isCup(ledger.matches[first].competition, ledger),
      told.values.allSatisfy({ $0 == most || $0.count < most.count })
    else { return }
    let evidence = ledger.matches[first].evidence.last { $0.field == "stage" }
    // Whose first stage only follows from the next may have come there another way than the others.
    if evidence?.basis == .derived, let stage = ledger.matches[first].stage,
      StageOfMatch.before(stage, ledger.matches[first], ledger) == nil
    {
      return
    }
    for number in primaries
    where ledger.matches[number].stage == nil && ledger.matches[number].competition == ledger.matches[first].competition
    {
      ledger.matches[number].stage = ledger.matches[first].stage
      guard var evidence else { continue }
      evidence.rule = "stage-of-round"
      evidence.basis = .derived
      ledger.matches[number].evidence.append(evidence)
    }
  }

  /// No league is decided in one.
  static let last = "final"

  private func isLeague(_ competition: Int?, _ ledger: Ledger) -> Bool {
    competition.flatMap(ledger.listedKind) == "league"
  }

  private func isCup(_ competition: Int?, _ ledger: Ledger) -> Bool {
    competition.flatMap(ledger.listedKind).map { $0 != "league" } ?? false
  }
}

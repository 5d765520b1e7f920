internal import Extracting
internal import Records
internal import Resolving

/// Whose name stands on the sheet of a team that does not play the article's match is of that team: a squad that was named,
/// the sides of a match to come.
struct SheetsOfTeams: Constraint {
  static let rule = "line-up"

  func apply(to ledger: inout Ledger) {
    guard ledger.isOfSport else { return }
    let playing = ledger.playing
    for sheet in ledger.told.lineups {
      guard let team = sheet.team.flatMap({ ledger.entity($0, .team) }), !playing.contains(team) else { continue }
      for player in sheet.players {
        guard let person = ledger.entity(player, .person) else { continue }
        ledger.entities[person].facts.append(Fact(.team(team), tokens: player.tokens, rule: SheetsOfTeams.rule))
      }
    }
  }
}

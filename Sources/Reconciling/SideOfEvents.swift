internal import Extracting
internal import Records
internal import Sports

/// Every event belongs to a match and, where it can be told, counts for one of its sides.
struct SideOfEvents: Constraint {
  static let principle = "there is no match of the article that it could be of"

  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    for number in ledger.events.indices {
      var event = ledger.events[number]
      guard let type = ledger.model.event(event.type) else { continue }
      let sentence = event.tellings.map { ledger.told.tellings[$0].sentence }.min() ?? 0
      let hasPlayer = type.labels.contains { $0.place == "player" }
      let own = event.player.flatMap { ledger.sides[$0]?.team } ?? (hasPlayer ? nil : fieldSide(event, type, ledger))
      let team = event.team ?? own
      event.match =
        (primaries.count > 2 ? reported(event, primaries, ledger) : nil)
        ?? primaries.first { match in team.map { ledger.matches[match].teams.contains($0) } ?? false }
        ?? (primaries.count == 1 ? primaries[0] : primaries.last { ledger.matches[$0].sentence <= sentence })
      if event.team == nil, let own, let match = event.match, ledger.matches[match].teams.contains(own) {
        event.team = own
        event.isTeamDerived = true
        if let flag = type.reversedBy, event.fields[flag] == .flag(true), let side = ledger.matches[match].side(of: own)
        {
          event.team = ledger.matches[match].teams[1 - side]
        }
      }
      ledger.events[number] = event
    }
    ledger.events.removeAll { $0.match == nil }
  }

  /// Where an article reports several matches, the one that it speaks of where the event is told: the one whose result was
  /// told last, or that of the team that was named last.
  private func reported(_ event: EventDraft, _ primaries: [Int], _ ledger: Ledger) -> Int? {
    if let team = event.team, let stated = primaries.first(where: { ledger.matches[$0].teams.contains(team) }) {
      return stated
    }
    let tellings = event.tellings.map { ledger.told.tellings[$0] }
    let sentence = tellings.last { $0.segment == .narrative }?.sentence ?? tellings.last?.sentence
    guard let sentence else { return nil }
    let account = account(of: sentence, primaries, ledger)
    let named = fitting(sentence, primaries, ledger)
    if let account,
      named.isEmpty || named.contains(account)
        || sentence - ledger.matches[account].sentence <= SideOfEvents.reach
    {
      return account
    }
    for place in stride(from: sentence, through: max(0, sentence - SideOfEvents.reach), by: -1) {
      let fitting = fitting(place, primaries, ledger)
      if fitting.count == 1 { return fitting[0] }
    }
    return nil
  }

  /// The match whose result was told last before a sentence, where that is one.
  private func account(of sentence: Int, _ primaries: [Int], _ ledger: Ledger) -> Int? {
    let told = primaries.filter { ledger.matches[$0].sentence <= sentence }
    guard let last = told.max(by: { ledger.matches[$0].sentence < ledger.matches[$1].sentence }) else { return nil }
    return told.count { ledger.matches[$0].sentence == ledger.matches[last].sentence } == 1 ? last : nil
  }

  /// The matches of which a sentence names the most teams.
  private func fitting(_ sentence: Int, _ primaries: [Int], _ ledger: Ledger) -> [Int] {
    let teams = named(in: sentence, ledger)
    let most = primaries.map { hits($0, teams, ledger) }.max() ?? 0
    return most == 0 ? [] : primaries.filter { hits($0, teams, ledger) == most }
  }

  /// How many sentences back a team's name is looked for.
  private static let reach = 5

  private func hits(_ match: Int, _ teams: [Int], _ ledger: Ledger) -> Int {
    teams.count { ledger.matches[match].teams.contains($0) }
  }

  private func named(in sentence: Int, _ ledger: Ledger) -> [Int] {
    ledger.told.resolved.recognised.rows[sentence].items.compactMap { item in
      guard item.mention >= 0 else { return nil }
      let entity = ledger.told.resolved.entityOf[Int(item.mention)]
      return entity.flatMap { ledger.entities[$0].kind == .team ? $0 : nil }
    }
  }

  /// The side of whoever fills the first of the event's own roles that has one.
  private func fieldSide(_ event: EventDraft, _ type: Model.EventType, _ ledger: Ledger) -> Int? {
    for field in type.fields {
      if case .entity(let person)? = event.fields[field.name], let side = ledger.sides[person.number] {
        return side.team
      }
    }
    return nil
  }
}

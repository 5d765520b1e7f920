internal import Extracting
internal import Records
internal import Rules
internal import Sports

/// Every event belongs to a match and, where it can be told, counts for one of its sides.
struct SideOfEvents: Constraint {
  static let principle = "there is no match of the article that it could be of"

  func apply(to ledger: inout Ledger) {
    let primaries = ledger.matches.indices.filter { ledger.matches[$0].isPrimary }
    let reportage = Reportage(ledger)
    for number in ledger.events.indices {
      var event = ledger.events[number]
      guard let type = ledger.model.event(event.type) else { continue }
      let sentence = ledger.sentences(of: event).min() ?? 0
      let own = SideOfEvents.side(of: event, ledger)?.team ?? sideFacing(event, type, primaries, ledger)
      let team = event.team ?? own
      event.match =
        (primaries.count > 1 ? reported(event, primaries, reportage, ledger) : nil)
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
    let kept = ledger.events.filter { event in
      guard let match = event.match, !ledger.matches[match].isComing || !ledger.scoring.contains(event.type) else {
        return false
      }
      return !isAgainstAnother(event, primaries, ledger) && !isOfOthers(event, primaries, ledger)
    }
    ledger.events = kept
  }

  /// `Kane, who scored twice against Leeds, was quiet`: all that is told of it is told of a meeting with somebody who plays in no
  /// match that the article is about.
  private func isAgainstAnother(_ event: EventDraft, _ primaries: [Int], _ ledger: Ledger) -> Bool {
    let facing = ledger.lexicon.list("facing"), borders = ledger.lexicon.list("subordinators")
    let sides = primaries.flatMap { ledger.matches[$0].teams }
    return ledger.scoring.contains(event.type) && !event.tellings.isEmpty
      && event.tellings.allSatisfy { number in
        let telling = ledger.told.tellings[number]
        let end = ledger.text.sentences[telling.sentence].tokens.upperBound
        let near = telling.core.lowerBound..<min(end, telling.core.upperBound + SideOfEvents.near)
        return ledger.mentions.indices.contains { mention in
          let start = ledger.mentions[mention].tokens.lowerBound
          guard ledger.mentions[mention].kind == .team, ledger.mentions[mention].form == .name, near.contains(start),
            start > near.lowerBound + 1,
            facing.ends(at: start, in: ledger.text.words),
            let team = ledger.told.resolved.entityOf[mention], ledger.entities[team].entry != nil
          else { return false }
          return !sides.contains(team)
            && !(min(telling.core.upperBound, start)..<start).contains {
              ledger.text.tokens[$0].kind == .comma || borders.contains(ledger.text.words[$0])
            }
        }
      }
  }

  /// `Elsewhere Kane scored as Leeds beat Derby`: every sentence that tells of it names two teams at least, and none that plays
  /// in a match that the article is about, nor does any other sentence that names the player.
  private func isOfOthers(_ event: EventDraft, _ primaries: [Int], _ ledger: Ledger) -> Bool {
    guard ledger.scoring.contains(event.type), let player = event.player, !event.tellings.isEmpty else { return false }
    let sides = Set(primaries.flatMap { ledger.matches[$0].teams }.compactMap { $0 })
    let isElsewhere = ledger.sentences(of: event).allSatisfy { sentence in
      let teams = Set(ledger.teams(in: sentence))
      return teams.count > 1 && sides.isDisjoint(with: teams)
    }
    return isElsewhere
      && !ledger.entities[player].mentions.contains { mention in
        !sides.isDisjoint(with: ledger.teams(in: ledger.sentence(of: mention)))
      }
  }

  /// How many tokens behind a telling words still say whom it was against.
  private static let near = 12

  /// Where an article reports several matches, the one that it tells of where the event is told.
  private func reported(_ event: EventDraft, _ primaries: [Int], _ reportage: Reportage, _ ledger: Ledger) -> Int? {
    if let team = event.team, !event.isTeamDescribed,
      let stated = primaries.first(where: { ledger.matches[$0].teams.contains(team) })
    {
      return stated
    }
    let tellings = event.tellings.map { ledger.told.tellings[$0] }
    return (tellings.last { $0.segment == .narrative } ?? tellings.last).flatMap {
      reportage.match(at: $0.core.lowerBound)
    }
  }

  /// The side of whoever does it, or of an event that nobody does alone the surest one of those who have a part in it.
  static func side(of event: EventDraft, _ ledger: Ledger) -> Ledger.Side? {
    guard let type = ledger.model.event(event.type) else { return nil }
    if type.labels.contains(where: { $0.place == "player" }) { return event.player.flatMap { ledger.sides[$0] } }
    return sides(event, type, ledger) { type.isSameSide($0, "side") }.max { $0.weight < $1.weight }
  }

  /// The side that whoever is against it does not play for, where the article's own match is one.
  private func sideFacing(
    _ event: EventDraft, _ type: Model.EventType, _ primaries: [Int], _ ledger: Ledger
  ) -> Int? {
    guard !type.labels.contains(where: { $0.place == "player" }) else { return nil }
    let facing = SideOfEvents.sides(event, type, ledger) { !type.isSameSide($0, "side") }.max { $0.weight < $1.weight }
    guard let facing, facing.weight >= Weights.surelyOnSide, primaries.count == 1,
      let side = ledger.matches[primaries[0]].side(of: facing.team)
    else { return nil }
    return ledger.matches[primaries[0]].teams[1 - side]
  }

  private static func sides(
    _ event: EventDraft, _ type: Model.EventType, _ ledger: Ledger, where isMeant: (String) -> Bool
  ) -> [Ledger.Side] {
    type.labels.compactMap { label, place in
      guard isMeant(label), case .entity(let person)? = event.fields[place] else { return nil }
      return ledger.sides[person.number]
    }
  }
}

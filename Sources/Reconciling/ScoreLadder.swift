internal import Extracting
internal import Records

/// What is told of a side's scoring never exceeds its score: the weakest tellings above it are dropped. Where a side is
/// full, what no side claims goes to the other; where one alone is short, what is open fills it.
struct ScoreLadder: Constraint {
  func apply(to ledger: inout Ledger) {
    let scoring = Set(ledger.model.events.filter { $0.scores > 0 }.map(\.name))
    for number in ledger.matches.indices where ledger.matches[number].isPrimary {
      guard let score = ledger.matches[number].score else { continue }
      let totals = [score.first, score.second]
      let teams = ledger.matches[number].teams
      func events(_ team: Int?) -> [Int] {
        ledger.events.indices.filter { scoring.contains(ledger.events[$0].type) && ledger.events[$0].match == number && ledger.events[$0].team == team }
      }
      // Sides that are full leave what is open to the other.
      for event in events(nil) {
        let room = (0..<2).filter { place in teams[place].map { events($0).count < totals[place] } ?? false }
        if room.count == 1, let team = teams[room[0]] {
          ledger.events[event].team = team
          ledger.events[event].isTeamDerived = true
          if let player = ledger.events[event].player, ledger.sides[player] == nil, let telling = ledger.events[event].tellings.first {
            ledger.sides[player] = .init(team: team, weight: 1, rule: "score-ladder", tokens: ledger.told.tellings[telling].tokens)
          }
        }
      }
      var dropped: Set<Int> = []
      for place in 0..<2 {
        guard let team = teams[place] else { continue }
        let own = events(team).sorted { strength($0, ledger) < strength($1, ledger) }
        if own.count > totals[place] { dropped.formUnion(own.prefix(own.count - totals[place])) }
      }
      let open = events(nil).filter { !dropped.contains($0) }
      let left = totals[0] + totals[1] - events(teams[0] ?? -1).count - events(teams[1] ?? -1).count + dropped.count
      if open.count > max(0, left) {
        dropped.formUnion(open.sorted { strength($0, ledger) < strength($1, ledger) }.prefix(open.count - max(0, left)))
      }
      ledger.events = ledger.events.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    }
  }

  private func strength(_ number: Int, _ ledger: Ledger) -> Int {
    let event = ledger.events[number]
    return event.tellings.count * 2 + (event.minute?.minute != nil ? 3 : 0) + (event.player != nil ? 2 : 0)
  }
}

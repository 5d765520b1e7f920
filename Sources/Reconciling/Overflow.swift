internal import Extracting
internal import Records

/// No side has more scoring events than its score: the ones told most weakly are no events of this match and are dropped.
struct Overflow: Constraint {
  static let principle = "no side has more than its score, and this is told most weakly"

  func apply(to ledger: inout Ledger) {
    var dropped: Set<Int> = []
    for number in ledger.matches.indices where ledger.matches[number].isPrimary {
      guard let score = ledger.matches[number].score else { continue }
      let own = ledger.scoringEvents(of: number)
      for (team, total) in zip(ledger.matches[number].teams, [score.first, score.second]) where team != nil {
        let side = own.filter { ledger.events[$0].team == team }
        if side.count > total { dropped.formUnion(weakest(side, side.count - total, ledger)) }
      }
      let left = own.filter { !dropped.contains($0) }
      let open = left.filter { ledger.events[$0].team == nil }
      if left.count > score.total { dropped.formUnion(weakest(open, left.count - score.total, ledger)) }
    }
    for number in dropped.sorted() { tellAgain(number, dropped, &ledger) }
    ledger.events = ledger.events.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
  }

  /// What is one too many may tell again what the same player did before: `Kane scored late on … Mount crossed for Kane to tap in`.
  private func tellAgain(_ number: Int, _ dropped: Set<Int>, _ ledger: inout Ledger) {
    let event = ledger.events[number]
    guard let player = event.player else { return }
    let same = ledger.events.indices.filter { other in
      let kept = ledger.events[other]
      guard !dropped.contains(other), kept.type == event.type, kept.match == event.match, kept.player == player,
        kept.team == event.team
      else { return false }
      let minutes = [kept.minute?.minute, event.minute?.minute].compactMap { $0 }
      let periods = Set([kept.minute?.period, event.minute?.period].compactMap { $0 })
      return minutes.count < 2 && periods.count < 2
    }
    if same.count == 1 { ledger.events[same[0]].absorb(event) }
  }

  private func weakest(_ events: [Int], _ count: Int, _ ledger: Ledger) -> ArraySlice<Int> {
    let doubts = events.map { (event: $0, doubt: Doubt.logit(ledger.events[$0], ledger, isBesideOthers: true)) }
    return doubts.sorted { ($1.doubt, $0.event) < ($0.doubt, $1.event) }.map(\.event).prefix(max(0, count))
  }
}

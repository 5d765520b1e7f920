internal import Records

/// A period that is played only now and then was played where an event of the match is told to have come in it: `Tallis scored
/// in the 105th minute`, where extra time is spoken of.
struct LongerMatch: Constraint {
  static let principle = "a match had each period that something came in"

  func apply(to ledger: inout Ledger) {
    let rare = Set(ledger.model.periods.filter(\.isOnlyIfTold).map(\.name))
    for event in ledger.events {
      guard let number = event.match, !ledger.matches[number].extraTime, let minute = event.minute,
        minute.period.map(rare.contains) ?? false
      else { continue }
      ledger.matches[number].extraTime = true
      ledger.matches[number].evidence.append(
        Evidence(ledger.text.span(minute.tokens), field: "extra_time", rule: "period-of-event", basis: .derived))
    }
  }
}

internal import Extracting
internal import Records
internal import Sports

/// What leads to an event tells when it was: `With ten minutes left Norton were awarded one. Kane stepped up and …`.
struct TimesOfCauses: Constraint {
  func apply(to ledger: inout Ledger) {
    for type in ledger.model.events {
      for timer in type.timers {
        for number in ledger.events.indices where isOpen(ledger.events[number], type, timer.flag) {
          guard let time = cause(of: number, timer, ledger)?.minute, !isTaken(time, by: number, ledger) else {
            continue
          }
          ledger.events[number].minute = time
        }
      }
    }
  }

  /// Whether nothing tells when it was, and whether of its flags it has the one that it needs and no other.
  private func isOpen(_ event: EventDraft, _ type: Model.EventType, _ flag: String?) -> Bool {
    event.type == type.name && event.minute?.minute == nil && isOfKind(event, type, flag)
  }

  private func isOfKind(_ event: EventDraft, _ type: Model.EventType, _ flag: String?) -> Bool {
    type.fields.filter { $0.form == .flag }.allSatisfy {
      (event.fields[$0.name] == .flag(true)) == ($0.name == flag)
    }
  }

  /// The one that is told right before it, with nothing between that it may have led to instead; or the side's only one, where
  /// it led to nothing else.
  private func cause(
    of number: Int, _ timer: (type: String, sentences: Int, flag: String?), _ ledger: Ledger
  ) -> EventDraft? {
    let event = ledger.events[number]
    let causes = ledger.events.filter { other in
      other.type == timer.type && other.match == event.match
        && (other.team == nil || event.team == nil || other.team == event.team)
    }
    let rivals = ledger.events.indices.filter { rival in
      guard rival != number, ledger.events[rival].match == event.match,
        let type = ledger.model.event(ledger.events[rival].type)
      else { return false }
      return type.timers.contains { $0.type == timer.type && isOfKind(ledger.events[rival], type, $0.flag) }
    }
    let near = causes.compactMap { cause -> (cause: EventDraft, place: Int)? in
      place(of: cause, before: event, timer.sentences, rivals.map { ledger.events[$0] }, ledger).map { (cause, $0) }
    }.max { $0.place < $1.place }?.cause
    let ofSide = rivals.filter { ledger.events[$0].team == event.team || ledger.events[$0].team == nil }
    let only = causes.count == 1 && ofSide.isEmpty && causes[0].team == event.team ? causes[0] : nil
    guard let cause = near ?? only, let time = cause.minute, time.minute != nil else { return nil }
    return event.minute?.period.map { $0 == time.period } ?? true ? cause : nil
  }

  /// Where a cause is told before an event, in sentences that tell of no rival between.
  private func place(
    of cause: EventDraft, before event: EventDraft, _ sentences: Int, _ rivals: [EventDraft], _ ledger: Ledger
  ) -> Int? {
    let told = ledger.told.tellings
    let others = rivals.flatMap(\.tellings).map { told[$0].core.lowerBound }
    return cause.tellings.filter { one in
      event.tellings.contains { two in
        let places = told[one].core.lowerBound...max(told[one].core.lowerBound, told[two].core.lowerBound)
        return told[one].segment == told[two].segment && told[one].core.lowerBound < told[two].core.lowerBound
          && told[two].sentence - told[one].sentence <= sentences && !others.contains(where: places.contains)
      }
    }.map { told[$0].core.lowerBound }.max()
  }

  /// Whether another one of its type was at that time.
  private func isTaken(_ time: Minute, by number: Int, _ ledger: Ledger) -> Bool {
    ledger.events.indices.contains {
      $0 != number && ledger.events[$0].type == ledger.events[number].type
        && ledger.events[$0].minute?.minute == time.minute
    }
  }
}

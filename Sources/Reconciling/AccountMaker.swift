internal import Extracting
internal import Records

/// Makes the account of a run from the ledger as it was before and after each constraint, so that none of them has to
/// write down more than its conclusions.
struct AccountMaker {
  /// The ledger after a constraint; the first is the one that all began with.
  typealias Step = (constraint: String, says: String, ledger: Ledger)

  private let steps: [Step]
  private let maker: RecordMaker
  private var account = Account()
  private var ofEvents: [EventKey: [Account.Entry]] = [:]

  /// An event through all steps: tellings do not change, and several events of one telling have an order.
  private struct EventKey: Hashable {
    var telling: Int
    var number: Int
  }

  /// - Parameter maker: of the ledger as it was at the end.
  static func account(of steps: [Step], _ maker: RecordMaker) -> Account {
    var making = AccountMaker(steps: steps, maker: maker)
    for (before, after) in zip(steps, steps.dropFirst()) {
      making.compareEvents(before.ledger, after)
      making.compareMatches(before.ledger, after)
      making.compareSides(before.ledger, after)
    }
    making.tellWhatBecame()
    return making.account
  }

  private init(steps: [Step], maker: RecordMaker) {
    self.steps = steps
    self.maker = maker
  }

  private func keyed(_ ledger: Ledger) -> [(key: EventKey, event: EventDraft)] {
    var counts: [Int: Int] = [:]
    return ledger.events.map { event in
      let telling = event.tellings.first ?? -1
      counts[telling, default: 0] += 1
      return (EventKey(telling: telling, number: counts[telling] ?? 0), event)
    }
  }

  // MARK: Events

  private mutating func compareEvents(_ before: Ledger, _ after: Step) {
    let old = keyed(before)
    let new = Dictionary(keyed(after.ledger).map { ($0.key, $0.event) }) { first, _ in first }
    let begun = Set(old.flatMap(\.event.tellings))
    for (key, event) in old {
      guard let now = new[key] else {
        drop(event, Account.Entry(constraint: after.constraint, conclusion: after.says), after.ledger)
        continue
      }
      for conclusion in changes(from: event, to: now, after.ledger) {
        ofEvents[key, default: []].append(Account.Entry(constraint: after.constraint, conclusion: conclusion))
      }
    }
    guard old.isEmpty, !new.isEmpty || after.constraint == Merging.name else { return }
    let taken = Set(new.values.flatMap(\.tellings))
    for (key, event) in new where event.tellings.count > 1 {
      let conclusion = "\(event.tellings.count) tellings are one \(event.type)"
      ofEvents[key, default: []].append(Account.Entry(constraint: after.constraint, conclusion: conclusion))
    }
    for number in after.ledger.told.tellings.indices where !taken.contains(number) && !begun.contains(number) {
      let entry = Account.Entry(constraint: after.constraint, conclusion: whyNone(number, after.ledger))
      account.tellings[number] = .dropped(entry)
    }
  }

  /// What was an event is none any more, unless another one has its tellings.
  private mutating func drop(_ event: EventDraft, _ entry: Account.Entry, _ ledger: Ledger) {
    let taken = Set(ledger.events.flatMap(\.tellings))
    for telling in event.tellings where !taken.contains(telling) { account.tellings[telling] = .dropped(entry) }
  }

  private func changes(from old: EventDraft, to new: EventDraft, _ ledger: Ledger) -> [String] {
    var found: [String] = []
    if old.team != new.team, let team = new.team {
      found.append("counts for \(name(team, ledger))" + (old.team.map { ", not \(name($0, ledger))" } ?? ""))
    }
    if old.player != new.player, let player = new.player { found.append("player is \(name(player, ledger))") }
    if old.match != new.match, let match = new.match, ledger.matches.indices.contains(match) {
      found.append("belongs to \(title(ledger.matches[match], ledger))")
    }
    if old.minute != new.minute, let minute = new.minute?.minute { found.append("minute is \(minute)") }
    if old.type != new.type { found.append("is a \(new.type), not a \(old.type)") }
    return found
  }

  private func whyNone(_ number: Int, _ ledger: Ledger) -> String {
    let telling = ledger.told.tellings[number]
    let persons = telling.captures.filter { ledger.entity($0.pointer, .person) != nil }
    return persons.isEmpty
      ? "nobody is known whom these words could mean"
      : "as much of the player is told elsewhere, or nobody who can have done it"
  }

  private mutating func tellWhatBecame() {
    guard let end = steps.last?.ledger else { return }
    let ids = maker.eventIDs
    for (place, (key, event)) in keyed(end).enumerated() {
      guard let id = ids[place] else { continue }
      account.events[id] = ofEvents[key]
      for telling in event.tellings { account.tellings[telling] = .event(id) }
    }
    guard !end.isOfSport else { return }
    let sport = end.sport.map { "the article is about \($0)" } ?? "nothing shows what sport the article is about"
    for number in end.told.tellings.indices {
      account.tellings[number] = .dropped(Account.Entry(constraint: SportOfArticle.name, conclusion: sport))
    }
  }

  // MARK: Matches and sides

  private mutating func compareMatches(_ before: Ledger, _ after: Step) {
    // Matches are found and put in order by the first constraint that knows any; later ones change them where they are.
    guard before.matches.count == after.ledger.matches.count else { return }
    for (number, (old, new)) in zip(before.matches, after.ledger.matches).enumerated() {
      for conclusion in changes(from: old, to: new, after.ledger) {
        account.matches[Match.ID(number + 1), default: []].append(
          Account.Entry(constraint: after.constraint, conclusion: conclusion))
      }
    }
  }

  private func changes(from old: MatchDraft, to new: MatchDraft, _ ledger: Ledger) -> [String] {
    var found: [String] = []
    if !old.isPrimary, new.isPrimary { found.append("is what the article is about") }
    for (was, team) in zip(old.teams, new.teams) where was != team {
      if let team { found.append("\(name(team, ledger)) is one of its sides") }
    }
    if old.score != new.score, let score = new.score { found.append("ended \(score.first)-\(score.second)") }
    if old.halfTime != new.halfTime, let score = new.halfTime {
      found.append("stood \(score.first)-\(score.second) after the first period")
    }
    if !old.extraTime, new.extraTime { found.append("went on beyond its usual length") }
    if old.home != new.home, let home = new.home { found.append("\(name(home, ledger)) is at home") }
    return found
  }

  private mutating func compareSides(_ before: Ledger, _ after: Step) {
    for (person, side) in after.ledger.sides where before.sides[person]?.team != side.team {
      guard let id = maker.id(of: person) else { continue }
      let sure = (side.weight * 10).rounded() / 10
      let entry = Account.Entry(
        constraint: after.constraint,
        conclusion: "plays for \(name(side.team, after.ledger)), by \(side.rule) above all (lead \(sure))",
        span: after.ledger.text.span(side.tokens))
      account.entities[id, default: []].append(entry)
    }
  }

  private func name(_ entity: Int, _ ledger: Ledger) -> String { maker.name(of: entity) }

  private func title(_ match: MatchDraft, _ ledger: Ledger) -> String {
    match.teams.map { $0.map { name($0, ledger) } ?? "someone" }.joined(separator: " v ")
  }
}

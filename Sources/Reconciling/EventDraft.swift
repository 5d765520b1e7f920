internal import Records
internal import Sports

/// An event while it is being put together: the tellings that were found to be one.
struct EventDraft {
  var type: String
  /// Places in `ExtractedText.tellings`.
  var tellings: [Int]
  var match: Int?
  var player: Int?
  var team: Int?
  var minute: Minute?
  var rule = ""
  /// What rules set and captures gave, by field.
  var fields: [String: Event.Value] = [:]
  var fieldEvidence: [Evidence] = []
  var isTeamDerived = false
  /// The team was only described: `put the visitors ahead`.
  var isTeamDescribed = false
  /// What it did to the score, as its tellings say.
  var steps: Set<String> = []
  /// The score right after it, in either order of the teams.
  var scoreAfter: Match.Pair?
  /// How many its side has with it: `made it four`, `their third`.
  var tally: Int?
}

extension EventDraft {
  /// All who have a part in it.
  var people: Set<Int> {
    fields.values.reduce(into: Set(player.map { [$0] } ?? [])) { people, value in
      if case .entity(let id) = value { people.insert(id.number) }
    }
  }

  /// Nobody fills two of its roles.
  func involves(_ person: Int) -> Bool {
    player == person || fields.values.contains { if case .entity(let id) = $0 { id.number == person } else { false } }
  }

  /// Nobody sets himself up.
  func isPlayer(_ value: Event.Value) -> Bool {
    if case .entity(let id) = value { id.number == player } else { false }
  }

  /// Takes over the tellings of the same event, and what they tell beyond its own.
  mutating func absorb(_ other: EventDraft) {
    tellings += other.tellings
    player = player ?? other.player
    if let theirs = other.team, team == nil || isTeamDescribed && !other.isTeamDescribed {
      team = theirs
      isTeamDescribed = other.isTeamDescribed
    }
    if minute?.minute == nil, other.minute != nil {
      minute = other.minute?.minute != nil || minute == nil ? other.minute : minute
    } else if minute?.basis == .implied, let theirs = other.minute, theirs.minute != nil, theirs.basis != .implied {
      minute = other.minute
    }
    for (name, value) in other.fields where fields[name] == nil && !isPlayer(value) { fields[name] = value }
    fields = fields.filter { !isPlayer($0.value) }
    fieldEvidence += other.fieldEvidence
    steps.formUnion(other.steps)
    scoreAfter = scoreAfter ?? other.scoreAfter
    tally = tally ?? other.tally
  }

  /// It counts for the other side than its player's.
  func isReversed(_ type: Model.EventType) -> Bool { type.reversedBy.map { fields[$0] == .flag(true) } ?? false }
}

internal import Extracting
internal import Recognising
internal import Records
internal import Sports

/// Tellings of one event become one event. Who did it, when, and how often the player can have done it decide.
struct Merging: Constraint {
  func apply(to ledger: inout Ledger) {
    ledger.offPitch = RoleChoice(ledger).offPitch
    for type in ledger.model.events {
      let tellings = ledger.told.tellings.indices.filter { ledger.told.tellings[$0].type == type.name }
      guard !tellings.isEmpty else { continue }
      var drafts: [EventDraft] = []
      for number in tellings where counted(number, ledger) == nil { add(number, type, &drafts, &ledger) }
      joinSameMinutes(&drafts)
      for number in tellings where counted(number, ledger) != nil { addSeveral(number, type, &drafts, &ledger) }
      // That a side scored lends its time to whoever is told of beside it; by itself it says too little.
      if type.scores > 0 {
        drafts.removeAll { $0.player == nil && !$0.isReversed(type) || isHardlyPlayer($0, ledger) }
      }
      let helpers = HelpersOfEvents(type, ledger)
      for number in drafts.indices {
        let player = drafts[number].player
        helpers.fill(&drafts[number], isOnly: drafts.count { $0.player == player } == 1)
      }
      ledger.events += drafts
    }
  }

  /// How far a telling stands from the nearest of a draft's.
  private func distance(_ draft: EventDraft, _ telling: Telling, _ ledger: Ledger) -> Int {
    draft.tellings.map { ledger.told.tellings[$0].core.distance(to: telling.core) }.min() ?? .max
  }

  /// Two of one player at one minute are one: the time of either may have come with a later telling.
  private func joinSameMinutes(_ drafts: inout [EventDraft]) {
    for later in drafts.indices.reversed() {
      guard let player = drafts[later].player, let minute = drafts[later].minute?.minute,
        let same = drafts[..<later].firstIndex(where: { $0.player == player && $0.minute?.minute == minute })
      else { continue }
      drafts[same].absorb(drafts[later])
      drafts.remove(at: later)
    }
  }

  /// Told once only, of someone whom the text calls a coach or the like: `their coach claimed a first win`.
  private func isHardlyPlayer(_ draft: EventDraft, _ ledger: Ledger) -> Bool {
    guard draft.tellings.count == 1, let player = draft.player else { return false }
    return ledger.isCoachAlone(player)
  }

  func add(_ number: Int, _ type: Model.EventType, _ drafts: inout [EventDraft], _ ledger: inout Ledger) {
    let telling = ledger.told.tellings[number]
    var draft = EventDraft(type: type.name, tellings: [number])
    draft.rule = ledger.ruleName(telling)
    draft.minute = Clock.minute(of: telling, ledger)
    if draft.minute?.minute == nil, let minute = minute(beside: telling, type, ledger) { draft.minute = minute }
    let span = ledger.text.span(telling.tokens)
    for (label, place) in type.labels {
      guard let pointer = telling[label] else { continue }
      if place == "team" {
        draft.team = ledger.entity(pointer, .team)
        draft.isTeamDescribed = !ledger.isName(pointer)
      } else if let person = person(pointer, as: label, telling, type, ledger), !draft.involves(person) {
        if place == "player" { draft.player = person } else { draft.fields[place] = .entity(Entity.ID(person)) }
        // What anybody may do says little of whom a description means.
        if !type.isOften, let mention = pointer.mention, ledger.told.resolved.entityOf[mention] == nil {
          ledger.bound[mention] = person
        }
        draft.fieldEvidence.append(
          Evidence(ledger.text.span(pointer.tokens), field: place, rule: draft.rule))
      }
    }
    // Whoever is not known to play where alone it is done does not do it: `denied by Dunne` may have been a defender.
    if let player = draft.player, !type.only.isEmpty, !ledger.positions.isOnly(player, type.only) { return }
    setFields(telling, type, span, &draft, ledger)
    if let step = ledger.rule(telling)?["ladder"]?.text { draft.steps.insert(step) }
    draft.steps.formUnion(telling.details.filter { $0.field == "ladder" }.compactMap(\.value))
    draft.scoreAfter = isOfTie(telling, ledger) ? nil : telling.score
    draft.tally = telling.details.first { $0.field == "tally" }?.number
    // A role that points at someone whom nothing resolves tells of an event of someone unknown.
    if draft.player == nil, draft.fields.values.allSatisfy({ if case .entity = $0 { false } else { true } }),
      draft.team == nil, type.labels.contains(where: { $0.place != "team" })
    {
      return
    }
    let all = drafts
    let same = drafts.indices.filter { isSame(all[$0], draft, type, ledger) }
    let ofPlayer = same.filter { all[$0].player != nil && all[$0].player == draft.player }
    // Who scored at either end did so at the right one, where nothing says otherwise.
    let right = ofPlayer.filter { all[$0].isReversed(type) == draft.isReversed(type) }
    let own = right.isEmpty ? ofPlayer : right
    if let same = next(of: own.map { ($0, all[$0]) }, telling, ledger)
      ?? own.min(by: { distance(all[$0], telling, ledger) < distance(all[$1], telling, ledger) }) ?? same.first
    {
      drafts[same].absorb(draft)
    } else {
      drafts.append(draft)
    }
  }

  /// `made it 3-0 on aggregate`: the figures are not this match's alone.
  private func isOfTie(_ telling: Telling, _ ledger: Ledger) -> Bool {
    guard let score = telling.score else { return false }
    return ledger.told.scores.contains { other in
      other.part == "aggregate" && other.sentence == telling.sentence && other.score == score
        && other.printedAt.map(telling.tokens.contains) ?? false
    }
  }

  /// `11' Kane … 45' Kane …`, and below it `Kane headed in … He tapped in the third`: what a list tells with its minutes the
  /// narrative tells again in order, so it is the first that nothing else has told yet.
  private func next(of own: [(number: Int, draft: EventDraft)], _ telling: Telling, _ ledger: Ledger) -> Int? {
    guard own.count > 1, telling.segment == .narrative,
      own.allSatisfy({ $0.draft.minute?.minute != nil && !ledger.sentences(of: $0.draft).contains(telling.sentence) })
    else { return nil }
    // `his second` is the later one, whether or not that has been told again already.
    if own.count == 2, isSecondAlone(telling, ledger) {
      return own.max { ($0.draft.minute?.minute ?? 0) < ($1.draft.minute?.minute ?? 0) }?.number
    }
    return own.filter { ledger.sentences(of: $0.draft).count == 1 }
      .min { ($0.draft.minute?.minute ?? 0, $0.number) < ($1.draft.minute?.minute ?? 0, $1.number) }?.number
  }

  /// `Norton regained the lead in the 80th minute as Kane rolled it in`: that a side scored lends its time to the one who is told
  /// of beside it in the same sentence.
  private func minute(beside telling: Telling, _ type: Model.EventType, _ ledger: Ledger) -> Minute? {
    guard type.isOfSomebody(telling) else { return nil }
    let near = ledger.told.tellings.filter { $0.type == type.name && $0.sentence == telling.sentence }
    let others = near.filter { type.isOfSomebody($0) && $0.captures.first?.pointer != telling.captures.first?.pointer }
    return near.filter { !type.isOfSomebody($0) }.lazy.compactMap { side -> Minute? in
      guard let minute = Clock.minute(of: side, ledger), minute.minute != nil,
        others.allSatisfy({ $0.core.distance(to: side.core) > telling.core.distance(to: side.core) })
      else { return nil }
      return minute
    }.first
  }
}
